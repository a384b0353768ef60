package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.json.AnalysisJson;
import hebi.json.ChangeJson;
import hebi.json.FindingJson;
import hebi.json.Json;
import hebi.memory.Revised;
import hebi.memory.Revision;
import hebi.memory.UnitFilter;
import hebi.quality.EffortWeights;
import hebi.quality.Finding;
import hebi.quality.Leverage;
import hebi.quality.Rule;
import hebi.quality.Waivers;
import hebi.segment.SentenceSegmenter;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Segment;
import hebi.text.TranslationUnit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code /api/v1/analyze}: how much of a job the memory holds; {@code /api/v1/check}: what is wrong with the memory or with
 * given units, and which findings pass; {@code /api/v1/dedupe}: one unit of those that say the same.
 */
final class QualityRoutes implements Routes {
    private static final String CHECK = "/api/v1/check";
    private static final String WAIVER = CHECK + "/waivers/{key}";
    private static final Pattern KEY = Pattern.compile("[a-z-]+:[0-9a-f]{12}");
    private static final int MAX_TEXTS = 10_000;
    private static final int MAX_UNITS = 1_000;
    private static final int USUAL_FINDINGS = 100;

    private final MemoryAccess access;
    private final Alignments alignments;
    private final HeavyWork work;

    QualityRoutes(MemoryAccess access, Alignments alignments, HeavyWork work) {
        this.access = access;
        this.alignments = alignments;
        this.work = work;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/v1/analyze", this::analyze);
        routes.get(CHECK, this::checkMemory);
        routes.post(CHECK, QualityRoutes::checkUnits);
        routes.put(WAIVER, request -> waive(request, (waivers, key) -> waivers.with(Set.of(key))));
        routes.delete(WAIVER, request -> waive(request, Waivers::without));
        routes.post("/api/v1/dedupe", this::dedupe);
    }

    private void analyze(Context request) {
        Job job = request.isMultipartFormData() ? file(request) : texts(Body.json(request));
        Answer.json(
                request,
                work.run(() -> AnalysisJson.fields(
                        job.name(),
                        new Leverage(access.memory()).analyze(job.language(), job.texts()),
                        EffortWeights.defaults())));
    }

    /** Segments to be translated, in order. */
    private record Job(String name, Language language, List<String> texts) {}

    private Job file(Context request) {
        Document document = new Form(request)
                .file("file")
                .map(file -> Form.document(file, alignments.extractor()))
                .orElseThrow(() -> Refusal.misuse("the file is missing"));
        Language language = document.language().orElse(Language.EN);
        List<String> texts = new SentenceSegmenter(language)
                .segment(document).stream().map(Segment::text).toList();
        return new Job(document.location(), language, texts);
    }

    /** Each text counts as a segment. */
    private static Job texts(JsonNode body) {
        Arguments asked = Arguments.of(body);
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list(body, "texts", MAX_TEXTS)) {
            if (!text.isTextual()) {
                throw Refusal.misuse("texts is a list of texts");
            }
            texts.add(text.textValue());
        }
        String all = String.join("\n", texts);
        return new Job(
                asked.text("name").orElse("texts"),
                asked.language("from").or(() -> Language.detect(all)).orElse(Language.EN),
                texts);
    }

    private static JsonNode list(JsonNode body, String name, int most) {
        JsonNode list = body.path(name);
        if (!list.isArray() || list.size() > most) {
            throw Refusal.misuse(name + " is a list of at most " + most);
        }
        return list;
    }

    private void checkMemory(Context request) {
        Arguments asked = Arguments.ofQuery(request);
        UnitFilter filter = Queries.filter(asked);
        Set<Rule> rules = rules(asked);
        Examination.Window window = window(asked, rules);
        Examination examination = work.run(() -> {
            try (Stream<TranslationUnit> units = access.memory().units(filter)) {
                return Examination.of(units, rules, access.waivers(), window);
            }
        });
        Answer.json(request, fields(examination, Words.asked(request)));
    }

    /** Units as a client holds them: nothing of them is kept, and the memory is not asked. */
    private static void checkUnits(Context request) {
        JsonNode body = Body.json(request);
        Arguments asked = Arguments.of(body);
        Set<Rule> rules = rules(asked);
        List<TranslationUnit> units = new ArrayList<>();
        for (JsonNode unit : list(body, "units", MAX_UNITS)) {
            units.add(UnitRoutes.checked(new TranslationUnit(
                    UnitRoutes.variant(unit.path("source"), "source"),
                    UnitRoutes.variant(unit.path("target"), "target"),
                    List.of())));
        }
        Examination examination = Examination.of(units.stream(), rules, Waivers.none(), window(asked, rules));
        Answer.json(request, fields(examination, Words.asked(request)));
    }

    private static Examination.Window window(Arguments asked, Set<Rule> rules) {
        return new Examination.Window(
                rules,
                asked.number("offset", 0, 0, Integer.MAX_VALUE),
                asked.number("limit", USUAL_FINDINGS, 1, Queries.MAX_LIMIT));
    }

    private static Set<Rule> rules(Arguments asked) {
        return asked.text("rules").map(Rules::of).orElseGet(Rules::all);
    }

    private static Json.Fields fields(Examination examination, Words words) {
        return json -> {
            json.writeNumberField("units", examination.units());
            json.writeNumberField("total", examination.total());
            json.writeNumberField("waived", examination.waived());
            json.writeObjectFieldStart("rules");
            for (Map.Entry<Rule, Long> rule : examination.counts().entrySet()) {
                json.writeNumberField(rule.getKey().label(), rule.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (Finding finding : examination.findings()) {
                json.writeStartObject();
                FindingJson.fields(finding, words.said(finding.complaint())).write(json);
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    /** Lets a finding pass, or no longer. */
    private void waive(Context request, BiFunction<Waivers, String, Waivers> change) {
        String key = request.pathParam("key");
        if (!KEY.matcher(key).matches()) {
            throw Refusal.misuse("\"" + key + "\" is no key of a finding, such as numbers:3fa94c0be21d");
        }
        access.waive(waivers -> change.apply(waivers, key));
        request.status(204);
    }

    private void dedupe(Context request) {
        Revision revision = new Revision.Deduplication(Queries.filter(Arguments.ofQuery(request)));
        boolean isDry = Arguments.ofQuery(request).isOn("dryRun");
        Answer.json(
                request,
                ChangeJson.fields(
                        access.<Revised>change(memory -> isDry ? memory.preview(revision) : memory.apply(revision))));
    }
}
