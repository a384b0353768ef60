package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.memory.Difference;
import hebi.memory.LookupAnswer;
import hebi.memory.Match;
import hebi.memory.Penalty;
import hebi.text.Provenance;
import java.io.IOException;
import java.util.Locale;

/** The answer to a look-up as a program reads it; offsets count code points in the match's source, or in the query. */
public final class LookupJson {
    private LookupJson() {}

    /** The fields of the answer's object. */
    public static Json.Fields fields(LookupAnswer answer) {
        return json -> {
            json.writeStringField("query", answer.lookup().text());
            json.writeStringField("from", answer.lookup().from().code());
            json.writeNumberField("minScore", answer.lookup().minScore());
            json.writeBooleanField("complete", answer.complete());
            json.writeNumberField("compared", answer.compared());
            json.writeNumberField("units", answer.units());
            json.writeArrayFieldStart("matches");
            for (Match match : answer.matches()) {
                write(match, json);
            }
            json.writeEndArray();
        };
    }

    private static void write(Match match, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", match.id());
        json.writeStringField("kind", match.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("score", match.score());
        json.writeObjectFieldStart("penalties");
        for (Penalty penalty : match.penalties()) {
            json.writeNumberField(penalty.name().toLowerCase(Locale.ROOT), penalty.points());
        }
        json.writeEndObject();
        json.writeStringField("source", match.source().text());
        json.writeStringField("target", match.target().text());
        json.writeStringField("sourceTag", match.source().tag());
        json.writeStringField("targetTag", match.target().tag());
        write(match.provenance().orElse(Provenance.UNKNOWN), json);
        json.writeArrayFieldStart("differences");
        for (Difference difference : match.differences()) {
            json.writeStartObject();
            json.writeNumberField("start", difference.start());
            json.writeNumberField("end", difference.end());
            json.writeNumberField("queryStart", difference.queryStart());
            json.writeNumberField("queryEnd", difference.queryEnd());
            json.writeStringField("kind", difference.kind().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Provenance provenance, JsonGenerator json) throws IOException {
        json.writeStringField("document", provenance.document());
        if (provenance.position().isPresent()) {
            json.writeNumberField("position", provenance.position().getAsInt());
        } else {
            json.writeNullField("position");
        }
        if (provenance.confidence().isPresent()) {
            json.writeNumberField("confidence", provenance.confidence().getAsDouble());
        } else {
            json.writeNullField("confidence");
        }
        json.writeBooleanField("reviewed", provenance.reviewed());
    }
}
