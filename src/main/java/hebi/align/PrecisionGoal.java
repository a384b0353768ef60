package hebi.align;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Picks how sure a pair must be for a share of all kept ones to be right, as far as confidence can tell. */
public final class PrecisionGoal {
    private PrecisionGoal() {}

    /**
     * The lowest confidence such that the pairs of at least that much are right in the mean by {@code precision}: confidence is a
     * probability, so that the expected share of right pairs is its mean over those kept.
     *
     * @param precision wanted share of right pairs, 0..1
     * @param confidences of all pairs, in any order
     * @return a confidence that some pair has, or {@code precision} itself where no pair is that sure, so that none is kept
     */
    public static double threshold(double precision, DoubleStream confidences) {
        double[] ascending = confidences.sorted().toArray();
        double sum = Arrays.stream(ascending).sum();
        for (int lowest = 0; lowest < ascending.length; lowest++) {
            boolean isNew = lowest == 0 || ascending[lowest] != ascending[lowest - 1];
            if (isNew && sum >= precision * (ascending.length - lowest)) {
                return ascending[lowest];
            }
            sum -= ascending[lowest];
        }
        return precision;
    }
}
