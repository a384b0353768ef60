package hebi.json;

import hebi.memory.Renderings;
import java.util.Map;

/** How a phrase was rendered, as a program reads it. */
public final class RenderingJson {
    private RenderingJson() {}

    /** The one field {@code renderings}. */
    public static Json.Fields fields(Renderings renderings) {
        return json -> {
            json.writeObjectFieldStart("renderings");
            json.writeNumberField("read", renderings.read());
            json.writeNumberField("others", renderings.others());
            json.writeArrayFieldStart("groups");
            for (Renderings.Group group : renderings.groups()) {
                json.writeStartObject();
                json.writeStringField("text", group.text());
                json.writeNumberField("units", group.units());
                json.writeObjectFieldStart("years");
                for (Map.Entry<Integer, Integer> year : group.years().entrySet()) {
                    json.writeNumberField(year.getKey().toString(), year.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }
}
