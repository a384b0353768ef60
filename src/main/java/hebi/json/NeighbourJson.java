package hebi.json;

import hebi.memory.Neighbour;
import java.util.List;
import java.util.Map;

/** What stood around matches in their documents, as a program reads it. */
public final class NeighbourJson {
    private NeighbourJson() {}

    /**
     * The one field {@code neighbours}: a list for each match.
     *
     * @param neighbours by the match's id
     */
    public static Json.Fields fields(Map<String, List<Neighbour>> neighbours) {
        return json -> {
            json.writeObjectFieldStart("neighbours");
            for (Map.Entry<String, List<Neighbour>> entry : neighbours.entrySet()) {
                json.writeArrayFieldStart(entry.getKey());
                for (Neighbour neighbour : entry.getValue()) {
                    json.writeStartObject();
                    json.writeNumberField("distance", neighbour.distance());
                    json.writeStringField("source", neighbour.unit().source().text());
                    json.writeStringField("target", neighbour.unit().target().text());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        };
    }
}
