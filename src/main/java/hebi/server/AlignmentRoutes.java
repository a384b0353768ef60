package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.align.AlignConfig;
import hebi.align.Evidence;
import hebi.align.EvidenceText;
import hebi.exchange.ExchangeConfig;
import hebi.exchange.Format;
import hebi.exchange.UnitWriter;
import hebi.json.AlignmentJson;
import hebi.json.EvidenceJson;
import hebi.memory.Added;
import hebi.memory.Adding;
import hebi.review.AlignmentStore;
import hebi.review.Change;
import hebi.review.ChangeJson;
import hebi.review.Origin;
import hebi.review.Snapshot;
import hebi.review.StoredAlignment;
import hebi.text.TranslationUnit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** {@code /api/v1/alignments}: stored alignments, what is changed in them, and what comes out of them. */
final class AlignmentRoutes implements Routes {
    private static final String ONE = "/api/v1/alignments/{id}";

    private final Alignments alignments;
    private final MemoryAccess access;

    AlignmentRoutes(Alignments alignments, MemoryAccess access) {
        this.alignments = alignments;
        this.access = access;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/alignments", this::list);
        routes.get(
                ONE,
                request ->
                        Answer.json(request, AlignmentJson.fields(asked(request).snapshot())));
        routes.delete(ONE, this::delete);
        routes.post(ONE + "/events", this::change);
        routes.post(ONE + "/undo", request -> step(request, StoredAlignment::undo));
        routes.post(ONE + "/redo", request -> step(request, StoredAlignment::redo));
        routes.post(ONE + "/realign", this::realign);
        routes.get(ONE + "/evidence", this::evidence);
        routes.get(ONE + "/export", this::export);
        routes.post(ONE + "/memory", this::remember);
    }

    private StoredAlignment asked(Context request) {
        return alignments.open(request.pathParam("id"));
    }

    private void list(Context request) {
        List<AlignmentStore.Entry> entries = alignments.store().list();
        Answer.json(request, json -> {
            json.writeArrayFieldStart("alignments");
            for (AlignmentStore.Entry entry : entries) {
                json.writeStartObject();
                AlignmentJson.write(entry.id(), entry.origin(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void delete(Context request) {
        if (!alignments.store().delete(request.pathParam("id"))) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no such alignment");
        }
        request.status(204);
    }

    private interface Step {
        Snapshot take(StoredAlignment alignment, long version);
    }

    private void change(Context request) {
        JsonNode body = Body.json(request);
        Change change;
        try {
            change = ChangeJson.read(body).orElseThrow(() -> Refusal.misuse("the event is of no known kind"));
        } catch (IllegalArgumentException e) {
            throw Refusal.misuse("the event is not whole: " + e.getMessage());
        }
        answer(request, body, (alignment, version) -> alignment.change(version, change));
    }

    private void step(Context request, Step step) {
        answer(request, Body.json(request), step);
    }

    private void realign(Context request) {
        answer(request, Body.json(request), (alignment, version) -> {
            Snapshot seen = alignment.snapshot();
            return alignments
                    .realigned(seen)
                    .map(change -> alignment.change(version, change))
                    .orElse(seen);
        });
    }

    /** What speaks for a bead and what against it, and the same in English. */
    private void evidence(Context request) {
        Snapshot snapshot = asked(request).snapshot();
        int row = Arguments.ofQuery(request)
                .number("row", 0, snapshot.draft().rows().size() - 1);
        Evidence evidence = alignments.evidence(snapshot).get(row);
        Answer.json(request, json -> {
            json.writeNumberField("version", snapshot.version());
            json.writeNumberField("row", row);
            EvidenceJson.fields(evidence).write(json);
            json.writeArrayFieldStart("lines");
            for (String line : EvidenceText.lines(evidence)) {
                json.writeString(line);
            }
            json.writeEndArray();
        });
    }

    private void answer(Context request, JsonNode body, Step step) {
        long version = Arguments.of(body).number("version", 0, Integer.MAX_VALUE);
        StoredAlignment alignment = asked(request);
        Snapshot before = alignment.snapshot();
        if (before.version() != version) {
            throw new Refusal(
                    Refusal.CONFLICT,
                    "the alignment was changed elsewhere: version " + before.version() + " is the newest");
        }
        Answer.json(request, AlignmentJson.difference(before, step.take(alignment, version)));
    }

    private void export(Context request) {
        Arguments asked = Arguments.ofQuery(request);
        Format format = format(asked.text("format").orElse("tmx"));
        StoredAlignment alignment = asked(request);
        Snapshot snapshot = alignment.snapshot();
        List<TranslationUnit> units = snapshot.units(minConfidence(asked, alignment));
        Attachment.name(request, snapshot.origin().source().location(), format);
        try (UnitWriter writer = format.writer(request.outputStream(), "export", ExchangeConfig.defaults())) {
            units.forEach(writer::write);
            writer.commit();
        }
    }

    /** What was asked for, else .5; of texts that were forced, all that nobody rejected. */
    private static double minConfidence(Arguments asked, StoredAlignment alignment) {
        return asked.share("minConfidence")
                .orElseGet(
                        () -> alignment.isPlausible() ? AlignConfig.defaults().minConfidence() : 0);
    }

    /** The format of a name, such as {@code tmx}. */
    static Format format(String name) {
        for (Format format : Attachment.formats()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw Refusal.misuse(
                "format is one of " + Attachment.formats().toString().toLowerCase(Locale.ROOT));
    }

    /** Adds the units to the memory, what a person confirmed or made as reviewed. */
    private void remember(Context request) {
        Arguments asked = Arguments.of(Body.json(request));
        StoredAlignment alignment = asked(request);
        Snapshot snapshot = alignment.snapshot();
        List<TranslationUnit> units = snapshot.units(minConfidence(asked, alignment));
        Added added = access.change(memory -> memory.add(units, Adding.whole(title(snapshot.origin()))));
        Answer.json(request, json -> {
            json.writeNumberField("created", added.created());
            json.writeNumberField("merged", added.merged());
        });
    }

    /** What the log calls it, as after {@code hebi align}. */
    private static String title(Origin origin) {
        return "align " + origin.source().location() + " " + origin.target().location();
    }
}
