package hebi.align;

import hebi.lexicon.Lexicon;
import hebi.text.Segment;
import java.util.Arrays;
import java.util.List;

/** A gold text made ready for training: all beads that the second pass would look at, with their features. */
final class TrainingText {
    private final GoldText gold;
    private final Lattice shape;
    private final int[] indices;
    private final float[][] features;
    private final boolean[] allowed;

    TrainingText(GoldText gold, Lexicon lexicon) {
        this.gold = gold;
        FirstPass first = FirstPass.of(TextPair.of(texts(gold.chinese()), texts(gold.english()), lexicon));
        BeadFeatures worker = new BeadFeatures(first.pair(), first.band(), first.ratio());
        Edges edges = new Edges();
        shape = new Lattice(first.band(), (i, j, t) -> {
            if (!first.survives(i, j, t)) {
                return Double.NEGATIVE_INFINITY;
            }
            edges.add(i, j, t, worker.of(i, j, t).clone());
            return 0;
        });
        indices = new int[edges.count];
        features = Arrays.copyOf(edges.features, edges.count);
        allowed = new boolean[edges.count];
        GoldPaths paths = new GoldPaths(gold, shape);
        for (int e = 0; e < edges.count; e++) {
            int[] place = edges.places[e];
            indices[e] = shape.index(place[0], place[1], place[2]);
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
        return lattice(weights, false).likeliest();
    }

    /**
     * ln P(gold) under the given weights.
     *
     * @param gradient to which its gradient times {@code share} is added
     */
    double likelihood(double[] weights, double share, double[] gradient) {
        Lattice all = lattice(weights, false);
        Lattice right = lattice(weights, true);
        double likelihood = right.total() - all.total();
        if (likelihood == Double.NEGATIVE_INFINITY) {
            // No path of gold survived the first pass: the text teaches nothing.
            return 0;
        }
        double[] expected = all.posteriors();
        double[] wanted = right.posteriors();
        for (int e = 0; e < indices.length; e++) {
            double pull = share * (wanted[indices[e]] - expected[indices[e]]);
            if (Math.abs(pull) > 1e-9) {
                for (int f = 0; f < gradient.length; f++) {
                    gradient[f] += pull * features[e][f];
                }
            }
        }
        return share * likelihood;
    }

    private Lattice lattice(double[] weights, boolean goldOnly) {
        Weights scorer = new Weights(weights);
        float[] scores = new float[shape.size()];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        for (int e = 0; e < indices.length; e++) {
            if (!goldOnly || allowed[e]) {
                scores[indices[e]] = (float) scorer.score(features[e]);
            }
        }
        return new Lattice(shape, scores);
    }
}
