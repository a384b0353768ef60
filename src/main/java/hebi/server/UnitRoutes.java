package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.memory.Added;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** {@code /api/v1/units}: single units. */
final class UnitRoutes implements Routes {
    private final MemoryAccess access;

    UnitRoutes(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/v1/units", this::addUnit);
    }

    private void addUnit(io.javalin.http.Context request) {
        JsonNode body = Body.json(request);
        Arguments said = Arguments.of(body);
        Provenance provenance = new Provenance(
                said.text("document").orElse(""),
                OptionalInt.empty(),
                Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                OptionalDouble.empty(),
                said.isOn("reviewed"),
                said.text("creator").orElse(""),
                said.text("tool").orElse(""),
                said.text("domain").orElse(""),
                Context.UNKNOWN,
                Context.UNKNOWN);
        TranslationUnit unit = checked(new TranslationUnit(
                variant(body.path("source"), "source"), variant(body.path("target"), "target"), List.of(provenance)));
        Added added = access.change(memory -> memory.add(List.of(unit)));
        request.status(added.created() > 0 ? 201 : 200);
        Answer.json(request, json -> {
            json.writeNumberField("created", added.created());
            json.writeNumberField("merged", added.merged());
        });
    }

    private static Variant variant(JsonNode side, String name) {
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
