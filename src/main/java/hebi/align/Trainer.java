package hebi.align;

import hebi.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns the weights of the model from gold.
 *
 * <ol>
 *   <li>Each gold text becomes a lattice of the beads that survive the first pass, with their features.
 *   <li>The sum over the texts of ln P(gold) − λ/2 Σ (w sd)² is maximised, sd being a feature's standard deviation over all beads; each
 *       kind of text weighs the same.
 *   <li>The maximum is sought by iRprop− (Igel and Hüsken 2000) from the first pass's own weights.
 * </ol>
 */
public final class Trainer {
    /** Strength of the pull towards zero; a weaker one makes the model surer of itself than it is right to be. */
    private static final double PULL = 7;

    private static final int STEPS = 120;
    private static final double LEAST_TYPE_DEVIATION = .1;

    private final Lexicon lexicon;

    /** A trainer that knows the words of a lexicon. */
    public Trainer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Kinds of text, each a list of gold texts. */
    List<List<TrainingText>> prepare(List<List<GoldText>> kinds) {
        return kinds.stream()
                .map(kind -> kind.parallelStream()
                        .map(text -> new TrainingText(text, lexicon))
                        .toList())
                .toList();
    }

    /**
     * Weights that make the gold likely.
     *
     * @param kinds kinds of text, such as news and novels, each with its gold texts; every kind weighs the same. A text
     *     whose gold the first pass loses teaches nothing
     */
    public Weights train(List<List<GoldText>> kinds) {
        return new Weights(fit(prepare(kinds)));
    }

    double[] fit(List<List<TrainingText>> kinds) {
        double[] deviations = deviations(kinds);
        List<TrainingText> texts = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        double all = kinds.stream().mapToDouble(Trainer::beads).sum();
        for (List<TrainingText> kind : kinds) {
            double share = all / (kinds.size() * beads(kind));
            kind.forEach(text -> {
                texts.add(text);
                shares.add(share);
            });
        }
        double[] weights = start();
        double[] steps = new double[weights.length];
        Arrays.fill(steps, .02);
        double[] last = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            climb(weights, steps, last, gradient(weights, texts, shares, deviations));
        }
        return weights;
    }

    private static double beads(List<TrainingText> kind) {
        return kind.stream().mapToInt(text -> text.gold().beads().size()).sum();
    }

    private static double[] gradient(
            double[] weights, List<TrainingText> texts, List<Double> shares, double[] deviations) {
        double[] gradient = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(t -> {
                    double[] part = new double[weights.length];
                    texts.get(t).likelihood(weights, shares.get(t), part);
                    return part;
                })
                .reduce(new double[weights.length], Trainer::sum);
        for (int f = 0; f < weights.length; f++) {
            gradient[f] -= PULL * weights[f] * deviations[f] * deviations[f];
        }
        return gradient;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int f = 0; f < sum.length; f++) {
            sum[f] += other[f];
        }
        return sum;
    }

    /** One step of iRprop−: each weight has a step of its own, longer while the slope keeps its sign. */
    private static void climb(double[] weights, double[] steps, double[] last, double[] gradient) {
        for (int f = 0; f < weights.length; f++) {
            double agreement = gradient[f] * last[f];
            if (agreement > 0) {
                steps[f] = Math.min(1, steps[f] * 1.2);
            } else if (agreement < 0) {
                steps[f] = Math.max(1e-6, steps[f] * .5);
                gradient[f] = 0;
            }
            weights[f] += Math.signum(gradient[f]) * steps[f];
            last[f] = gradient[f];
        }
    }

    /** The first pass's own score in terms of the features. */
    private static double[] start() {
        double[] weights = new double[Feature.COUNT];
        for (int t = 0; t < BeadType.ALL.size(); t++) {
            weights[t] = -BeadType.ALL.get(t).cost();
        }
        weights[Feature.LENGTH_SQUARE.index()] = -BaselineModel.LENGTH;
        weights[Feature.WORDS_F.index()] = BaselineModel.WORDS;
        weights[Feature.WORDS_R.index()] = BaselineModel.WORDS * BaselineModel.REVERSE;
        return weights;
    }

    private static double[] deviations(List<List<TrainingText>> kinds) {
        double[] sums = new double[Feature.COUNT];
        double[] squares = new double[Feature.COUNT];
        long count = 0;
        for (List<TrainingText> kind : kinds) {
            for (TrainingText text : kind) {
                for (float[] vector : text.features()) {
                    for (int f = 0; f < vector.length; f++) {
                        sums[f] += vector[f];
                        squares[f] += vector[f] * vector[f];
                    }
                    count++;
                }
            }
        }
        double[] deviations = new double[Feature.COUNT];
        for (int f = 0; f < deviations.length; f++) {
            double mean = sums[f] / Math.max(1, count);
            double least = f < BeadType.ALL.size() ? LEAST_TYPE_DEVIATION : 0;
            deviations[f] = Math.max(least, Math.sqrt(Math.max(0, squares[f] / Math.max(1, count) - mean * mean)));
        }
        return deviations;
    }
}
