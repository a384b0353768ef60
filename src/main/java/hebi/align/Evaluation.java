package hebi.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well beads agree with gold, pooled over documents, in the convention of vecalign: precision counts null beads on both sides,
 * recall leaves them out. A bead is strictly right if gold has the very same bead, and laxly right if gold links some
 * source segment of it with some target segment of it, or has the very same bead. Counts add up; immutable.
 *
 * @param output output beads, null beads included
 * @param right output beads that are strictly right, null beads included
 * @param laxRight output beads that are laxly right
 * @param gold gold beads with segments on both sides
 * @param found gold beads with segments on both sides that the output has
 * @param laxFound gold beads with segments on both sides of which the output links some segments
 * @see <a href="https://aclanthology.org/D19-1136/">Thompson and Koehn 2019, Vecalign</a>
 */
public record Evaluation(int output, int right, int laxRight, int gold, int found, int laxFound) {
    /** Nothing counted yet. */
    public static final Evaluation NOTHING = new Evaluation(0, 0, 0, 0, 0, 0);

    /** Compares the beads of one document with gold; null beads are compared by their segments alone. */
    public static Evaluation of(List<Bead> output, List<Bead> gold) {
        Beads ofGold = new Beads(gold);
        Beads ofOutput = new Beads(output);
        int found = 0;
        int laxFound = 0;
        int pairs = 0;
        for (Key key : ofGold.keys) {
            if (!key.isNull()) {
                pairs++;
                found += ofOutput.keys.contains(key) ? 1 : 0;
                laxFound += ofOutput.links(key) ? 1 : 0;
            }
        }
        int right = 0;
        int laxRight = 0;
        for (Key key : ofOutput.keys) {
            boolean isRight = ofGold.keys.contains(key);
            right += isRight ? 1 : 0;
            laxRight += isRight || ofGold.links(key) ? 1 : 0;
        }
        return new Evaluation(ofOutput.keys.size(), right, laxRight, pairs, found, laxFound);
    }

    /** The counts of both. */
    public Evaluation plus(Evaluation other) {
        return new Evaluation(
                output + other.output,
                right + other.right,
                laxRight + other.laxRight,
                gold + other.gold,
                found + other.found,
                laxFound + other.laxFound);
    }

    /** Share of the output beads that are strictly right, 0..1; 0 without output. */
    public double precision() {
        return share(right, output);
    }

    /** Share of gold's pairs that were found, 0..1; 0 without gold. */
    public double recall() {
        return share(found, gold);
    }

    /** Harmonic mean of both, 0..1. */
    public double f1() {
        return mean(precision(), recall());
    }

    /** Share of the output beads that are laxly right, 0..1; 0 without output. */
    public double laxPrecision() {
        return share(laxRight, output);
    }

    /** Share of gold's pairs of which some link was found, 0..1; 0 without gold. */
    public double laxRecall() {
        return share(laxFound, gold);
    }

    /** Harmonic mean of both, 0..1. */
    public double laxF1() {
        return mean(laxPrecision(), laxRecall());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double mean(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    /** Beads to be asked for. */
    static final class Beads {
        private final Set<Key> keys = new HashSet<>();
        private final Map<Integer, List<Key>> bySource = new HashMap<>();

        Beads(List<Bead> beads) {
            for (Bead bead : beads) {
                Key key = Key.of(bead);
                if (keys.add(key) && !key.isNull()) {
                    for (int s = key.sourceStart; s < key.sourceEnd; s++) {
                        bySource.computeIfAbsent(s, at -> new ArrayList<>()).add(key);
                    }
                }
            }
        }

        /** Whether the very same bead is among them. */
        boolean has(Bead bead) {
            return keys.contains(Key.of(bead));
        }

        /** Whether some source and some target segment of a bead stand together in one of these. */
        private boolean links(Key key) {
            for (int s = key.sourceStart; !key.isNull() && s < key.sourceEnd; s++) {
                for (Key other : bySource.getOrDefault(s, List.of())) {
                    if (other.targetStart < key.targetEnd && key.targetStart < other.targetEnd) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The segments of a bead; an empty side has no place of its own. */
    private record Key(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
        static Key of(Bead b) {
            boolean noSource = b.sources() == 0;
            boolean noTarget = b.targets() == 0;
            return new Key(
                    noSource ? -1 : b.sourceStart(),
                    noSource ? -1 : b.sourceEnd(),
                    noTarget ? -1 : b.targetStart(),
                    noTarget ? -1 : b.targetEnd());
        }

        boolean isNull() {
            return sourceStart < 0 || targetStart < 0;
        }
    }
}
