package hebi.exchange;

import com.ctc.wstx.stax.WstxInputFactory;
import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A place in an XML file that moves forward, event by event, and says what is wrong in plain words. No DTD is read and no
 * entity resolved, so nothing outside the file is touched.
 */
class XmlCursor implements AutoCloseable {
    private static final String MEND = "mend the file, or keep going to read the other units";

    private final WstxInputFactory parsers = parsers();
    private final String file;
    private final XmlRoot root;
    private final XmlSource source;
    private XMLStreamReader2 xml;
    /** Where the parser's text begins in the file. */
    private XmlSource.Position start = new XmlSource.Position(0, 1, 1);

    private boolean broken;
    private boolean cutOff;
    private long unitStart;
    private long faultOffset;
    private String faultPlace = "1:1";
    private String faultProblem = "";

    /**
     * Closes {@code in} at the end.
     *
     * @param root the name of the outermost element, {@code tmx} or {@code xliff}, without a prefix
     * @param encoding another one than the file declares
     */
    XmlCursor(InputStream in, String file, String root, Optional<Charset> encoding) {
        this.file = file;
        this.root = new XmlRoot(root);
        try {
            this.source = new XmlSource(in, file, encoding);
            this.xml = (XMLStreamReader2) parsers.createXMLStreamReader(source);
        } catch (XMLStreamException e) {
            throw translated(e);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    private static WstxInputFactory parsers() {
        WstxInputFactory parsers = StrictXml.parsers();
        // TMX has no namespace, and tools write prefixes that they do not declare.
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return parsers;
    }

    /** Moves to the next event and returns its type, a constant of {@link XMLStreamConstants}. */
    int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && !root.isEntered()) {
                enterRoot();
            }
            return event;
        } catch (XMLStreamException e) {
            throw translated(e);
        }
    }

    private void enterRoot() {
        if (!root.enter(xml)) {
            broken = true;
            throw fault(
                    root.noFile() + ": its outermost element is <" + name() + ">", "give a " + root.kind() + " file");
        }
    }

    /** What stands before the names of the file's own elements, the colon included; mostly nothing. */
    String prefix() {
        return root.prefix();
    }

    /** The name of the element that starts or ends here, without the {@link #prefix}. */
    String name() {
        return root.name(xml.getLocalName());
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

    /** Whether the element that starts here has no attributes but some of these. */
    boolean hasOnly(Set<String> names) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!names.contains(xml.getAttributeLocalName(i))) {
                return false;
            }
        }
        return true;
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

    /** Begins to count the characters of a unit. */
    void startUnit() {
        unitStart = offset();
    }

    /** Where the current event begins, in UTF-16 units of the decoded file, from 0, a byte order mark not counted. */
    long offset() {
        return start.offset() + xml.getLocationInfo().getStartingCharOffset();
    }

    /** Where the current event ends, counted alike. */
    long endOffset() {
        try {
            return start.offset() + xml.getLocationInfo().getEndingCharOffset();
        } catch (XMLStreamException e) {
            throw translated(e);
        }
    }

    /** The first place before the end of the current event at which stands what XML forbids; once. */
    Optional<Flaw> flaw() {
        return source.hasFlaws() ? source.flawBefore(endOffset()) : Optional.empty();
    }

    /** The first place before the fault that stopped the parser at which stands what XML forbids; once. */
    Optional<Flaw> flawBeforeFault() {
        return source.flawBefore(faultOffset());
    }

    /** Where to look for the next unit behind a fault. */
    long faultOffset() {
        return Math.max(faultOffset, unitStart + 1);
    }

    /** A fault where something stands that XML forbids. */
    FormatException fault(Flaw flaw) {
        return new FormatException(file + ":" + flaw.place(), flaw.problem(), "mend it or take it out");
    }

    /** What the file declares of its encoding, and what its bytes are. */
    XmlEncoding encoding() {
        return source.encoding();
    }

    /** How many characters were read so far, some of them ahead. */
    long charactersRead() {
        return source.offset();
    }

    /** Where the next start tag of an element at or behind {@code offset} begins; the next {@link #restart} reads from there. */
    Optional<XmlSource.Position> skipTo(String element, long offset) {
        try {
            return source.skipTo(element, offset);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    /** Begins to parse anew where {@link #skipTo} has stopped, as if {@code before} stood before it. */
    void restart(String before, XmlSource.Position at) {
        start = new XmlSource.Position(at.offset() - before.length(), at.line(), at.column() - before.length());
        unitStart = at.offset();
        Reader text = new SequenceReader(new StringReader(before), source);
        try {
            xml = (XMLStreamReader2) parsers.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw translated(e);
        }
        broken = false;
    }

    /** Ends the reading where a unit grows beyond all measure. */
    void checkUnitLength() {
        if (offset() - unitStart > StrictXml.MAX_CHARACTERS) {
            broken = true;
            throw fault(XmlFault.TOO_LONG, "take it out or split it");
        }
    }

    /** A fault at the current event behind which the parser's state is of no use. */
    FormatException breakOff(String problem, String remedy) {
        broken = true;
        faultOffset = offset();
        return fault(problem, remedy);
    }

    /** Whether nothing can be read any more. */
    boolean isBroken() {
        return broken;
    }

    /** Whether the file ended in the middle. */
    boolean isCutOff() {
        return cutOff;
    }

    /** Where the current event begins, {@code line:column}. */
    String place() {
        return place(xml.getLocationInfo().getStartLocation());
    }

    /** A fault at the current event. */
    FormatException fault(String problem, String remedy) {
        return faultAt(place(), problem, remedy);
    }

    /** A fault at a place that was passed, {@code line:column}. */
    FormatException faultAt(String place, String problem, String remedy) {
        return fault(place, problem, remedy, null);
    }

    private FormatException fault(String place, String problem, String remedy, Throwable cause) {
        faultPlace = place;
        faultProblem = problem;
        return new FormatException(file + ":" + place, problem, remedy, cause);
    }

    /** Where the last fault was, {@code line:column}. */
    String faultPlace() {
        return faultPlace;
    }

    /** What was wrong there. */
    String faultProblem() {
        return faultProblem;
    }

    /** Whether the outermost element was entered. */
    boolean isInRoot() {
        return root.isEntered();
    }

    @Override
    public void close() {
        try {
            xml.close();
            source.close();
        } catch (XMLStreamException e) {
            throw translated(e);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    private RuntimeException translated(XMLStreamException e) {
        broken = true;
        faultOffset =
                e.getLocation() == null ? 0 : start.offset() + e.getLocation().getCharacterOffset();
        cutOff = XmlFault.isCutOff(e);
        Location location = e.getLocation() != null || xml == null ? e.getLocation() : xml.getLocation();
        String where = location == null ? "1:1" : place(location);
        if (XmlFault.isReading(e)) {
            return InputException.reading(file, (IOException) e.getNestedException());
        }
        String problem = root.isEntered() ? XmlFault.problem(e) : root.noFile() + ": " + XmlFault.problem(e);
        return fault(where, problem, MEND, e);
    }

    private String place(Location location) {
        int line = location.getLineNumber();
        int column = location.getColumnNumber();
        return (start.line() + line - 1) + ":" + (line == 1 ? start.column() + column - 1 : column);
    }
}
