package hebi.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hebi.text.Context;
import hebi.text.Extras;
import hebi.text.InlineCode;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One unit a line as a JSON object, with everything that Hebi knows of it, in the names of {@link JsonlReader}; what is unknown
 * is left out.
 */
final class JsonlText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonlText() {}

    static String line(TranslationUnit unit) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            writeUnit(json, unit);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string does not fail", e);
        }
        return line + "\n";
    }

    private static void writeUnit(JsonGenerator json, TranslationUnit unit) throws IOException {
        json.writeStartObject();
        writeVariant(json, "source", unit.source());
        writeVariant(json, "target", unit.target());
        if (!unit.provenances().isEmpty()) {
            json.writeArrayFieldStart("provenances");
            for (Provenance provenance : unit.provenances()) {
                writeProvenance(json, provenance);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeVariant(JsonGenerator json, String field, Variant variant) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("tag", variant.tag());
        json.writeStringField("text", variant.text());
        if (!variant.codes().isEmpty()) {
            json.writeArrayFieldStart("codes");
            for (InlineCode code : variant.codes()) {
                writeCode(json, code);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeCode(JsonGenerator json, InlineCode code) throws IOException {
        json.writeStartObject();
        json.writeNumberField("position", code.position());
        json.writeStringField("kind", code.kind().name());
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> attribute : code.attributes().entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
        json.writeStringField("content", code.content());
        json.writeEndObject();
    }

    private static void writeProvenance(JsonGenerator json, Provenance p) throws IOException {
        json.writeStartObject();
        writeKnown(json, "document", p.document());
        if (p.position().isPresent()) {
            json.writeNumberField("position", p.position().getAsInt());
        }
        if (p.date().isPresent()) {
            json.writeStringField("date", p.date().get().toString());
        }
        if (p.confidence().isPresent()) {
            json.writeNumberField("confidence", p.confidence().getAsDouble());
        }
        if (p.reviewed()) {
            json.writeBooleanField("reviewed", true);
        }
        writeKnown(json, "creator", p.creator());
        writeKnown(json, "tool", p.tool());
        writeKnown(json, "domain", p.domain());
        writeContext(json, "source", p.source());
        writeContext(json, "target", p.target());
        writeExtras(json, p.extras());
        json.writeEndObject();
    }

    private static void writeExtras(JsonGenerator json, Extras extras) throws IOException {
        if (!extras.notes().isEmpty()) {
            json.writeFieldName("notes");
            json.writeArray(
                    extras.notes().toArray(new String[0]), 0, extras.notes().size());
        }
        if (extras.usageCount().isPresent()) {
            json.writeNumberField("usageCount", extras.usageCount().getAsLong());
        }
        if (!extras.properties().isEmpty()) {
            json.writeArrayFieldStart("properties");
            for (Extras.Property property : extras.properties()) {
                json.writeStartObject();
                json.writeStringField("type", property.type());
                json.writeStringField("value", property.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void writeContext(JsonGenerator json, String field, Context context) throws IOException {
        if (!context.isKnown()) {
            return;
        }
        json.writeObjectFieldStart(field);
        if (context.previous().isPresent()) {
            json.writeStringField("previous", context.previous().get());
        }
        if (context.next().isPresent()) {
            json.writeStringField("next", context.next().get());
        }
        json.writeEndObject();
    }

    private static void writeKnown(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }
}
