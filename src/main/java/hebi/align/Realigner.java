package hebi.align;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import hebi.text.Segment;
import java.util.List;

/**
 * Two texts, read into words once, to be aligned as often as a person says more of their beads. Immutable and thread-safe.
 *
 * @see Aligner#realigner
 */
public final class Realigner {
    private final Weights weights;
    private final Language sourceLanguage;
    private final List<Segment> source;
    private final List<Segment> target;
    private final TextPair pair;
    private final Paragraphs inChinese;
    private final Paragraphs inEnglish;

    Realigner(Weights weights, Language sourceLanguage, List<Segment> source, List<Segment> target, TextPair pair) {
        this.weights = weights;
        this.sourceLanguage = sourceLanguage;
        this.source = List.copyOf(source);
        this.target = List.copyOf(target);
        this.pair = pair;
        boolean mirrored = sourceLanguage == Language.EN;
        inChinese = new Paragraphs(mirrored ? target : source);
        inEnglish = new Paragraphs(mirrored ? source : target);
    }

    /**
     * Aligns the texts under constraints, whose beads run from source to target.
     *
     * @return beads that tile both sides in order; the fixed ones among them with confidence 1
     * @throws IllegalArgumentException if a bead holds segments that the texts lack, or two fixed ones share a segment
     */
    public Alignment align(Constraints constraints) {
        boolean mirrored = sourceLanguage == Language.EN;
        List<Bead> beads = beads(mirrored ? constraints.mirrored() : constraints);
        return new Alignment(
                sourceLanguage,
                source,
                target,
                mirrored ? beads.stream().map(Bead::mirrored).toList() : beads);
    }

    /** The evidence for each bead of an alignment of these texts, in order. */
    List<Evidence> explain(List<Bead> beads, Lexicon lexicon) {
        boolean mirrored = sourceLanguage == Language.EN;
        ConstrainedPlane plane = new ConstrainedPlane(
                Constraints.NONE, pair.chinese().size(), pair.english().size());
        FirstPass first = FirstPass.of(pair, plane);
        BeadFeatures features = new BeadFeatures(first);
        Lattice lattice = lattice(first, features, plane);
        double parallel = Parallelism.probability(first.pair(), features, lattice.likeliest());
        Explainer explainer = new Explainer(
                first,
                lattice,
                parallel,
                Aligner.texts(mirrored ? target : source),
                Aligner.texts(mirrored ? source : target),
                lexicon);
        return beads.stream()
                .map(bead -> mirrored ? explainer.of(bead.mirrored()).mirrored() : explainer.of(bead))
                .toList();
    }

    private List<Bead> beads(Constraints constraints) {
        ConstrainedPlane plane = new ConstrainedPlane(
                constraints, pair.chinese().size(), pair.english().size());
        FirstPass first = FirstPass.of(pair, plane);
        BeadFeatures features = new BeadFeatures(first);
        List<Bead> path = plane.whole(lattice(first, features, plane).likeliest());
        double parallel = Parallelism.probability(
                first.pair(),
                features,
                path.stream().filter(bead -> !plane.isFixed(bead)).toList());
        return path.stream()
                .map(bead -> bead.isNull() || plane.isFixed(bead) ? bead : bead.times(parallel))
                .toList();
    }

    private Lattice lattice(FirstPass first, BeadFeatures features, ConstrainedPlane plane) {
        Lattice.Model model = plane.over((i, j, t) -> {
            BeadType type = BeadType.ALL.get(t);
            return weights.score(features.of(i, j, t))
                    - inChinese.cost(i, i + type.chinese())
                    - inEnglish.cost(j, j + type.english());
        });
        return new Lattice(first.spanned(), first.lattice(), model);
    }
}
