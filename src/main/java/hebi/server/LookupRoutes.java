package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hebi.json.Json;
import hebi.json.LookupJson;
import hebi.json.SearchJson;
import hebi.memory.Lookup;
import hebi.memory.LookupAnswer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** {@code /api/v1/lookup} and {@code /api/v1/search}: the questions of {@code hebi lookup} and {@code hebi search}. */
final class LookupRoutes implements Routes {
    private static final int MAX_BATCH = 1_000;

    private final MemoryAccess access;

    LookupRoutes(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/lookup", this::lookup);
        routes.post("/api/v1/lookup/batch", this::batch);
        routes.get("/api/v1/search", this::search);
    }

    private void lookup(Context request) {
        LookupAnswer answer = access.memory().lookup(Queries.lookup(Arguments.ofQuery(request)));
        Answer.json(request, LookupJson.fields(answer));
    }

    private void search(Context request) {
        Answer.json(
                request, SearchJson.fields(access.memory().search(Queries.concordance(Arguments.ofQuery(request)))));
    }

    /** Many texts under the same wishes; the answers come in the order of the texts. A text may know its neighbours. */
    private void batch(Context request) {
        JsonNode body = Body.json(request);
        JsonNode texts = body.path("texts");
        if (!texts.isArray() || texts.size() > MAX_BATCH) {
            throw Refusal.misuse("texts is a list of at most " + MAX_BATCH + " texts");
        }
        Arguments wishes = Arguments.of(body);
        List<Json.Fields> answers = new ArrayList<>();
        for (JsonNode text : texts) {
            answers.add(LookupJson.fields(access.memory().lookup(lookup(text, wishes))));
        }
        Answer.json(request, json -> {
            json.writeArrayFieldStart("answers");
            for (Json.Fields answer : answers) {
                json.writeStartObject();
                answer.write(json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** A text alone, or an object of a text and its neighbours. */
    private static Lookup lookup(JsonNode text, Arguments wishes) {
        JsonNode object =
                text.isTextual() ? JsonNodeFactory.instance.objectNode().set("text", text) : text;
        Arguments one = Arguments.of(object);
        return Queries.lookup(Queries.text(one, "text"), wishes)
                .withContext(new hebi.text.Context(one.given("previous"), one.given("next")));
    }
}
