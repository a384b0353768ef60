package hebi.exchange;

import hebi.error.FormatException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads TMX 1.1 to 1.4b of either level, in any encoding that a byte order mark or the XML declaration tells. A DOCTYPE
 * is passed over; an entity of its own is a fault.
 */
final class TmxReader implements UnitReader {
    private final TmxCursor cursor;
    private final TmxUnitParser parser;
    private final Consumer<FormatException> faults;
    private TmxHeader header = TmxHeader.UNKNOWN;
    private long headerRemarks;
    private boolean atUnit;
    private boolean bodySeen;
    private boolean ended;

    /** Closes {@code in} at the end; see {@link Format#reader} for {@code faults}. */
    TmxReader(InputStream in, String file, Consumer<FormatException> faults) {
        this.cursor = new TmxCursor(in, file);
        this.parser = new TmxUnitParser(cursor);
        this.faults = faults;
    }

    @Override
    public Optional<Entry> next() {
        while (!ended) {
            try {
                return read();
            } catch (FormatException fault) {
                boolean wasEnded = ended;
                ended = true; // should the consumer throw
                faults.accept(fault);
                ended = wasEnded || cursor.isBroken() && !cursor.recover();
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> read() {
        try {
            atUnit = atUnit || moveToUnit();
            refuseFlaws();
            if (!atUnit) {
                return Optional.empty();
            }
            atUnit = false;
            Entry entry = parser.read(header);
            refuseFlaws();
            return Optional.of(entry);
        } catch (FormatException fault) {
            // What is wrong in the bytes came first, and mostly is the cause.
            if (cursor.isBroken() && !cursor.isCutOff()) {
                cursor.flawBeforeFault().map(cursor::fault).ifPresent(cause -> {
                    cause.addSuppressed(fault);
                    throw cause;
                });
            }
            throw fault;
        }
    }

    /** One unit with many flaws is one fault. */
    private void refuseFlaws() {
        Optional<Flaw> first = cursor.flaw();
        if (first.isPresent()) {
            while (cursor.flaw().isPresent()) {
                // The others are forgotten.
            }
            throw cursor.fault(first.get());
        }
    }

    @Override
    public long headerRemarks() {
        return headerRemarks;
    }

    @Override
    public void close() {
        cursor.close();
    }

    /** Moves on to the next {@code tu}, also from the middle of one; false at the end of the file. */
    private boolean moveToUnit() {
        for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
            if (event != XMLStreamConstants.START_ELEMENT || cursor.depth() > TmxCursor.UNIT_DEPTH) {
                continue;
            }
            switch (cursor.name()) {
                case "header" -> header = TmxHeader.of(cursor);
                case "note", "prop", "ude" -> headerRemarks++;
                case "body" -> bodySeen = true;
                case "tu" -> {
                    return true;
                }
                default -> {}
            }
        }
        ended = true;
        if (!bodySeen) {
            throw cursor.fault("the TMX has no <body>, so no units", "export it again from the tool that made it");
        }
        return false;
    }
}
