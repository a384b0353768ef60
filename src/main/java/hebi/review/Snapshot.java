package hebi.review;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.pipeline.AlignedPair;
import hebi.text.Document;
import hebi.text.Provenance;
import hebi.text.Segment;
import hebi.text.TranslationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * An alignment at one version. Immutable.
 *
 * @param id its name in the store
 * @param origin which texts it pairs
 * @param version how many changes it has seen, from 0
 * @param draft what they made of it
 * @param canUndo whether there is a change to take back
 * @param canRedo whether there is one to make again
 */
public record Snapshot(String id, Origin origin, long version, Draft draft, boolean canUndo, boolean canRedo) {
    /**
     * The units of its rows with text on both sides, in order. A row that a person confirmed or made is reviewed; one that
     * nobody judged counts from the given confidence, 0..1, on; rejected ones and furniture yield none.
     */
    public List<TranslationUnit> units(double minConfidence) {
        return pair().units(0).stream()
                .flatMap(unit -> judged(unit, minConfidence))
                .toList();
    }

    private Stream<TranslationUnit> judged(TranslationUnit unit, double minConfidence) {
        Provenance made = unit.provenances().get(0);
        Row row = draft.rows().get(made.position().orElseThrow());
        boolean isOut = row.mark() == Row.Mark.REJECTED || row.mark() == Row.Mark.FURNITURE;
        if (isOut || !row.isByPerson() && row.confidence().orElse(1) < minConfidence) {
            return Stream.empty();
        }
        Provenance judged = new Provenance(
                made.document(),
                made.position(),
                made.date(),
                row.confidence(),
                row.isByPerson(),
                made.creator(),
                made.tool(),
                made.domain(),
                made.source(),
                made.target());
        return Stream.of(new TranslationUnit(unit.source(), unit.target(), List.of(judged)));
    }

    /** The alignment in the aligner's terms, a bead a row; one that a person confirmed or made has confidence 1. */
    public Alignment alignment() {
        return pair().alignment();
    }

    private AlignedPair pair() {
        List<Segment> sources = new ArrayList<>();
        List<Segment> targets = new ArrayList<>();
        List<Bead> beads = new ArrayList<>();
        for (Row row : draft.rows()) {
            int source = sources.size();
            int target = targets.size();
            sources.addAll(row.source());
            targets.addAll(row.target());
            OptionalDouble confidence = row.isByPerson() ? OptionalDouble.of(1) : row.confidence();
            beads.add(new Bead(source, sources.size(), target, targets.size(), confidence.orElse(1)));
        }
        return new AlignedPair(
                document(origin.source()),
                document(origin.target()),
                origin.source().tag(),
                origin.target().tag(),
                new Alignment(origin.sourceLanguage(), sources, targets, beads));
    }

    private static Document document(Origin.Text text) {
        return new Document(text.location(), text.modified(), List.of());
    }
}
