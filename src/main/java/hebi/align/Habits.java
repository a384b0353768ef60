package hebi.align;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How freely a translator splits, joins and drops segments, as the first path shows it round each place. Where segments are
 * split often, one without counterpart is rather a part of its neighbour's. Read-only.
 *
 * <p>Each value is ln(r / r₀): r the rate for each bead in a window of the path, smoothed by some beads at the usual rate r₀. A window,
 * since books change hands between chapters, and files hold more than one text.
 */
final class Habits {
    /** Beads of the path to either side that count. */
    private static final int REACH = 100;

    /** Beads at the usual rate that are added to what was seen. */
    private static final double PRIOR = 10;

    private static final double USUAL_SPLITS = .2;
    private static final double USUAL_JOINS = .07;
    private static final double USUAL_NULLS = .05;

    /** Chinese characters at the whole text's ratio of lengths that are added to those of a window. */
    private static final double PRIOR_LENGTH = 300;

    private final float[] splits;
    private final float[] joins;
    private final float[] nulls;
    private final float[] ratios;

    /**
     * @param path beads of a first alignment, Chinese to English
     * @param chinese the Chinese side
     * @param english the English side
     */
    Habits(List<Bead> path, Side chinese, Side english) {
        int[] beadAt = new int[chinese.size() + 1];
        Arrays.fill(beadAt, path.size());
        for (int b = path.size() - 1; b >= 0; b--) {
            Arrays.fill(beadAt, path.get(b).sourceStart(), path.get(b).sourceEnd(), b);
        }
        int[] splitsBefore = before(path, bead -> bead.sources() == 1 && isUsual(bead) ? bead.targets() - 1 : 0);
        int[] joinsBefore = before(path, bead -> bead.targets() == 1 && isUsual(bead) ? bead.sources() - 1 : 0);
        int[] nullsBefore = before(path, bead -> bead.isNull() ? 1 : 0);
        splits = rates(splitsBefore, beadAt, USUAL_SPLITS);
        joins = rates(joinsBefore, beadAt, USUAL_JOINS);
        nulls = rates(nullsBefore, beadAt, USUAL_NULLS);
        ratios = ratios(
                before(path, bead -> isUsual(bead) ? chinese.length(bead.sourceStart(), bead.sourceEnd()) : 0),
                before(path, bead -> isUsual(bead) ? english.length(bead.targetStart(), bead.targetEnd()) : 0),
                beadAt);
    }

    /** A pair of a kind that the aligner builds; one fixed by hand may be larger, and says nothing of the translator. */
    private static boolean isUsual(Bead bead) {
        return !bead.isNull() && bead.sources() <= BeadType.MAX_CHINESE && bead.targets() <= BeadType.MAX_ENGLISH;
    }

    /** Sums over the beads before each. */
    private static int[] before(List<Bead> path, ToIntFunction<Bead> value) {
        int[] before = new int[path.size() + 1];
        for (int b = 0; b < path.size(); b++) {
            before[b + 1] = before[b] + value.applyAsInt(path.get(b));
        }
        return before;
    }

    private static float[] rates(int[] before, int[] beadAt, double usual) {
        float[] rates = new float[beadAt.length];
        for (int i = 0; i < rates.length; i++) {
            int from = from(beadAt[i]);
            int to = to(beadAt[i], before);
            double rate = (before[to] - before[from] + usual * PRIOR) / (to - from + PRIOR);
            rates[i] = (float) Math.log(rate / usual);
        }
        return rates;
    }

    private static float[] ratios(int[] chinese, int[] english, int[] beadAt) {
        float[] ratios = new float[beadAt.length];
        int all = chinese.length - 1;
        double whole = chinese[all] == 0 || english[all] == 0 ? 1 : (double) english[all] / chinese[all];
        for (int i = 0; i < ratios.length; i++) {
            int from = from(beadAt[i]);
            int to = to(beadAt[i], chinese);
            double en = english[to] - english[from] + PRIOR_LENGTH * whole;
            ratios[i] = (float) (en / (chinese[to] - chinese[from] + PRIOR_LENGTH));
        }
        return ratios;
    }

    private static int from(int bead) {
        return Math.max(0, bead - REACH);
    }

    private static int to(int bead, int[] before) {
        return Math.min(before.length - 1, bead + REACH);
    }

    /** English characters for each Chinese one round Chinese segment i, above 0; 1 where a side is empty. */
    float lengthRatio(int i) {
        return ratios[i];
    }

    /** Further English segments in beads of one Chinese one, round Chinese segment i. */
    float splits(int i) {
        return splits[i];
    }

    /** Further Chinese segments in beads of one English one. */
    float joins(int i) {
        return joins[i];
    }

    /** Segments without counterpart. */
    float nulls(int i) {
        return nulls[i];
    }
}
