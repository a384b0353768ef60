package hebi.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A place in a TMX that moves forward, event by event, and says what is wrong in plain words. No DTD is read and no
 * entity resolved, so nothing outside the file is touched.
 */
final class TmxCursor implements AutoCloseable {
    /** Deeper than any TMX needs: even a {@code sub} in a {@code ph} in a {@code sub} adds only two. */
    static final int MAX_DEPTH = 256;

    /** Characters of one TU in the file, markup included. A whole novel is a tenth of it. */
    static final int MAX_UNIT_CHARACTERS = 16_000_000;

    private static final String MEND = "mend the file, or keep going to read what stands before";

    private final InputStream in;
    private final String file;
    private final XMLStreamReader2 xml;
    private boolean inTmx;
    private boolean broken;
    private long unitStart;

    TmxCursor(InputStream in, String file) {
        this.in = in;
        this.file = file;
        try {
            this.xml = (XMLStreamReader2) factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw translated(e);
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // TMX has no namespace, and tools write prefixes that they do not declare.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_UNIT_CHARACTERS);
        return factory;
    }

    /** Moves to the next event and returns its type, a constant of {@link XMLStreamConstants}. */
    int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && !inTmx) {
                enterRoot();
            }
            return event;
        } catch (XMLStreamException e) {
            throw translated(e);
        }
    }

    private void enterRoot() {
        if (!name().equals("tmx")) {
            broken = true;
            throw fault("this is no TMX: its outermost element is <" + name() + ">", "give a TMX file");
        }
        inTmx = true;
    }

    /** The name of the element that starts or ends here. */
    String name() {
        return xml.getLocalName();
    }

    /** How many elements are open, the one that starts or ends here included. */
    int depth() {
        return xml.getDepth();
    }

    /** The value of an attribute of the element that starts here; empty where it has none. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** All attributes of the element that starts here, by name. */
    SortedMap<String, String> attributes() {
        if (xml.getAttributeCount() == 0) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    /** Adds the characters that stand here, of which a long text has many pieces. */
    void appendTo(StringBuilder text) {
        checkUnitLength();
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** The text of the element that starts here, without that of elements in it; moves to its end. */
    String text() {
        int depth = depth();
        StringBuilder text = new StringBuilder();
        for (int event = next(); !isEnd(event, depth); event = next()) {
            if (isText(event) && depth() == depth) {
                appendTo(text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                checkUnitLength();
            }
        }
        return text.toString();
    }

    /** Whether an event ends the element that was entered at {@code depth}. */
    boolean isEnd(int event, int depth) {
        return event == XMLStreamConstants.END_ELEMENT && depth() == depth;
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Begins to count the characters of a TU. */
    void startUnit() {
        unitStart = xml.getLocationInfo().getStartingCharOffset();
    }

    /** Ends the reading where a TU grows beyond all measure. */
    void checkUnitLength() {
        if (xml.getLocationInfo().getStartingCharOffset() - unitStart > MAX_UNIT_CHARACTERS) {
            broken = true;
            throw fault(XmlFault.TOO_LONG, "take it out or split it");
        }
    }

    /** Whether nothing can be read any more. */
    boolean isBroken() {
        return broken;
    }

    /** Where the current event begins, {@code line:column}. */
    String place() {
        return place(xml.getLocationInfo().getStartLocation());
    }

    /** A fault at the current event. */
    FormatException fault(String problem, String remedy) {
        return new FormatException(file + ":" + place(), problem, remedy);
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException e) {
            throw translated(e);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    private RuntimeException translated(XMLStreamException e) {
        broken = true;
        Location location = e.getLocation() != null || xml == null ? e.getLocation() : xml.getLocation();
        String where = location == null ? file : file + ":" + place(location);
        if (XmlFault.isReading(e)) {
            return InputException.reading(file, (IOException) e.getNestedException());
        }
        String problem =
                XmlFault.isEncoding(e) || inTmx ? XmlFault.problem(e) : "this is no TMX: " + XmlFault.problem(e);
        return new FormatException(where, problem, MEND, e);
    }

    private static String place(Location location) {
        return location.getLineNumber() + ":" + location.getColumnNumber();
    }
}
