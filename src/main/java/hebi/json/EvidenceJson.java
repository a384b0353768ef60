package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.align.Evidence;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What speaks for a bead and what against it, as a program reads it. */
public final class EvidenceJson {
    private EvidenceJson() {}

    /** The fields of one bead; a bead with one side has no length, and one without rivals no competitor. */
    public static Json.Fields fields(Evidence evidence) {
        return json -> {
            matches(json, evidence.matches());
            words(json, "sourceLeft", evidence.sourceLeft());
            words(json, "targetLeft", evidence.targetLeft());
            if (!evidence.bead().isNull()) {
                json.writeObjectFieldStart("length");
                json.writeNumberField("factor", evidence.lengthFactor());
                json.writeBooleanField("isOdd", evidence.isLengthOdd());
                json.writeEndObject();
            }
            if (evidence.competitor().isPresent()) {
                json.writeObjectFieldStart("competitor");
                json.writeStringField("type", evidence.competitor().get().type());
                json.writeNumberField("confidence", evidence.competitor().get().confidence());
                json.writeEndObject();
            }
        };
    }

    private static void matches(JsonGenerator json, List<Evidence.Match> matches) throws IOException {
        json.writeArrayFieldStart("matches");
        for (Evidence.Match match : matches) {
            json.writeStartObject();
            json.writeStringField("kind", match.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("source", match.source().text());
            json.writeStringField("target", match.target().text());
            json.writeNumberField("probability", match.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void words(JsonGenerator json, String name, List<Evidence.Word> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (Evidence.Word word : words) {
            json.writeString(word.text());
        }
        json.writeEndArray();
    }
}
