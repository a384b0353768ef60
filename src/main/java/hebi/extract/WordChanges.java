package hebi.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * A DOCX as it reads with all its changes accepted: what was deleted or moved away and the marks of comments are taken out, and
 * text boxes stand behind the paragraph that they hang in. Tika would give all of these within the sentence.
 */
final class WordChanges {
    private static final String DOCUMENT = "word/document.xml";

    /** Elements that go with all in them. {@code Fallback} holds a text box a second time, for old readers. */
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "commentReference", "commentRangeStart", "commentRangeEnd", "Fallback");

    private final XMLEventReader in;
    private final XMLEventWriter out;
    private final List<XMLEvent> boxes = new ArrayList<>();
    private int paragraphs;
    private int boxDepth;

    private WordChanges(XMLEventReader in, XMLEventWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * The same archive with another {@code word/document.xml}; the same bytes if there is none.
     *
     * @throws IOException if it is damaged
     */
    static byte[] accepted(byte[] docx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(docx.length);
        boolean isWord = false;
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(DOCUMENT)) {
                    isWord = true;
                    to.write(accept(from.readAllBytes()));
                } else {
                    from.transferTo(to);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(DOCUMENT + " is damaged", e);
        }
        return isWord ? bytes.toByteArray() : docx;
    }

    private static byte[] accept(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(xml.length);
        XMLEventReader in = factory.createXMLEventReader(new ByteArrayInputStream(xml));
        XMLEventWriter out = XMLOutputFactory.newInstance().createXMLEventWriter(bytes, "UTF-8");
        new WordChanges(in, out).copy();
        out.flush();
        return bytes.toByteArray();
    }

    private void copy() throws XMLStreamException {
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement() && LEFT_OUT.contains(name(event))) {
                skip();
            } else if (isStart(event, "txbxContent")) {
                boxDepth++;
            } else if (isEnd(event, "txbxContent")) {
                boxDepth--;
            } else if (boxDepth > 0) {
                boxes.add(event);
            } else {
                write(event);
            }
        }
    }

    private void write(XMLEvent event) throws XMLStreamException {
        out.add(event);
        paragraphs += isStart(event, "p") ? 1 : isEnd(event, "p") ? -1 : 0;
        if (paragraphs == 0 && !boxes.isEmpty()) {
            for (XMLEvent box : boxes) {
                out.add(box);
            }
            boxes.clear();
        }
    }

    /** Past the end of the element that has begun. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    private static boolean isStart(XMLEvent event, String name) {
        return event.isStartElement() && name(event).equals(name);
    }

    private static boolean isEnd(XMLEvent event, String name) {
        return event.isEndElement()
                && event.asEndElement().getName().getLocalPart().equals(name);
    }

    private static String name(XMLEvent event) {
        return event.asStartElement().getName().getLocalPart();
    }
}
