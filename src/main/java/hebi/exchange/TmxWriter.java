package hebi.exchange;

import com.ctc.wstx.stax.WstxOutputFactory;
import hebi.error.InputException;
import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamProperties;

/**
 * Writes TMX 1.4, valid to its DTD and equal to the byte for equal units. The header names the source tag of the first
 * unit unless it is configured, so it is written with the first unit. A date is written to the second; an occurrence of
 * which nothing is known is not written, nor a unit with a text of nothing but characters that XML forbids. What it writes
 * is free of what {@link TmxDoctor} finds.
 */
final class TmxWriter implements UnitWriter {
    private final String name;
    private final ExchangeConfig config;
    private final XMLStreamWriter xml;
    private final XmlText text = new XmlText();
    private final TmxSegmentWriter segments;
    private final OccurrenceWriter occurrences;
    private final UnitId id;
    private final ExportTags tags = new ExportTags();
    /** Of the header; null before it is written. */
    private String sourceTag;

    private long written;
    private boolean committed;

    /** Neither flushes {@code out} before {@link #commit} nor ever closes it. */
    TmxWriter(OutputStream out, String name, ExchangeConfig config) {
        this.name = name;
        this.config = config;
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(XMLStreamProperties.XSP_NAMESPACE_AWARE, false);
        try {
            this.xml = factory.createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        this.id = new UnitId(factory);
        this.segments = new TmxSegmentWriter(xml, text);
        this.occurrences = new OccurrenceWriter(xml, text);
    }

    @Override
    public void write(TranslationUnit unit) {
        requireOpen();
        if (becomesBlank(unit.source()) || becomesBlank(unit.target())) {
            return;
        }
        String source = config.flavour().tag(tags.of(unit.source()));
        try {
            if (sourceTag == null) {
                writeHeader(config.sourceTag().orElse(source));
            }
            writeUnit(unit, source);
            written++;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public long droppedCharacters() {
        return text.dropped();
    }

    @Override
    public void commit() {
        requireOpen();
        committed = true;
        try {
            if (sourceTag == null) {
                writeHeader(config.sourceTag().orElse("*all*"));
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        // Closing the XMLStreamWriter would end a document that was broken off as if it were whole.
    }

    /** Whether nothing of a text is left without the characters that XML forbids, which are counted. */
    private boolean becomesBlank(Variant variant) {
        return text.isForbidden(variant.text());
    }

    private void writeHeader(String source) throws XMLStreamException {
        sourceTag = source;
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        xml.writeCharacters("\n");
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Hebi");
        xml.writeAttribute("creationtoolversion", version());
        xml.writeAttribute("segtype", config.paragraphs() ? "paragraph" : "sentence");
        xml.writeAttribute("o-tmf", "Hebi");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", text.allowed(source));
        xml.writeAttribute("datatype", "plaintext");
        xml.writeAttribute("o-encoding", "UTF-8");
        xml.writeCharacters("\n");
        xml.writeStartElement("body");
        xml.writeCharacters("\n");
    }

    private static String version() {
        String version = TmxWriter.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private void writeUnit(TranslationUnit unit, String source) throws XMLStreamException {
        List<Provenance> known = unit.provenances().stream()
                .filter(provenance -> !provenance.equals(Provenance.UNKNOWN))
                .toList();
        xml.writeStartElement("tu");
        xml.writeAttribute("tuid", id.of(unit));
        if (!source.equals(sourceTag)) {
            xml.writeAttribute("srclang", text.allowed(source));
        }
        occurrences.writeAll(known, config.flavour());
        writeVariant(unit.source(), source, known, Provenance::source);
        writeVariant(unit.target(), config.flavour().tag(tags.of(unit.target())), known, Provenance::target);
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void writeVariant(Variant variant, String tag, List<Provenance> known, Function<Provenance, Context> side)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", text.allowed(tag));
        occurrences.writeContexts(known, side);
        xml.writeCharacters("\n    ");
        segments.write(variant, config.tmxLevel());
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException(name + " is already written");
        }
    }

    private RuntimeException failure(XMLStreamException e) {
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        return cause instanceof IOException io ? InputException.writing(name, io) : new IllegalStateException(e);
    }
}
