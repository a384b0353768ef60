package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.memory.ConcordanceAnswer;
import hebi.text.Provenance;
import java.io.IOException;

/** The answer to a concordance search as a program reads it; offsets count code points in the side that was searched. */
public final class SearchJson {
    private SearchJson() {}

    /** The fields of the answer's object. */
    public static Json.Fields fields(ConcordanceAnswer answer) {
        return json -> {
            json.writeStringField("phrase", answer.concordance().pattern().text());
            json.writeStringField("in", answer.concordance().in().code());
            json.writeNumberField("total", answer.total());
            json.writeNumberField("units", answer.units());
            json.writeArrayFieldStart("hits");
            for (ConcordanceAnswer.Hit hit : answer.hits()) {
                write(hit, json);
            }
            json.writeEndArray();
        };
    }

    private static void write(ConcordanceAnswer.Hit hit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", hit.id());
        json.writeStringField("source", hit.unit().source().text());
        json.writeStringField("target", hit.unit().target().text());
        json.writeStringField("sourceTag", hit.unit().source().tag());
        json.writeStringField("targetTag", hit.unit().target().tag());
        json.writeArrayFieldStart("documents");
        for (Provenance provenance : hit.unit().provenances()) {
            json.writeString(provenance.document());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ranges");
        for (ConcordanceAnswer.Range range : hit.ranges()) {
            json.writeStartObject();
            json.writeNumberField("start", range.start());
            json.writeNumberField("end", range.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
