package hebi.align;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is counted of an output against gold. Adds up; immutable.
 *
 * @param evaluation agreement over all beads
 * @param byType recall by type of gold bead, such as {@code 2-1}, from source to target; null beads too
 * @param calibration confidence against what is right
 */
public record Scores(Evaluation evaluation, Map<String, Recall> byType, Calibration calibration) {
    /** Nothing counted yet. */
    public static final Scores NOTHING = new Scores(Evaluation.NOTHING, Map.of(), Calibration.NOTHING);

    /**
     * How many of some gold beads were found.
     *
     * @param gold how many there are
     * @param found how many of them the output has
     */
    public record Recall(int gold, int found) {
        private Recall plus(Recall other) {
            return new Recall(gold + other.gold, found + other.found);
        }

        /** Share that was found, 0..1. */
        public double value() {
            return (double) found / Math.max(1, gold);
        }
    }

    public Scores {
        byType = Collections.unmodifiableMap(new TreeMap<>(byType));
    }

    /** Compares the beads of one document with gold. */
    public static Scores of(List<Bead> output, List<Bead> gold) {
        Evaluation.Beads found = new Evaluation.Beads(output);
        Map<String, Recall> byType = new TreeMap<>();
        for (Bead bead : gold) {
            byType.merge(bead.type(), new Recall(1, found.has(bead) ? 1 : 0), Recall::plus);
        }
        return new Scores(Evaluation.of(output, gold), byType, Calibration.of(output, gold));
    }

    /** The counts of both. */
    public Scores plus(Scores other) {
        Map<String, Recall> sum = new TreeMap<>(byType);
        other.byType.forEach((type, recall) -> sum.merge(type, recall, Recall::plus));
        return new Scores(evaluation.plus(other.evaluation), sum, calibration.plus(other.calibration));
    }
}
