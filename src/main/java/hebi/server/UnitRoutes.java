package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.json.ChangeJson;
import hebi.json.UnitJson;
import hebi.memory.Added;
import hebi.memory.Revised;
import hebi.memory.Revision;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** {@code /api/v1/units}: single units; {@code /api/v1/changes}: what was done to the memory, and how to take it back. */
final class UnitRoutes implements Routes {
    private static final String ONE = "/api/v1/units/{id}";
    private static final String TOOL = "hebi serve";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final MemoryAccess access;

    UnitRoutes(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/v1/units", this::addUnit);
        routes.get(ONE, request -> Answer.json(request, UnitJson.fields(request.pathParam("id"), asked(request))));
        routes.put(ONE, this::edit);
        routes.delete(ONE, this::delete);
        routes.get(
                "/api/v1/changes",
                request ->
                        Answer.json(request, ChangeJson.fields(access.memory().changes())));
        routes.post("/api/v1/changes/{id}/undo", this::undo);
    }

    private TranslationUnit asked(io.javalin.http.Context request) {
        String id = request.pathParam("id");
        return Optional.of(id)
                .filter(ID.asMatchPredicate())
                .flatMap(access.memory()::unit)
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "there is no such unit; it may have been edited"));
    }

    /**
     * Other texts for a unit: what a person wrote counts as reviewed, and where the unit came from stays known. A search answers with
     * the side that was searched as the source, whichever the unit has there, so a text that comes with a tag is for that language.
     */
    private void edit(io.javalin.http.Context request) {
        JsonNode body = Body.json(request);
        TranslationUnit old = asked(request);
        List<Provenance> provenances = new ArrayList<>(old.provenances());
        provenances.add(provenance(true, "", TOOL, Arguments.of(body)));
        Arguments source = Arguments.of(body.path("source"));
        Arguments target = Arguments.of(body.path("target"));
        boolean isTurned = isOf(source, old.target()) || isOf(target, old.source());
        if (isTurned && (isOf(source, old.source()) || isOf(target, old.target()))) {
            throw Refusal.misuse("source and target are of one language");
        }
        TranslationUnit edited = new TranslationUnit(
                edited(old.source(), isTurned ? target : source),
                edited(old.target(), isTurned ? source : target),
                provenances);
        revise(request, new Revision.Edit(request.pathParam("id"), edited));
    }

    private static boolean isOf(Arguments said, Variant side) {
        return said.language("tag").isPresent() && said.language("tag").equals(side.language());
    }

    private static Variant edited(Variant old, Arguments said) {
        String text = said.text("text").orElse(old.text());
        return text.equals(old.text()) ? old : new Variant(old.tag(), text);
    }

    private void delete(io.javalin.http.Context request) {
        asked(request);
        revise(request, Revision.Deletion.ofUnit(request.pathParam("id")));
    }

    private void undo(io.javalin.http.Context request) {
        String id = request.pathParam("id");
        if (access.memory().changes().stream().noneMatch(change -> change.id().equals(id))) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no such change; see /api/v1/changes");
        }
        revise(request, new Revision.Undo(id));
    }

    private void revise(io.javalin.http.Context request, Revision revision) {
        Answer.json(request, ChangeJson.fields(access.<Revised>change(memory -> memory.apply(revision))));
    }

    /** An occurrence of now. */
    static Provenance provenance(boolean isReviewed, String document, String tool, Arguments said) {
        return new Provenance(
                document,
                OptionalInt.empty(),
                Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                OptionalDouble.empty(),
                isReviewed,
                said.text("creator").orElse(""),
                tool,
                said.text("domain").orElse(""),
                Context.UNKNOWN,
                Context.UNKNOWN);
    }

    private void addUnit(io.javalin.http.Context request) {
        JsonNode body = Body.json(request);
        Arguments said = Arguments.of(body);
        Provenance provenance = provenance(
                said.isOn("reviewed"),
                said.text("document").orElse(""),
                said.text("tool").orElse(TOOL),
                said);
        TranslationUnit unit = checked(new TranslationUnit(
                variant(body.path("source"), "source"), variant(body.path("target"), "target"), List.of(provenance)));
        Added added = access.change(memory -> memory.add(List.of(unit)));
        request.status(added.created() > 0 ? 201 : 200);
        Answer.json(request, json -> {
            json.writeNumberField("created", added.created());
            json.writeNumberField("merged", added.merged());
        });
    }

    static Variant variant(JsonNode side, String name) {
        Arguments said = Arguments.of(side);
        return new Variant(
                said.text("tag").orElseThrow(() -> Refusal.misuse(name + ".tag is missing, such as zh-CN")),
                Queries.text(said, "text"));
    }

    /** Refuses a unit that is not of one English and one Chinese side. */
    static TranslationUnit checked(TranslationUnit unit) {
        Optional<Language> source = unit.source().language();
        if (source.isEmpty() || !unit.target().language().equals(source.map(Language::other))) {
            throw Refusal.misuse(unit.source().tag() + " and " + unit.target().tag()
                    + " are not one English and one Chinese tag, such as en and zh-CN");
        }
        return unit;
    }
}
