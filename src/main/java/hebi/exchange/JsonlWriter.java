package hebi.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hebi.error.InputException;
import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes one unit a line as a JSON object in UTF-8, with everything that Hebi knows of it, in the names of {@link
 * JsonlReader}; what is unknown is left out.
 */
final class JsonlWriter implements UnitWriter {
    private final JsonFactory factory = new JsonFactory();
    private final OutputStream out;
    private final String name;
    private long written;
    private long dropped;
    private boolean committed;

    /** Neither flushes {@code out} before {@link #commit} nor ever closes it. */
    JsonlWriter(OutputStream out, String name) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.name = name;
    }

    @Override
    public void write(TranslationUnit unit) {
        requireOpen();
        try {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = factory.createGenerator(line)) {
                writeUnit(json, unit);
            }
            StringBuilder text = new StringBuilder(line.getBuffer()).append('\n');
            dropped += LoneSurrogates.dropFrom(text);
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            written++;
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public long droppedCharacters() {
        return dropped;
    }

    @Override
    public void commit() {
        requireOpen();
        committed = true;
        try {
            out.flush();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it; what is still in the buffer was not committed.
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
        json.writeEndObject();
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

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException(name + " is already written");
        }
    }
}
