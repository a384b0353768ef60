package hebi.exchange;

import com.ctc.wstx.stax.WstxOutputFactory;
import hebi.error.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamProperties;

/** Writes a TMX 1.4 in UTF-8 from elements that were looked over; or nothing, where no copy is wanted. */
final class TmxCopy {
    /** Takes everything and writes nothing. */
    static final TmxCopy NONE = new TmxCopy(Optional.empty(), "");

    private final Optional<XMLStreamWriter> xml;
    private final String name;
    private final XmlText text = new XmlText();

    /** What is written where a copy is wanted. */
    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private TmxCopy(Optional<XMLStreamWriter> xml, String name) {
        this.xml = xml;
        this.name = name;
    }

    /** A copy that goes to a stream, which is flushed but not closed. */
    static TmxCopy to(OutputStream out, String name) {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(XMLStreamProperties.XSP_NAMESPACE_AWARE, false);
        try {
            TmxCopy copy = new TmxCopy(Optional.of(factory.createXMLStreamWriter(out, "UTF-8")), name);
            copy.write(xml -> {
                xml.writeStartDocument("UTF-8", "1.0");
                xml.writeCharacters("\n");
                xml.writeStartElement("tmx");
                xml.writeAttribute("version", "1.4");
                xml.writeCharacters("\n");
            });
            return copy;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void writeHeader(XmlElement header) {
        write(writer -> {
            header.write(writer, text);
            writer.writeCharacters("\n");
            writer.writeStartElement("body");
            writer.writeCharacters("\n");
        });
    }

    void write(XmlElement unit) {
        write(writer -> {
            unit.write(writer, text);
            writer.writeCharacters("\n");
        });
    }

    /** Closes what is open. */
    void end() {
        write(writer -> {
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private void write(Writing writing) {
        if (xml.isEmpty()) {
            return;
        }
        try {
            writing.to(xml.get());
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io
                    ? InputException.writing(name, io)
                    : new IllegalStateException(e);
        }
    }
}
