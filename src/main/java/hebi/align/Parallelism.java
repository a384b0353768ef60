package hebi.align;

import java.util.List;

/**
 * How likely two texts are translations of each other at all. Paths compete only with other paths through the same texts, so
 * that the best path through two unrelated ones would still look sure of itself.
 *
 * <p>Measured: strict evidence of the words in all pairs of the path, for each word. Over align-dev, the MAC development set and the
 * samples it is −.18 or more for each of 72 true pairs of documents, and −.31 or less for each of 144 false ones (each document with the
 * next and the next but one).
 */
final class Parallelism {
    /** Half way between the two kinds, and steep enough to leave either alone. */
    private static final double MIDDLE = -.25;

    private static final double STEEPNESS = 40;

    /** So many words without evidence are added: a few words prove nothing. */
    private static final int PRIOR_WORDS = 20;

    private Parallelism() {}

    /** The probability that the texts are parallel, 0..1, by the evidence in a path's pairs; 1 where they have no words. */
    static double probability(TextPair pair, BeadFeatures features, List<Bead> path) {
        double evidence = 0;
        long words = 0;
        for (Bead bead : path) {
            if (!bead.isNull()) {
                evidence += features.strictEvidence(bead);
                words += pair.chinese().words(bead.sourceStart(), bead.sourceEnd());
                words += pair.english().words(bead.targetStart(), bead.targetEnd());
            }
        }
        double mean = evidence / (words + PRIOR_WORDS);
        return words == 0 ? 1 : 1 / (1 + Math.exp(-STEEPNESS * (mean - MIDDLE)));
    }
}
