package hebi.align;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well beads agree with gold, pooled over documents, in the convention of vecalign: a bead is right if gold has the very
 * same bead; precision counts null beads on both sides, recall leaves them out. Counts add up; immutable.
 *
 * @param right output beads that gold has, null beads included
 * @param output output beads, null beads included
 * @param found gold beads with segments on both sides that the output has
 * @param gold gold beads with segments on both sides
 * @see <a href="https://aclanthology.org/D19-1136/">Thompson and Koehn 2019, Vecalign</a>
 */
public record Evaluation(int right, int output, int found, int gold) {
    /** Nothing counted yet. */
    public static final Evaluation NOTHING = new Evaluation(0, 0, 0, 0);

    /** Compares the beads of one document with gold; null beads are compared by their segment alone. */
    public static Evaluation of(List<Bead> output, List<Bead> gold) {
        Set<Key> inGold = keys(gold);
        Set<Key> inOutput = keys(output);
        int right = (int) inOutput.stream().filter(inGold::contains).count();
        int found = (int)
                inGold.stream().filter(k -> !k.isNull() && inOutput.contains(k)).count();
        int pairs = (int) inGold.stream().filter(k -> !k.isNull()).count();
        return new Evaluation(right, inOutput.size(), found, pairs);
    }

    /** The counts of both. */
    public Evaluation plus(Evaluation other) {
        return new Evaluation(right + other.right, output + other.output, found + other.found, gold + other.gold);
    }

    /** Share of the output beads that are right, 0..1; 0 without output. */
    public double precision() {
        return output == 0 ? 0 : (double) right / output;
    }

    /** Share of gold's pairs that were found, 0..1; 0 without gold. */
    public double recall() {
        return gold == 0 ? 0 : (double) found / gold;
    }

    /** Harmonic mean of both, 0..1. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static Set<Key> keys(List<Bead> beads) {
        Set<Key> keys = new HashSet<>();
        for (Bead bead : beads) {
            keys.add(Key.of(bead));
        }
        return keys;
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
