package hebi.align;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import hebi.text.Segment;
import java.util.List;
import java.util.Objects;

/**
 * Pairs the segments of two texts, one Chinese and one English. Immutable and thread-safe.
 *
 * <ol>
 *   <li>Both texts are read into words, with a table of how likely each translates which ({@link TextPair}).
 *   <li>A first pass lays a band of likely paths round anchors, scores beads there by type, length and words, learns from the
 *       best path, and keeps the beads near it ({@link FirstPass}).
 *   <li>Those are scored by all features, with trained weights ({@link Feature}, {@link Weights}), and by the borders of
 *       paragraphs inside them ({@link Paragraphs}).
 *   <li>Forward–backward over all their paths gives each bead its probability; the path that holds the most is taken ({@link Lattice}).
 *   <li>The confidence of all pairs falls together where the texts do not look parallel ({@link Parallelism}).
 * </ol>
 */
public final class Aligner {
    private final Lexicon lexicon;
    private final Weights weights;

    /** An aligner that knows the words of a lexicon, with the weights in the jar. */
    public Aligner(Lexicon lexicon) {
        this(lexicon, Weights.shipped());
    }

    /** An aligner with weights of its own. */
    public Aligner(Lexicon lexicon, Weights weights) {
        this.lexicon = Objects.requireNonNull(lexicon);
        this.weights = Objects.requireNonNull(weights);
    }

    /**
     * Pairs two texts.
     *
     * @param sourceLanguage language of the source; the target is in the other one
     * @param source source segments in order; may be empty
     * @param target target segments in order; may be empty
     * @return beads that tile both sides in order, each with its posterior probability as confidence
     */
    public Alignment align(Language sourceLanguage, List<Segment> source, List<Segment> target) {
        boolean mirrored = sourceLanguage == Language.EN;
        List<Bead> beads = mirrored ? align(target, source) : align(source, target);
        return new Alignment(
                sourceLanguage,
                source,
                target,
                mirrored ? beads.stream().map(Bead::mirrored).toList() : beads);
    }

    private List<Bead> align(List<Segment> chinese, List<Segment> english) {
        TextPair pair = TextPair.of(
                chinese.stream().map(Segment::text).toList(),
                english.stream().map(Segment::text).toList(),
                lexicon);
        FirstPass first = FirstPass.of(pair);
        BeadFeatures features = new BeadFeatures(first.pair(), first.band(), first.ratio());
        Paragraphs inChinese = new Paragraphs(chinese);
        Paragraphs inEnglish = new Paragraphs(english);
        Lattice lattice = new Lattice(first.band(), (i, j, t) -> {
            if (!first.survives(i, j, t)) {
                return Double.NEGATIVE_INFINITY;
            }
            BeadType type = BeadType.ALL.get(t);
            return weights.score(features.of(i, j, t))
                    - inChinese.cost(i, i + type.chinese())
                    - inEnglish.cost(j, j + type.english());
        });
        List<Bead> path = lattice.likeliest();
        double parallel = Parallelism.probability(first.pair(), features, path);
        return path.stream()
                .map(bead -> bead.isNull() ? bead : bead.times(parallel))
                .toList();
    }
}
