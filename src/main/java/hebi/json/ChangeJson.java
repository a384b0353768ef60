package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.memory.Change;
import hebi.memory.Revised;
import java.io.IOException;
import java.util.List;

/** Changes of a memory as a program reads them. */
public final class ChangeJson {
    private ChangeJson() {}

    /** The one field {@code changes}, oldest first. */
    public static Json.Fields fields(List<Change> changes) {
        return json -> {
            json.writeArrayFieldStart("changes");
            for (Change change : changes) {
                json.writeStartObject();
                write(change, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    private static void write(Change change, JsonGenerator json) throws IOException {
        json.writeStringField("id", change.id());
        json.writeStringField("title", change.title());
        json.writeStringField("date", change.date().toString());
        json.writeNumberField("created", change.created());
        json.writeNumberField("changed", change.changed());
        json.writeNumberField("removed", change.removed());
        if (change.undoes().isPresent()) {
            json.writeStringField("undoes", change.undoes().get());
        }
        if (change.undoneBy().isPresent()) {
            json.writeStringField("undoneBy", change.undoneBy().get());
        }
    }

    /** What a revision did. */
    public static Json.Fields fields(Revised revised) {
        return json -> {
            if (revised.change().isPresent()) {
                json.writeStringField("change", revised.change().get());
            }
            json.writeNumberField("created", revised.created());
            json.writeNumberField("changed", revised.changed());
            json.writeNumberField("removed", revised.removed());
        };
    }
}
