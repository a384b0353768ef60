package hebi.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hebi.json.Json;
import hebi.memory.Lookup;
import hebi.memory.LookupAnswer;
import hebi.memory.Match;
import hebi.memory.UnitFilter;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.Script;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * {@code /tmserver/}: the protocol of the Translate Toolkit's memory server and of amaGama, which Weblate, Virtaal and
 * Okapi's tools speak. Languages come as {@code en}, {@code en_US}, {@code zh_cn}, {@code zh-Hant}.
 */
final class ToolkitRoutes implements Routes {
    private static final String UNIT = "/tmserver/{source}/{target}/unit/{text}";
    private static final String STORE = "/tmserver/{source}/{target}/store/{name}";
    private static final String TOOL = "tmserver";
    /** What a client wants that does not say: clients drop what is too low for them. */
    private static final int LOWEST = 50;

    private static final int MAX_STORE = 64 << 20;

    private final MemoryAccess access;

    ToolkitRoutes(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/tmserver/languages/", ToolkitRoutes::languages);
        routes.get("/tmserver/languages", ToolkitRoutes::languages);
        routes.get(UNIT, request -> lookup(request, request.pathParam("text")));
        routes.get(
                "/tmserver/{source}/{target}/unit/",
                request -> lookup(request, Arguments.ofQuery(request).required("source")));
        routes.put(UNIT, this::addUnit);
        routes.post(UNIT, this::addUnit);
        routes.post(STORE, this::addStore);
        routes.put(STORE, this::addStore);
    }

    private static void languages(io.javalin.http.Context request) {
        Answer.json(request, json -> {
            for (String side : List.of("sourceLanguages", "targetLanguages")) {
                json.writeArrayFieldStart(side);
                for (String code : List.of("en", "en_us", "zh", "zh_cn", "zh_tw")) {
                    json.writeString(code);
                }
                json.writeEndArray();
            }
        });
    }

    private void lookup(io.javalin.http.Context request, String text) {
        Optional<Language> from = Language.ofTag(request.pathParam("source"));
        Optional<Language> to = Language.ofTag(request.pathParam("target"));
        if (text.isBlank() || from.isEmpty() || !to.equals(from.map(Language::other))) {
            Answer.json(request, "[]");
            return;
        }
        Arguments asked = Arguments.ofQuery(request);
        Lookup lookup = Lookup.of(text, from.get())
                .withMinScore(asked.number("min_similarity", LOWEST, 0, 100))
                .withLimit(asked.number("max_candidates", 10, 1, Queries.MAX_LIMIT))
                .withFilter(script(request.pathParam("source"), request.pathParam("target")));
        Answer.json(request, matches(access.memory().lookup(lookup)));
    }

    /** Only Chinese in the script that the codes name: a text in the other one is worse than none. */
    private static UnitFilter script(String source, String target) {
        Optional<Script> script = Script.ofTag(source).or(() -> Script.ofTag(target));
        UnitFilter none = UnitFilter.NONE;
        return new UnitFilter(
                none.document(),
                none.domain(),
                none.tool(),
                none.since(),
                none.before(),
                none.minConfidence(),
                script,
                none.reviewed());
    }

    /** A list, best first, as Okapi's client stops at the first match that is too low for it. */
    private static String matches(LookupAnswer answer) {
        return Json.list(answer.matches(), ToolkitRoutes::write);
    }

    private static void write(Match match, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", match.source().text());
        json.writeStringField("target", match.target().text());
        // With a decimal point: Okapi's client fails on a whole number.
        json.writeNumberField("quality", (double) Math.min(100, match.score()));
        json.writeNumberField("rank", 100.0);
        json.writeEndObject();
    }

    private void addUnit(io.javalin.http.Context request) {
        JsonNode body = Body.parsed(Body.bytes(request, MAX_STORE));
        access.change(memory -> memory.add(List.of(unit(request, body, ""))));
        request.contentType("text/plain; charset=utf-8").result("");
    }

    private void addStore(io.javalin.http.Context request) {
        String name = request.pathParam("name");
        List<TranslationUnit> units = new ArrayList<>();
        for (JsonNode unit : Body.parsed(Body.bytes(request, MAX_STORE))) {
            units.add(unit(request, unit, name));
        }
        access.change(memory -> memory.add(units));
        request.contentType("text/plain; charset=utf-8").result("added " + units.size() + " units from " + name);
    }

    private static TranslationUnit unit(io.javalin.http.Context request, JsonNode body, String document) {
        Arguments said = Arguments.of(body);
        Provenance provenance = new Provenance(
                document,
                OptionalInt.empty(),
                Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                OptionalDouble.empty(),
                false,
                "",
                TOOL,
                "",
                Context.UNKNOWN,
                Context.UNKNOWN);
        return UnitRoutes.checked(new TranslationUnit(
                new Variant(tag(request.pathParam("source")), said.required("source")),
                new Variant(tag(request.pathParam("target")), said.required("target")),
                List.of(provenance)));
    }

    private static String tag(String code) {
        return code.replace('_', '-');
    }
}
