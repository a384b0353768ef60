package hebi.exchange;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;

/**
 * Finds everything that is wrong with a TMX, and writes a copy that is free of what can be mended safely: what every
 * reader would have to guess in the same way. Texts stay as they are but for the characters that XML forbids.
 *
 * <ol>
 *   <li>Where bytes are not in the declared encoding, another one is tried that all bytes are in.
 *   <li>The file is read element by element, past each fault in the XML on to the next unit.
 *   <li>Header and units are looked over, mended, and written where a copy is wanted.
 * </ol>
 *
 * One unit is in heap at a time, and the tuids.
 */
public final class TmxDoctor {
    private final Path file;
    private final Consumer<Finding> findings;
    private final UnitCheck units;
    private String version = "";
    private boolean headerSeen;
    private boolean bodySeen;
    private long unitsSeen;
    private long found;
    private long mendable;

    private TmxDoctor(Path file, Consumer<Finding> findings) {
        this.file = file;
        this.findings = finding -> {
            found++;
            mendable += finding.isMendable() ? 1 : 0;
            findings.accept(finding);
        };
        this.units = new UnitCheck(this.findings);
    }

    /**
     * What was seen.
     *
     * @param version of TMX; empty where the file says none
     * @param encoding in which the file was read
     * @param units how many there are that can be read
     * @param findings how many faults there are
     * @param mendable how many of them a mended copy is free of
     * @param oldLanguages how many texts name their language as TMX did before 1.4, by {@code lang}
     */
    public record Report(
            String version, String encoding, long units, long findings, long mendable, long oldLanguages) {}

    /**
     * Looks a file over.
     *
     * @param findings gets each fault, mostly in the order of the file
     * @throws FormatException when the file is no TMX at all
     * @throws InputException when it is missing, empty or cannot be read
     */
    public static Report examine(Path file, Consumer<Finding> findings) {
        return new TmxDoctor(file, findings).run(TmxCopy.NONE);
    }

    /**
     * Looks a file over and writes a mended copy, TMX 1.4 in UTF-8.
     *
     * @throws FormatException when the file is no TMX at all
     * @throws InputException when either file cannot be read or written
     */
    public static Report mend(Path file, Path copy, Consumer<Finding> findings) {
        try (AtomicFile out = new AtomicFile(copy)) {
            TmxCopy mended = TmxCopy.to(out.stream(), copy.toString());
            Report report = new TmxDoctor(file, findings).run(mended);
            mended.end();
            out.commit();
            return report;
        }
    }

    private Report run(TmxCopy copy) {
        try {
            Optional<Charset> real = EncodingGuess.of(this::open, file.toString());
            try (TmxCursor cursor = new TmxCursor(open(), file.toString(), real)) {
                checkEncoding(cursor.encoding(), real);
                while (read(cursor, copy)) {
                    // Each turn reads to the next fault in the XML.
                }
                if (!headerSeen) {
                    addHeader(copy);
                }
                if (!bodySeen) {
                    add(Finding.lasting(Fault.NO_BODY, "1:1", "the TMX has no <body>, so no units", "export it again"));
                }
                return new Report(
                        version, cursor.encoding().charset().name(), unitsSeen, found, mendable, units.oldLanguages());
            }
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    private InputStream open() throws IOException {
        return Format.bytes(file);
    }

    private void checkEncoding(XmlEncoding encoding, Optional<Charset> real) {
        real.map(charset -> "the bytes are not in the encoding that the file declares, but all in " + charset.name())
                .or(encoding::contradiction)
                .ifPresent(problem -> add(
                        Finding.mendable(Fault.WRONG_ENCODING, "1:1", problem, "the copy is in UTF-8 and says so")));
    }

    /** Reads to the end, or past one fault in the XML; whether there may be more. */
    private boolean read(TmxCursor cursor, TmxCopy copy) {
        try {
            for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    readElement(cursor, copy);
                }
                listFlaws(cursor);
            }
            return false;
        } catch (FormatException fault) {
            if (!cursor.isInRoot()) {
                throw fault;
            }
            addBroken(cursor);
            return cursor.recover();
        }
    }

    private void readElement(TmxCursor cursor, TmxCopy copy) {
        switch (cursor.name()) {
            case "tmx" -> {
                version = version.isEmpty() ? cursor.attribute("version") : version;
                checkVersion(cursor);
                units.setVersion(version);
            }
            case "header" -> writeHeader(XmlElement.read(cursor), copy);
            case "body" -> bodySeen = true;
            case "tu" -> readUnit(cursor, copy);
            default -> {
                add(Finding.mendable(
                        Fault.MISPLACED_ELEMENT,
                        cursor.place(),
                        "the element <" + cursor.name() + "> does not belong here",
                        "it is left out"));
                cursor.text();
            }
        }
    }

    private void readUnit(TmxCursor cursor, TmxCopy copy) {
        cursor.startUnit();
        if (!headerSeen) {
            addHeader(copy);
        }
        XmlElement unit = XmlElement.read(cursor);
        unitsSeen++;
        if (units.check(unit)) {
            copy.write(unit);
        }
    }

    private void addHeader(TmxCopy copy) {
        add(Finding.mendable(Fault.NO_HEADER, "1:1", "the TMX has no <header> that can be read", "it gets one"));
        XmlElement header = new XmlElement("header", "1:1");
        headerSeen = true;
        HeaderCheck.check(header, ignored -> {});
        copy.writeHeader(header);
    }

    private void writeHeader(XmlElement header, TmxCopy copy) {
        if (headerSeen) {
            add(Finding.mendable(Fault.SECOND_HEADER, header.place(), "there is a second <header>", "it is left out"));
            return;
        }
        headerSeen = true;
        HeaderCheck.check(header, this::add);
        copy.writeHeader(header);
    }

    private void checkVersion(TmxCursor cursor) {
        // Behind a fault the parser begins anew with a root of its own making, which has no place in the file.
        if (version.isEmpty() && !headerSeen && !bodySeen) {
            version = "?";
            add(Finding.mendable(Fault.NO_VERSION, cursor.place(), "the <tmx> has no version", "it becomes 1.4"));
        }
    }

    private void listFlaws(TmxCursor cursor) {
        for (Optional<Flaw> flaw = cursor.flaw(); flaw.isPresent(); flaw = cursor.flaw()) {
            add(flaw.get());
        }
    }

    private void add(Flaw flaw) {
        add(
                flaw.kind() == Flaw.Kind.BYTES
                        ? Finding.lasting(
                                Fault.BAD_BYTES, flaw.place(), flaw.problem(), "write the character that is meant")
                        : Finding.mendable(Fault.FORBIDDEN_CHARACTER, flaw.place(), flaw.problem(), "it is taken out"));
    }

    private void addBroken(TmxCursor cursor) {
        for (Optional<Flaw> flaw = cursor.flawBeforeFault(); flaw.isPresent(); flaw = cursor.flawBeforeFault()) {
            add(flaw.get());
        }
        add(Finding.lasting(
                Fault.BROKEN_XML,
                cursor.faultPlace(),
                cursor.faultProblem(),
                "correct it; a mended copy lacks the unit"));
    }

    private void add(Finding finding) {
        findings.accept(finding);
    }
}
