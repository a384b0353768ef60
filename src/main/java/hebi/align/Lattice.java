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
    /** Scores a bead by where it starts and the index of its type; negative infinity where it shall not be. */
    @FunctionalInterface
    interface Model {
        double score(int chinese, int english, int type);
    }

    /** What paths do to one another where they meet: the better one counts, or both do. */
    @FunctionalInterface
    private interface Meeting {
        double of(double one, double other);
    }

    private static final int TYPES = BeadType.ALL.size();
    private static final int[] CHINESE =
            BeadType.ALL.stream().mapToInt(BeadType::chinese).toArray();
    private static final int[] ENGLISH =
            BeadType.ALL.stream().mapToInt(BeadType::english).toArray();

    /** What a bead of the path must be more likely than, in the second kind of decoding. */
    private static final double MIN_POSTERIOR = .5;

    private final Band band;
    private final int n;
    private final int[] offsets;
    private final float[] scores;

    /** @param model asked by two threads at once where the texts are long */
    Lattice(Band band, Model model) {
        this.band = band;
        this.n = band.low().length - 1;
        offsets = band.offsets();
        scores = new float[Math.multiplyExact(offsets[n + 1], TYPES)];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        Both.of(segments(), () -> score(model, 0, n / 2), () -> score(model, n / 2, n + 1));
    }

    /** Segments of both sides. */
    private int segments() {
        return n + band.high()[n];
    }

    private Lattice score(Model model, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                for (int t = 0; t < TYPES; t++) {
                    if (band.contains(i + CHINESE[t], j + ENGLISH[t])) {
                        scores[node(i, j) * TYPES + t] = (float) model.score(i, j, t);
                    }
                }
            }
        }
        return this;
    }

    /** A lattice of the beads of another, all of which must lie in the band, with other scores. */
    Lattice(Band band, Lattice beads, Model model) {
        this.band = band;
        this.n = band.low().length - 1;
        offsets = band.offsets();
        scores = new float[Math.multiplyExact(offsets[n + 1], TYPES)];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        beads.beads((i, j, t) -> scores[index(i, j, t)] = (float) model.score(i, j, t));
    }

    /** A lattice of the same shape with other scores, by {@link #index}. */
    Lattice(Lattice shape, float[] scores) {
        this.band = shape.band;
        this.n = shape.n;
        this.offsets = shape.offsets;
        this.scores = scores;
    }

    /** The place of a bead in arrays of scores and posteriors. */
    int index(int i, int j, int type) {
        return node(i, j) * TYPES + type;
    }

    /** Length of such arrays. */
    int size() {
        return scores.length;
    }

    private int node(int i, int j) {
        return offsets[i] + j - band.low()[i];
    }

    private int target(int i, int j, int type) {
        return node(i + CHINESE[type], j + ENGLISH[type]);
    }

    /** Whether a bead is in the lattice. */
    boolean has(int i, int j, int type) {
        return band.contains(i, j) && scores[node(i, j) * TYPES + type] != Float.NEGATIVE_INFINITY;
    }

    /** The path of the highest score; its beads' confidences are 1. */
    List<Bead> best() {
        return path(scores, null);
    }

    /** The path of the highest sum of (posterior − ½); its beads' confidences are their posteriors. */
    List<Bead> likeliest() {
        double[] posteriors = posteriors();
        float[] values = new float[scores.length];
        for (int e = 0; e < values.length; e++) {
            values[e] = scores[e] == Float.NEGATIVE_INFINITY
                    ? Float.NEGATIVE_INFINITY
                    : (float) (posteriors[e] - MIN_POSTERIOR);
        }
        return path(values, posteriors);
    }

    /** Takes out every bead whose best path scores more than {@code margin} nats below the best path of all, or that is not in a
     * band; answers a band of all points where the others start or end. */
    Band prune(double margin, Band near) {
        Both<double[], double[]> sums = Both.of(segments(), () -> forward(Math::max), () -> backward(Math::max));
        double[] forward = sums.first();
        double[] backward = sums.second();
        double least = backward[0] - margin;
        beads((i, j, t) -> {
            int at = node(i, j);
            boolean isIn = near.contains(i, j) && near.contains(i + CHINESE[t], j + ENGLISH[t]);
            if (!isIn || forward[at] + scores[at * TYPES + t] + backward[target(i, j, t)] < least) {
                scores[at * TYPES + t] = Float.NEGATIVE_INFINITY;
            }
        });
        return spanned();
    }

    /** Takes beads one by one. */
    @FunctionalInterface
    interface Visitor {
        void bead(int chinese, int english, int type);
    }

    /** Visits all beads in the lattice, in order of their start. */
    void beads(Visitor visitor) {
        for (int i = 0; i <= n; i++) {
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                for (int t = 0; t < TYPES; t++) {
                    if (scores[node(i, j) * TYPES + t] != Float.NEGATIVE_INFINITY) {
                        visitor.bead(i, j, t);
                    }
                }
            }
        }
    }

    /** How many beads are in the lattice. */
    long count() {
        long count = 0;
        for (float score : scores) {
            count += score == Float.NEGATIVE_INFINITY ? 0 : 1;
        }
        return count;
    }

    /** A narrower band that holds all points where beads start or end. */
    private Band spanned() {
        int[] low = new int[n + 1];
        int[] high = new int[n + 1];
        Arrays.fill(low, Integer.MAX_VALUE);
        low[0] = 0;
        low[n] = band.high()[n];
        high[n] = band.high()[n];
        beads((i, j, t) -> {
            low[i] = Math.min(low[i], j);
            high[i] = Math.max(high[i], j);
            int end = i + CHINESE[t];
            low[end] = Math.min(low[end], j + ENGLISH[t]);
            high[end] = Math.max(high[end], j + ENGLISH[t]);
        });
        for (int i = 1; i <= n; i++) {
            high[i] = Math.max(high[i], high[i - 1]);
        }
        return new Band(low, high).connected(band.high()[n]);
    }

    /** ln of the sum over all paths. */
    double total() {
        return backward(Lattice::logSum)[0];
    }

    /** The best path by the given value of each bead; without posteriors its beads' confidences are 1. */
    private List<Bead> path(float[] values, double[] posteriors) {
        int nodes = offsets[n + 1];
        double[] best = new double[nodes];
        byte[] choice = new byte[nodes];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[nodes - 1] = 0;
        for (int i = n; i >= 0; i--) {
            for (int j = band.high()[i]; j >= band.low()[i]; j--) {
                int at = node(i, j);
                for (int t = 0; t < TYPES; t++) {
                    float value = values[at * TYPES + t];
                    if (value != Float.NEGATIVE_INFINITY && value + best[target(i, j, t)] > best[at]) {
                        best[at] = value + best[target(i, j, t)];
                        choice[at] = (byte) t;
                    }
                }
            }
        }
        return follow(choice, posteriors);
    }

    private List<Bead> follow(byte[] choice, double[] posteriors) {
        List<Bead> beads = new ArrayList<>();
        int i = 0;
        int j = 0;
        int m = band.high()[n];
        while (i < n || j < m) {
            int at = node(i, j);
            int t = choice[at];
            double confidence = posteriors == null ? 1 : Math.min(1, posteriors[at * TYPES + t]);
            beads.add(new Bead(i, i + CHINESE[t], j, j + ENGLISH[t], confidence));
            i += CHINESE[t];
            j += ENGLISH[t];
        }
        return Collections.unmodifiableList(beads);
    }

    /** For each bead the share of all paths' probability that runs through it, 0..1; by node and type. */
    double[] posteriors() {
        Both<double[], double[]> sums =
                Both.of(segments(), () -> forward(Lattice::logSum), () -> backward(Lattice::logSum));
        double[] forward = sums.first();
        double[] backward = sums.second();
        double total = backward[0];
        double[] posteriors = new double[scores.length];
        for (int i = 0; i <= n; i++) {
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                int at = node(i, j);
                for (int t = 0; t < TYPES; t++) {
                    float score = scores[at * TYPES + t];
                    if (score != Float.NEGATIVE_INFINITY) {
                        posteriors[at * TYPES + t] = Math.exp(forward[at] + score + backward[target(i, j, t)] - total);
                    }
                }
            }
        }
        return posteriors;
    }

    private double[] forward(Meeting meeting) {
        double[] sums = new double[offsets[n + 1]];
        Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        sums[0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                int at = node(i, j);
                if (sums[at] == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                for (int t = 0; t < TYPES; t++) {
                    float score = scores[at * TYPES + t];
                    if (score != Float.NEGATIVE_INFINITY) {
                        int to = target(i, j, t);
                        sums[to] = meeting.of(sums[to], sums[at] + score);
                    }
                }
            }
        }
        return sums;
    }

    private double[] backward(Meeting meeting) {
        int nodes = offsets[n + 1];
        double[] sums = new double[nodes];
        Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        sums[nodes - 1] = 0;
        for (int i = n; i >= 0; i--) {
            for (int j = band.high()[i]; j >= band.low()[i]; j--) {
                int at = node(i, j);
                for (int t = 0; t < TYPES; t++) {
                    float score = scores[at * TYPES + t];
                    if (score != Float.NEGATIVE_INFINITY) {
                        sums[at] = meeting.of(sums[at], score + sums[target(i, j, t)]);
                    }
                }
            }
        }
        return sums;
    }

    /** ln(e^a + e^b). */
    static double logSum(double a, double b) {
        double high = Math.max(a, b);
        if (high == Double.NEGATIVE_INFINITY) {
            return high;
        }
        double gap = Math.min(a, b) - high;
        // Below e^-30 the smaller one is lost in double's rounding of what matters here.
        return gap < -30 ? high : high + Math.log1p(Math.exp(gap));
    }
}
