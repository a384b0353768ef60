package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.memory.Statistics;
import java.io.IOException;
import java.util.Map;

/** The figures of a memory as a program reads them. */
public final class StatisticsJson {
    private StatisticsJson() {}

    /** The fields of the figures' object. */
    public static Json.Fields fields(Statistics statistics) {
        return json -> {
            json.writeNumberField("units", statistics.units());
            json.writeNumberField("documents", statistics.documents());
            json.writeNumberField("bytes", statistics.bytes());
            write(json, "tags", statistics.tags());
            write(json, "tools", statistics.tools());
            write(json, "domains", statistics.domains());
            write(json, "confidence", statistics.bands());
            json.writeNumberField("reviewed", statistics.reviewed());
        };
    }

    private static void write(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
