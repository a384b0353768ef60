package hebi.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * All paths of beads through a band, with a log score for each bead. A path's probability is proportional to the
 * exponential of the sum of its beads' scores (a linear chain).
 *
 * <ol>
 *   <li>Every bead that stays inside the band is scored once.
 *   <li>Forward–backward sums over all paths give each bead its posterior probability.
 *   <li>Decoding takes the path of the highest score (Viterbi), or of the highest sum of (posterior − ½).
 * </ol>
 */
final class Lattice {
    /** Scores a bead by where it starts and its type. */
    @FunctionalInterface
    interface Model {
        double score(int chinese, int english, BeadType type);
    }

    private static final int TYPES = BeadType.ALL.size();

    private final Band band;
    private final int n;
    private final int[] offsets;
    private final float[] scores;

    Lattice(Band band, Model model) {
        this.band = band;
        this.n = band.low().length - 1;
        offsets = new int[n + 2];
        for (int i = 0; i <= n; i++) {
            offsets[i + 1] = offsets[i] + band.high()[i] - band.low()[i] + 1;
        }
        scores = new float[offsets[n + 1] * TYPES];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        for (int i = 0; i <= n; i++) {
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                for (int t = 0; t < TYPES; t++) {
                    BeadType type = BeadType.ALL.get(t);
                    if (band.contains(i + type.chinese(), j + type.english())) {
                        scores[node(i, j) * TYPES + t] = (float) model.score(i, j, type);
                    }
                }
            }
        }
    }

    private int node(int i, int j) {
        return offsets[i] + j - band.low()[i];
    }

    private int target(int i, int j, int type) {
        BeadType bead = BeadType.ALL.get(type);
        return node(i + bead.chinese(), j + bead.english());
    }

    /** The path of the highest score; confidences are the posteriors of its beads. */
    List<Bead> decode() {
        double[] posteriors = posteriors();
        return best(scores, posteriors);
    }

    /** The best path by the given value of each bead. */
    private List<Bead> best(float[] values, double[] posteriors) {
        int nodes = offsets[n + 1];
        double[] best = new double[nodes];
        int[] choice = new int[nodes];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[nodes - 1] = 0;
        for (int i = n; i >= 0; i--) {
            for (int j = band.high()[i]; j >= band.low()[i]; j--) {
                int at = node(i, j);
                for (int t = 0; t < TYPES; t++) {
                    if (values[at * TYPES + t] == Float.NEGATIVE_INFINITY) {
                        continue;
                    }
                    double value = values[at * TYPES + t] + best[target(i, j, t)];
                    if (value > best[at]) {
                        best[at] = value;
                        choice[at] = t;
                    }
                }
            }
        }
        return path(choice, posteriors);
    }

    private List<Bead> path(int[] choice, double[] posteriors) {
        List<Bead> beads = new ArrayList<>();
        int i = 0;
        int j = 0;
        int m = band.high()[n];
        while (i < n || j < m) {
            int at = node(i, j);
            BeadType type = BeadType.ALL.get(choice[at]);
            double confidence = Math.min(1, posteriors[at * TYPES + choice[at]]);
            beads.add(new Bead(i, i + type.chinese(), j, j + type.english(), confidence));
            i += type.chinese();
            j += type.english();
        }
        return Collections.unmodifiableList(beads);
    }

    /** For each bead the share of all paths' probability that runs through it, 0..1. */
    private double[] posteriors() {
        double[] forward = forward();
        double[] backward = backward();
        double total = backward[0];
        double[] posteriors = new double[scores.length];
        for (int i = 0; i <= n; i++) {
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                int at = node(i, j);
                for (int t = 0; t < TYPES; t++) {
                    double score = scores[at * TYPES + t];
                    if (score != Double.NEGATIVE_INFINITY) {
                        posteriors[at * TYPES + t] = Math.exp(forward[at] + score + backward[target(i, j, t)] - total);
                    }
                }
            }
        }
        return posteriors;
    }

    private double[] forward() {
        double[] sums = new double[offsets[n + 1]];
        Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        sums[0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                int at = node(i, j);
                for (int t = 0; t < TYPES; t++) {
                    double score = scores[at * TYPES + t];
                    if (score != Double.NEGATIVE_INFINITY) {
                        int to = target(i, j, t);
                        sums[to] = logSum(sums[to], sums[at] + score);
                    }
                }
            }
        }
        return sums;
    }

    private double[] backward() {
        int nodes = offsets[n + 1];
        double[] sums = new double[nodes];
        Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        sums[nodes - 1] = 0;
        for (int i = n; i >= 0; i--) {
            for (int j = band.high()[i]; j >= band.low()[i]; j--) {
                int at = node(i, j);
                for (int t = 0; t < TYPES; t++) {
                    double score = scores[at * TYPES + t];
                    if (score != Double.NEGATIVE_INFINITY) {
                        sums[at] = logSum(sums[at], score + sums[target(i, j, t)]);
                    }
                }
            }
        }
        return sums;
    }

    /** ln(e^a + e^b). */
    private static double logSum(double a, double b) {
        double high = Math.max(a, b);
        if (high == Double.NEGATIVE_INFINITY) {
            return high;
        }
        double gap = Math.min(a, b) - high;
        // Below e^-30 the smaller one is lost in double's rounding of what matters here.
        return gap < -30 ? high : high + Math.log1p(Math.exp(gap));
    }
}
