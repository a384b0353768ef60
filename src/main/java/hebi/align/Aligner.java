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
 *   <li>A band of likely paths is laid round {@link Anchors}, and narrowed to where a path may run at all ({@link CoarsePass}).
 *   <li>A first pass scores beads there by type, length and words, learns from the best path, and keeps the beads near it ({@link
 *       FirstPass}).
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
        return align(sourceLanguage, source, target, Constraints.NONE);
    }

    /**
     * Pairs two texts round what a person has said of their beads.
     *
     * @param constraints beads from source to target that are right or wrong
     * @return as above; the fixed beads are among them with confidence 1
     * @throws IllegalArgumentException if a bead holds segments that the texts lack, or two fixed ones share a segment
     */
    public Alignment align(
            Language sourceLanguage, List<Segment> source, List<Segment> target, Constraints constraints) {
        return realigner(sourceLanguage, source, target).align(constraints);
    }

    /** Reads two texts into words, to align them again and again: most of the time of an alignment goes into this. */
    public Realigner realigner(Language sourceLanguage, List<Segment> source, List<Segment> target) {
        boolean mirrored = sourceLanguage == Language.EN;
        TextPair pair = TextPair.of(texts(mirrored ? target : source), texts(mirrored ? source : target), lexicon);
        return new Realigner(weights, sourceLanguage, source, target, pair);
    }

    /**
     * What speaks for each bead of an alignment, and what against it. Takes about as long again as the alignment itself.
     *
     * @return one for each bead, in order
     */
    public List<Evidence> explain(Alignment alignment) {
        return realigner(alignment.sourceLanguage(), alignment.source(), alignment.target())
                .explain(alignment.beads(), lexicon);
    }

    static List<String> texts(List<Segment> segments) {
        return segments.stream().map(Segment::text).toList();
    }
}
