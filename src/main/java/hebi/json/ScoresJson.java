package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.align.Calibration;
import hebi.align.Evaluation;
import hebi.align.Scores;
import java.io.IOException;
import java.util.Map;

/** What was counted of an alignment against gold, as fields; all shares are 0..1. */
public final class ScoresJson {
    private ScoresJson() {}

    /** {@code strict}, {@code lax}, {@code recallByType} and {@code calibration}. */
    public static Json.Fields fields(Scores scores) {
        return json -> {
            Evaluation all = scores.evaluation();
            shares(json, "strict", all.precision(), all.recall(), all.f1());
            shares(json, "lax", all.laxPrecision(), all.laxRecall(), all.laxF1());
            json.writeObjectFieldStart("recallByType");
            for (Map.Entry<String, Scores.Recall> type : scores.byType().entrySet()) {
                json.writeObjectFieldStart(type.getKey());
                json.writeNumberField("gold", type.getValue().gold());
                json.writeNumberField("found", type.getValue().found());
                json.writeEndObject();
            }
            json.writeEndObject();
            calibration(json, scores.calibration());
        };
    }

    private static void shares(JsonGenerator json, String name, double precision, double recall, double f1)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("precision", precision);
        json.writeNumberField("recall", recall);
        json.writeNumberField("f1", f1);
        json.writeEndObject();
    }

    private static void calibration(JsonGenerator json, Calibration calibration) throws IOException {
        json.writeObjectFieldStart("calibration");
        json.writeNumberField("error", calibration.error());
        json.writeNumberField("confident", calibration.confident());
        json.writeNumberField("confidentPrecision", calibration.confidentPrecision());
        json.writeArrayFieldStart("bins");
        for (Calibration.Bin bin : calibration.bins()) {
            json.writeStartObject();
            json.writeNumberField("pairs", bin.beads());
            json.writeNumberField("meanConfidence", bin.meanConfidence());
            json.writeNumberField("right", bin.precision());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
