package hebi.align;

import hebi.lexicon.Lexicon;
import hebi.text.Segment;
import java.util.Arrays;
import java.util.List;

/**
 * A gold text made ready for training: all beads that the second pass would look at, with their features. Only those are
 * kept, in order of their start, so that a step of training costs little more than their number.
 */
final class TrainingText {
    private final GoldText gold;
    private final Lattice shape;
    /** Places of the beads in the lattice. */
    private final int[] indices;
    /** Numbers of the points where the beads start and end; ascending in both. */
    private final int[] from;

    private final int[] to;
    private final int points;
    private final float[][] features;
    private final boolean[] allowed;

    TrainingText(GoldText gold, Lexicon lexicon) {
        this.gold = gold;
        FirstPass first = FirstPass.of(TextPair.of(texts(gold.chinese()), texts(gold.english()), lexicon));
        BeadFeatures worker = new BeadFeatures(first);
        Edges edges = new Edges();
        shape = new Lattice(first.spanned(), first.lattice(), (i, j, t) -> {
            edges.add(i, j, t, worker.of(i, j, t).clone());
            return 0;
        });
        indices = new int[edges.count];
        from = new int[edges.count];
        to = new int[edges.count];
        points = shape.size() / BeadType.ALL.size();
        features = Arrays.copyOf(edges.features, edges.count);
        allowed = new boolean[edges.count];
        GoldPaths paths = new GoldPaths(gold, shape);
        for (int e = 0; e < edges.count; e++) {
            int[] place = edges.places[e];
            BeadType type = BeadType.ALL.get(place[2]);
            indices[e] = shape.index(place[0], place[1], place[2]);
            from[e] = indices[e] / BeadType.ALL.size();
            to[e] = shape.index(place[0] + type.chinese(), place[1] + type.english(), 0) / BeadType.ALL.size();
            allowed[e] = paths.allow(place[0], place[1], place[2]);
        }
    }

    /** A growing list of beads. */
    private static final class Edges {
        private int count;
        private int[][] places = new int[1024][];
        private float[][] features = new float[1024][];

        void add(int i, int j, int type, float[] values) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
                features = Arrays.copyOf(features, 2 * count);
            }
            places[count] = new int[] {i, j, type};
            features[count++] = values;
        }
    }

    private static List<String> texts(List<Segment> segments) {
        return segments.stream().map(Segment::text).toList();
    }

    GoldText gold() {
        return gold;
    }

    /** The vectors of all beads. */
    float[][] features() {
        return features;
    }

    /** The beads that the given weights find. */
    List<Bead> decode(double[] weights) {
        double[] scores = scores(weights);
        float[] all = new float[shape.size()];
        Arrays.fill(all, Float.NEGATIVE_INFINITY);
        for (int e = 0; e < scores.length; e++) {
            all[indices[e]] = (float) scores[e];
        }
        return new Lattice(shape, all).likeliest();
    }

    /**
     * ln P(gold) under the given weights.
     *
     * @param gradient to which its gradient times {@code share} is added
     */
    double likelihood(double[] weights, double share, double[] gradient) {
        double[] scores = scores(weights);
        double[] expected = new double[scores.length];
        double[] wanted = new double[scores.length];
        double likelihood = posteriors(scores, true, wanted) - posteriors(scores, false, expected);
        if (!(likelihood > Double.NEGATIVE_INFINITY)) {
            // No path of gold survived the first pass: the text teaches nothing.
            return 0;
        }
        for (int e = 0; e < scores.length; e++) {
            double pull = share * (wanted[e] - expected[e]);
            if (Math.abs(pull) > 1e-7) {
                for (int f = 0; f < gradient.length; f++) {
                    gradient[f] += pull * features[e][f];
                }
            }
        }
        return share * likelihood;
    }

    private double[] scores(double[] weights) {
        double[] scores = new double[features.length];
        for (int e = 0; e < scores.length; e++) {
            double sum = 0;
            for (int f = 0; f < weights.length; f++) {
                sum += weights[f] * features[e][f];
            }
            scores[e] = sum;
        }
        return scores;
    }

    /** Forward–backward; fills in each bead's posterior and returns ln of the sum over all paths. */
    private double posteriors(double[] scores, boolean goldOnly, double[] posteriors) {
        double[] forward = new double[points];
        double[] backward = new double[points];
        Arrays.fill(forward, Double.NEGATIVE_INFINITY);
        Arrays.fill(backward, Double.NEGATIVE_INFINITY);
        forward[0] = 0;
        backward[points - 1] = 0;
        for (int e = 0; e < scores.length; e++) {
            if (!goldOnly || allowed[e]) {
                forward[to[e]] = Lattice.logSum(forward[to[e]], forward[from[e]] + scores[e]);
            }
        }
        for (int e = scores.length - 1; e >= 0; e--) {
            if (!goldOnly || allowed[e]) {
                backward[from[e]] = Lattice.logSum(backward[from[e]], backward[to[e]] + scores[e]);
            }
        }
        for (int e = 0; e < scores.length; e++) {
            if (!goldOnly || allowed[e]) {
                posteriors[e] = Math.exp(forward[from[e]] + scores[e] + backward[to[e]] - backward[0]);
            }
        }
        return backward[0];
    }
}
