package hebi.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An element with all that is in it, to be looked over, changed and written. Mutable: one unit lives in it for a while. */
final class XmlElement {
    private final String place;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    /** Texts ({@code String}) and elements, in order. */
    private final List<Object> content = new ArrayList<>();

    private String name;
    private long begin;
    private long contentBegin;
    private long end;

    XmlElement(String name, String place) {
        this.name = name;
        this.place = place;
    }

    /** Reads the element that starts at the cursor, to its end. */
    static XmlElement read(XmlCursor cursor) {
        XmlElement element = new XmlElement(cursor.name(), cursor.place());
        element.begin = cursor.offset();
        element.contentBegin = cursor.endOffset();
        cursor.attributes().forEach(element.attributes::put);
        int depth = cursor.depth();
        StringBuilder text = new StringBuilder();
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (XmlCursor.isText(event)) {
                cursor.appendTo(text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                element.addText(text);
                element.content.add(read(cursor));
            }
        }
        element.addText(text);
        element.end = cursor.endOffset();
        return element;
    }

    private void addText(StringBuilder text) {
        if (text.length() > 0) {
            content.add(text.toString());
            text.setLength(0);
        }
    }

    String name() {
        return name;
    }

    /** Where it began in the file. */
    String place() {
        return place;
    }

    /** Where its start tag begins in the file, as {@link XmlCursor#offset} counts; 0 where it was not read. */
    long begin() {
        return begin;
    }

    /** Where its start tag ends in the file. */
    long contentBegin() {
        return contentBegin;
    }

    /** Where its end tag ends in the file; that of an empty-element tag where it has no end tag. */
    long end() {
        return end;
    }

    void rename(String to) {
        name = to;
    }

    /** In the order of writing; to be changed. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** The value of an attribute; empty where there is none. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Texts and elements in order; to be changed. */
    List<Object> content() {
        return content;
    }

    /** The elements in it, without those deeper down. */
    List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** The elements of a name in it, without those deeper down. */
    List<XmlElement> children(String named) {
        return children().stream().filter(child -> child.name.equals(named)).toList();
    }

    /** What a person reads: its text and that of the elements in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object part : content) {
            text.append(part instanceof XmlElement element ? element.text() : (String) part);
        }
        return text.toString();
    }

    /** Writes it as it now is, without the stand-ins for characters that XML forbids. */
    void write(XMLStreamWriter xml, XmlText allowed) throws XMLStreamException {
        xml.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), clean(attribute.getValue(), allowed));
        }
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                element.write(xml, allowed);
            } else {
                xml.writeCharacters(clean((String) part, allowed));
            }
        }
        xml.writeEndElement();
    }

    private static String clean(String text, XmlText allowed) {
        return allowed.allowed(text.indexOf(XmlSource.STAND_IN) < 0 ? text : text.replace("" + XmlSource.STAND_IN, ""));
    }
}
