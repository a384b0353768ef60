package hebi.exchange;

import hebi.text.InlineCode;
import hebi.text.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            writeWithCodes(variant.text(), variant.codes(), new SoundCodes());
        }
        xml.writeEndElement();
    }

    private void writeWithCodes(String segment, List<InlineCode> codes, SoundCodes sound) throws XMLStreamException {
        int written = 0;
        int open = 0;
        for (InlineCode code : sound.of(codes)) {
            int position = Math.max(written, Math.min(code.position(), segment.length()));
            xml.writeCharacters(text.allowed(segment.substring(written, position)));
            written = position;
            switch (code.kind()) {
                case HI_OPEN -> {
                    open++;
                    xml.writeStartElement("hi");
                    writeAttributes("hi", code.attributes());
                }
                case HI_CLOSE -> {
                    open--;
                    xml.writeEndElement();
                }
                default -> writeCode(code, sound);
            }
        }
        xml.writeCharacters(text.allowed(segment.substring(written)));
        for (; open > 0; open--) {
            xml.writeEndElement();
        }
    }

    private void writeCode(InlineCode code, SoundCodes sound) throws XMLStreamException {
        String element = code.kind().name().toLowerCase(Locale.ROOT);
        xml.writeStartElement(element);
        writeAttributes(element, code.attributes());
        int done = 0;
        for (SubText sub : SubText.of(code)) {
            int at = Math.max(done, sub.offset());
            xml.writeCharacters(text.allowed(code.content().substring(done, at)));
            done = at;
            xml.writeStartElement("sub");
            writeAttributes("sub", sub.attributes());
            writeWithCodes(sub.text(), sub.codes(), sound);
            xml.writeEndElement();
        }
        xml.writeCharacters(text.allowed(code.content().substring(done)));
        xml.writeEndElement();
    }

    private void writeAttributes(String element, Map<String, String> attributes) throws XMLStreamException {
        for (String attribute : TmxDtd.attributes(element)) {
            String value = attributes.get(attribute);
            if (value != null) {
                xml.writeAttribute(attribute, text.allowed(value));
            }
        }
    }
}
