package hebi.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far confidence can be believed: output beads with segments on both sides, by confidence, and how many of them gold has.
 * Counts add up; immutable.
 *
 * @param bins {@link #BINS} bins of equal width, the last one with confidence 1
 */
public record Calibration(List<Bin> bins) {
    /** How many bins there are. */
    public static final int BINS = 10;

    /** Nothing counted yet. */
    public static final Calibration NOTHING = new Calibration(Collections.nCopies(BINS, new Bin(0, 0, 0)));

    /**
     * Beads of about the same confidence.
     *
     * @param beads how many there are
     * @param confidence the sum of their confidences
     * @param right how many of them gold has
     */
    public record Bin(int beads, double confidence, int right) {
        private Bin plus(Bin other) {
            return new Bin(beads + other.beads, confidence + other.confidence, right + other.right);
        }

        /** Mean confidence, 0..1; 0 where the bin is empty. */
        public double meanConfidence() {
            return beads == 0 ? 0 : confidence / beads;
        }

        /** Share of right beads, 0..1; 0 where the bin is empty. */
        public double precision() {
            return beads == 0 ? 0 : (double) right / beads;
        }
    }

    public Calibration {
        bins = List.copyOf(bins);
        if (bins.size() != BINS) {
            throw new IllegalArgumentException(bins.size() + " bins");
        }
    }

    /** Counts the beads of one document; right is what gold has with the very same segments. */
    public static Calibration of(List<Bead> output, List<Bead> gold) {
        List<Bin> bins = new ArrayList<>(NOTHING.bins);
        Evaluation.Beads right = new Evaluation.Beads(gold);
        for (Bead bead : output) {
            if (!bead.isNull()) {
                int bin = Math.min(BINS - 1, (int) (bead.confidence() * BINS));
                bins.set(bin, bins.get(bin).plus(new Bin(1, bead.confidence(), right.has(bead) ? 1 : 0)));
            }
        }
        return new Calibration(bins);
    }

    /** The counts of both. */
    public Calibration plus(Calibration other) {
        List<Bin> sums = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            sums.add(bins.get(b).plus(other.bins.get(b)));
        }
        return new Calibration(sums);
    }

    /** How many beads were counted. */
    public int beads() {
        return bins.stream().mapToInt(Bin::beads).sum();
    }

    /** Expected calibration error: the mean distance of a bin's confidence from its precision, weighed by its beads, 0..1. */
    public double error() {
        double error = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.confidence() - bin.right()))
                .sum();
        return error / Math.max(1, beads());
    }

    /** Share of the beads that stand in the highest bin, .9 and above, 0..1. */
    public double confident() {
        return (double) bins.get(BINS - 1).beads() / Math.max(1, beads());
    }

    /** Share of right ones among those, 0..1. */
    public double confidentPrecision() {
        return bins.get(BINS - 1).precision();
    }
}
