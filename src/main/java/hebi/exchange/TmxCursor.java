package hebi.exchange;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** A place in a TMX that moves forward, and past a fault in its XML to the next {@code tu}. */
final class TmxCursor extends XmlCursor {
    /** A {@code tu} stands in {@code body} in {@code tmx}. */
    static final int UNIT_DEPTH = 3;

    /** What stands before a unit to go on with behind a fault in the XML. */
    private static final String RESTART = "<tmx><body>";

    /** Closes {@code in} at the end. */
    TmxCursor(InputStream in, String file) {
        this(in, file, Optional.empty());
    }

    /** The same with an encoding other than the file declares. */
    TmxCursor(InputStream in, String file, Optional<Charset> encoding) {
        super(in, file, "tmx", encoding);
    }

    /** Moves to the next event; a unit in which another one begins is ended, so that {@link #recover} goes on with that one. */
    @Override
    int next() {
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT && depth() > UNIT_DEPTH && name().equals("tu")) {
            throw breakOff("another <tu> begins before this one has ended", "close the first with </tu>");
        }
        return event;
    }

    /**
     * Goes on behind a fault that stopped the parser, with the next {@code tu}.
     *
     * @return false where there is none
     */
    boolean recover() {
        Optional<XmlSource.Position> unit = isInRoot() ? skipTo("tu", faultOffset()) : Optional.empty();
        unit.ifPresent(at -> restart(RESTART, at));
        return unit.isPresent();
    }
}
