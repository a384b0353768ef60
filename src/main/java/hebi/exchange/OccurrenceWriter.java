package hebi.exchange;

import hebi.text.Context;
import hebi.text.Extras;
import hebi.text.Provenance;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what is known of a unit's occurrences, in the form that {@link TmxProperty} describes. */
final class OccurrenceWriter {
    private static final String IN_UNIT = "\n  ";
    private static final String IN_VARIANT = "\n    ";

    private final XMLStreamWriter xml;
    private final XmlText text;

    OccurrenceWriter(XMLStreamWriter xml, XmlText text) {
        this.xml = xml;
        this.text = text;
    }

    /** Writes attributes and properties of the {@code tu} that was just started. */
    void writeAll(List<Provenance> known, Flavour flavour) throws XMLStreamException {
        if (known.isEmpty()) {
            return;
        }
        writeLife(known);
        Extras newest = known.get(known.size() - 1).extras();
        if (newest.usageCount().isPresent()) {
            xml.writeAttribute("usagecount", Long.toString(newest.usageCount().getAsLong()));
        }
        writeExtras(newest);
        for (int i = 0; i < known.size(); i++) {
            writeOccurrence(known.get(i), numbering(i, known.size()));
        }
        for (Entry.Property property : flavour.properties(known.get(known.size() - 1))) {
            write(IN_UNIT, property.type(), property.value());
        }
    }

    /** Writes the properties of the {@code tuv} that was just started. */
    void writeContexts(List<Provenance> known, Function<Provenance, Context> side) throws XMLStreamException {
        for (int i = 0; i < known.size(); i++) {
            Context context = side.apply(known.get(i));
            String number = numbering(i, known.size());
            write(IN_VARIANT, TmxProperty.PREVIOUS + number, context.previous());
            write(IN_VARIANT, TmxProperty.NEXT + number, context.next());
        }
    }

    /** The attributes of the newest occurrence; its date is the date of change where an older one has a date too. */
    private void writeLife(List<Provenance> known) throws XMLStreamException {
        Provenance newest = known.get(known.size() - 1);
        if (newest.date().isPresent()) {
            Instant date = newest.date().get();
            Instant made = earliest(known, date);
            xml.writeAttribute("creationdate", TmxDate.format(made));
            if (known.size() > 1 || made.isBefore(date)) {
                xml.writeAttribute("changedate", TmxDate.format(date));
            }
        }
        writeAttribute("creationid", newest.creator());
        writeAttribute("creationtool", newest.tool());
        Set<String> written = new HashSet<>(2);
        for (Extras.Property property : newest.extras().properties()) {
            if (TmxProperty.isSoundAttribute(property) && written.add(property.type())) {
                writeAttribute(property.type().substring(TmxProperty.ATTRIBUTE.length()), property.value());
            }
        }
    }

    private static Instant earliest(List<Provenance> known, Instant date) {
        Instant earliest = date;
        for (Provenance p : known) {
            if (p.date().isPresent() && p.date().get().isBefore(earliest)) {
                earliest = p.date().get();
            }
        }
        Optional<Instant> said = value(known.get(known.size() - 1).extras(), TmxProperty.CREATION_DATE)
                .flatMap(TmxDate::parse);
        return said.isPresent() && said.get().isBefore(earliest) ? said.get() : earliest;
    }

    private static Optional<String> value(Extras extras, String type) {
        return extras.properties().stream()
                .filter(property -> property.type().equals(type))
                .map(Extras.Property::value)
                .findFirst();
    }

    private static String numbering(int index, int count) {
        return index == count - 1 ? "" : "." + (index + 1);
    }

    private void writeOccurrence(Provenance p, String number) throws XMLStreamException {
        if (!number.isEmpty()) {
            write(IN_UNIT, TmxProperty.DATE + number, p.date().map(TmxDate::format));
            writeKnown(TmxProperty.CREATOR + number, p.creator());
            writeKnown(TmxProperty.TOOL + number, p.tool());
        }
        if (!number.isEmpty()) {
            writeExtras(p.extras(), number);
        }
        writeKnown(TmxProperty.DOCUMENT + number, p.document());
        if (p.position().isPresent()) {
            write(
                    IN_UNIT,
                    TmxProperty.POSITION + number,
                    Integer.toString(p.position().getAsInt()));
        }
        if (p.confidence().isPresent()) {
            write(
                    IN_UNIT,
                    TmxProperty.CONFIDENCE + number,
                    Double.toString(p.confidence().getAsDouble()));
        }
        writeKnown(TmxProperty.DOMAIN + number, p.domain());
        if (p.reviewed()) {
            write(IN_UNIT, TmxProperty.REVIEWED + number, "true");
        }
    }

    /** Those of the newest occurrence, as they came. */
    private void writeExtras(Extras extras) throws XMLStreamException {
        for (String note : extras.notes()) {
            xml.writeCharacters(IN_UNIT);
            xml.writeStartElement("note");
            xml.writeCharacters(text.allowed(note));
            xml.writeEndElement();
        }
        for (Extras.Property property : extras.properties()) {
            if (!TmxProperty.isSoundAttribute(property)) {
                write(IN_UNIT, TmxProperty.name(property.type()), property.value());
            }
        }
    }

    /** Those of an older occurrence. */
    private void writeExtras(Extras extras, String number) throws XMLStreamException {
        for (String note : extras.notes()) {
            write(IN_UNIT, TmxProperty.NOTE + number, note);
        }
        if (extras.usageCount().isPresent()) {
            write(
                    IN_UNIT,
                    TmxProperty.USAGE_COUNT + number,
                    Long.toString(extras.usageCount().getAsLong()));
        }
        for (Extras.Property property : extras.properties()) {
            write(IN_UNIT, TmxProperty.OTHER + number, property.type() + "=" + property.value());
        }
    }

    private void write(String indent, String type, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            write(indent, type, value.get());
        }
    }

    private void writeKnown(String type, String value) throws XMLStreamException {
        String allowed = text.allowed(value);
        if (!allowed.isEmpty()) {
            write(IN_UNIT, type, allowed);
        }
    }

    private void write(String indent, String type, String value) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement("prop");
        xml.writeAttribute("type", text.allowed(type));
        xml.writeCharacters(text.allowed(value));
        xml.writeEndElement();
    }

    private void writeAttribute(String attribute, String value) throws XMLStreamException {
        String allowed = text.allowed(value);
        if (!allowed.isEmpty()) {
            xml.writeAttribute(attribute, allowed);
        }
    }
}
