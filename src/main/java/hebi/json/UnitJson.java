package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;

/** A unit as a program reads it. */
public final class UnitJson {
    private UnitJson() {}

    /** The fields of a unit's object; its provenances oldest first. */
    public static Json.Fields fields(String id, TranslationUnit unit) {
        return json -> {
            json.writeStringField("id", id);
            write("source", unit.source(), json);
            write("target", unit.target(), json);
            json.writeArrayFieldStart("provenances");
            for (Provenance provenance : unit.provenances()) {
                json.writeStartObject();
                write(provenance, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    private static void write(String name, Variant variant, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("tag", variant.tag());
        json.writeStringField("text", variant.text());
        json.writeEndObject();
    }

    private static void write(Provenance provenance, JsonGenerator json) throws IOException {
        json.writeStringField("document", provenance.document());
        if (provenance.position().isPresent()) {
            json.writeNumberField("position", provenance.position().getAsInt());
        }
        if (provenance.date().isPresent()) {
            json.writeStringField("date", provenance.date().get().toString());
        }
        if (provenance.confidence().isPresent()) {
            json.writeNumberField("confidence", provenance.confidence().getAsDouble());
        }
        json.writeBooleanField("reviewed", provenance.reviewed());
        json.writeStringField("creator", provenance.creator());
        json.writeStringField("tool", provenance.tool());
        json.writeStringField("domain", provenance.domain());
    }
}
