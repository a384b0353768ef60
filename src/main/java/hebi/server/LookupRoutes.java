package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hebi.json.FragmentJson;
import hebi.json.Json;
import hebi.json.LookupJson;
import hebi.json.NeighbourJson;
import hebi.json.RenderingJson;
import hebi.json.SearchJson;
import hebi.memory.Concordance;
import hebi.memory.ConcordanceAnswer;
import hebi.memory.Lookup;
import hebi.memory.LookupAnswer;
import hebi.memory.Match;
import hebi.memory.Neighbour;
import hebi.text.Provenance;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/lookup} and {@code /api/v1/search}: the questions of {@code hebi lookup} and {@code hebi search}. */
final class LookupRoutes implements Routes {
    private static final int MAX_BATCH = 1_000;
    private static final int MAX_NEIGHBOURS = 20;

    private final MemoryAccess access;
    private final HeavyWork work;

    LookupRoutes(MemoryAccess access, HeavyWork work) {
        this.access = access;
        this.work = work;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/lookup", this::lookup);
        routes.post("/api/v1/lookup/batch", this::batch);
        routes.get("/api/v1/search", this::search);
    }

    private void lookup(Context request) {
        Arguments asked = Arguments.ofQuery(request);
        LookupAnswer answer = access.memory().lookup(Queries.lookup(asked));
        int neighbours = asked.number("neighbours", 0, 0, MAX_NEIGHBOURS);
        Answer.json(request, json -> {
            LookupJson.fields(answer).write(json);
            FragmentJson.fields(Fragments.of(access, answer)).write(json);
            if (neighbours > 0) {
                NeighbourJson.fields(around(answer, neighbours)).write(json);
            }
        });
    }

    private Map<String, List<Neighbour>> around(LookupAnswer answer, int most) {
        Map<String, List<Neighbour>> around = new LinkedHashMap<>();
        for (Match match : answer.matches()) {
            Provenance occurrence = match.provenance().orElse(Provenance.UNKNOWN);
            around.put(
                    match.id(),
                    access.memory().neighbours(occurrence, answer.lookup().from(), most));
        }
        return around;
    }

    private void search(Context request) {
        Arguments asked = Arguments.ofQuery(request);
        Concordance concordance = Queries.concordance(asked);
        // A regular expression reads every unit, and may take seconds.
        ConcordanceAnswer answer = concordance.pattern().isRegex()
                ? work.run(() -> access.memory().search(concordance))
                : access.memory().search(concordance);
        Answer.json(request, json -> {
            SearchJson.fields(answer).write(json);
            if (asked.isOn("renderings")) {
                RenderingJson.fields(access.memory().renderings(concordance, access.lexicon()))
                        .write(json);
            }
        });
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
