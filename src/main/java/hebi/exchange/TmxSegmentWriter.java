package hebi.exchange;

import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Variant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one {@code seg}, with its inline codes at level 2. Only what the DTD allows is written of a code. */
final class TmxSegmentWriter {
    private final XMLStreamWriter xml;
    private final XmlText text;

    TmxSegmentWriter(XMLStreamWriter xml, XmlText text) {
        this.xml = xml;
        this.text = text;
    }

    /** Writes the element; {@code level} 1 leaves the codes out. */
    void write(Variant variant, int level) throws XMLStreamException {
        xml.writeStartElement("seg");
        if (level == 1 || variant.codes().isEmpty()) {
            xml.writeCharacters(text.allowed(variant.text()));
        } else {
            writeWithCodes(variant.text(), variant.codes());
        }
        xml.writeEndElement();
    }

    private void writeWithCodes(String segment, List<InlineCode> codes) throws XMLStreamException {
        int written = 0;
        int open = 0;
        for (InlineCode code : codes) {
            int position = Math.max(written, Math.min(code.position(), segment.length()));
            xml.writeCharacters(text.allowed(segment.substring(written, position)));
            written = position;
            open = writeCode(code, open);
        }
        xml.writeCharacters(text.allowed(segment.substring(written)));
        for (; open > 0; open--) {
            xml.writeEndElement();
        }
    }

    /** Writes one code; takes and returns how many {@code hi} are open. A close without its opening is left out. */
    private int writeCode(InlineCode code, int open) throws XMLStreamException {
        if (code.kind() == Kind.HI_CLOSE) {
            if (open == 0) {
                return 0;
            }
            xml.writeEndElement();
            return open - 1;
        }
        String element = element(code);
        xml.writeStartElement(element);
        writeAttributes(element, code);
        if (code.kind() == Kind.HI_OPEN) {
            return open + 1;
        }
        writeContent(code);
        xml.writeEndElement();
        return open;
    }

    private void writeContent(InlineCode code) throws XMLStreamException {
        int done = 0;
        for (SubText sub : SubText.of(code)) {
            int at = Math.max(done, sub.offset());
            xml.writeCharacters(text.allowed(code.content().substring(done, at)));
            done = at;
            xml.writeStartElement("sub");
            for (String attribute : SubText.ALLOWED) {
                if (sub.attributes().containsKey(attribute)) {
                    xml.writeAttribute(attribute, text.allowed(sub.attributes().get(attribute)));
                }
            }
            xml.writeCharacters(text.allowed(sub.text()));
            xml.writeEndElement();
        }
        xml.writeCharacters(text.allowed(code.content().substring(done)));
    }

    /** The element to write: a code that lacks an attribute which the DTD demands becomes the one that needs it not. */
    private static String element(InlineCode code) {
        return switch (code.kind()) {
            case BPT, EPT -> code.attributes().containsKey("i") ? name(code) : "it";
            case IT -> isPosition(code.attributes().get("pos")) ? "it" : "ph";
            case HI_OPEN, HI_CLOSE -> "hi";
            case PH, UT -> name(code);
        };
    }

    private void writeAttributes(String element, InlineCode code) throws XMLStreamException {
        if (element.equals("it") && code.kind() != Kind.IT) {
            xml.writeAttribute("pos", code.kind() == Kind.BPT ? "begin" : "end");
        }
        for (String attribute : TmxDtd.attributes(element)) {
            String value = code.attributes().get(attribute);
            if (value != null && !(attribute.equals("pos") && code.kind() != Kind.IT)) {
                xml.writeAttribute(attribute, text.allowed(value));
            }
        }
    }

    private static boolean isPosition(String pos) {
        return "begin".equals(pos) || "end".equals(pos);
    }

    private static String name(InlineCode code) {
        return code.kind().name().toLowerCase(Locale.ROOT);
    }
}
