package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PrecisionGoalTest {
    private static double threshold(double precision, double... confidences) {
        return PrecisionGoal.threshold(precision, DoubleStream.of(confidences));
    }

    @Test
    void asManyAreKeptAsTheirMeanAllows() {
        assertEquals(.7, threshold(.85, 1, .9, .2, .8, .7));
        assertEquals(.8, threshold(.9, 1, .9, .2, .8, .7));
        assertEquals(.2, threshold(.5, 1, .9, .2, .8, .7));
    }

    @Test
    void pairsOfOneConfidenceAreKeptOrDroppedTogether() {
        assertEquals(1, threshold(.9, 1, .7, .7));
    }

    @Test
    void whereNoPairIsThatSureNoneIsKept() {
        assertEquals(.99, threshold(.99, .8, .95));
        assertEquals(.5, threshold(.5));
    }
}
