package hebi.json;

import hebi.quality.Band;
import hebi.quality.EffortWeights;
import hebi.quality.TextCount;
import java.util.Map;

/** The leverage of a file, as a program reads it. */
public final class AnalysisJson {
    private AnalysisJson() {}

    /** The fields of one file; bands without text are left out. */
    public static Json.Fields fields(String name, Map<Band, TextCount> counts, EffortWeights weights) {
        return json -> {
            json.writeStringField("file", name);
            json.writeArrayFieldStart("bands");
            for (Band band : Band.values()) {
                TextCount count = counts.get(band);
                if (count != null) {
                    json.writeStartObject();
                    json.writeStringField("band", band.label());
                    json.writeNumberField("segments", count.segments());
                    json.writeNumberField("words", count.words());
                    json.writeNumberField("han", count.han());
                    json.writeNumberField("characters", count.characters());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeNumberField("effort", Math.round(weights.effort(counts)));
        };
    }
}
