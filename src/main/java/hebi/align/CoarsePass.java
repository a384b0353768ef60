package hebi.align;

/**
 * A first look at a wide band, one number for each point of it, to tell where in it a path may run at all.
 *
 * <ol>
 *   <li>Paths step from point to point: past a segment of each side, which gains what the words of the Chinese one explain of the
 *       English one ({@link LexicalRows}, lenient), or at a cost past one of one side. A bead of any type is such a walk.
 *   <li>If the best path runs along the band's edge, the band widens there, and all is done again.
 *   <li>The points that stay are those whose best path gains little less than the best of all, and those right beside them.
 * </ol>
 *
 * <p>Constants: of all 67,665 beads that the pass after this one keeps of a wide band (align-dev and the MAC development set, one by one and
 * joined), none is lost, with less than a third of the points left; nor is any at a margin of 15, or a cost of 4.
 */
final class CoarsePass {
    /** Nats that a step past one side alone costs. */
    private static final double ASIDE = 2;

    /** Points whose best path gains so much less than the best of all are left out. */
    private static final double MARGIN = 20;

    /** Points to either side of those that stay. */
    private static final int PAD = 3;

    /** The band widens while it holds fewer points; each takes some 20 bytes. */
    private static final long MAX_POINTS = 8_000_000;

    private final Band band;
    private final int n;
    private final int[] offsets;

    /** By point, what the segments right before it gain. */
    private final float[] gains;

    /** What the best path gains from a point on. */
    private final double[] values;

    private CoarsePass(Band band, TextPair pair) {
        this.band = band;
        n = band.low().length - 1;
        offsets = band.offsets();
        gains = new float[offsets[n + 1]];
        values = new double[gains.length];
        Both.of(pair.size(), () -> gain(pair, 0, n / 2), () -> gain(pair, n / 2, n));
        for (int i = n; i >= 0; i--) {
            for (int j = band.high()[i]; j >= band.low()[i]; j--) {
                int at = at(i, j);
                values[at] = at == values.length - 1 ? 0 : next(i, j);
            }
        }
    }

    /** The points of a band, widened where need be, that the path of a pair may pass under constraints. */
    static Band within(Band wide, TextPair pair, ConstrainedPlane plane) {
        CoarsePass pass = new CoarsePass(wide, pair);
        Band wider = plane.over(wide.widened(pass.best()));
        while (wider.points() > pass.band.points() && wider.points() <= MAX_POINTS) {
            pass = new CoarsePass(wider, pair);
            wider = plane.over(wider.widened(pass.best()));
        }
        return plane.over(pass.near().padded(PAD));
    }

    private int at(int i, int j) {
        return offsets[i] + j - band.low()[i];
    }

    /** Fills in what the rows {@code from..to-1} of segments gain. */
    private CoarsePass gain(TextPair pair, int from, int to) {
        Asked asked = Asked.all(band, /* runs= */ 1, /* reach= */ 1, from, to);
        LexicalRows rows = new LexicalRows(pair.chinese(), pair.english(), pair.table()::english, asked, false);
        for (int i = from + 1; i <= to; i++) {
            int least = Math.max(band.low()[i - 1] + 1, band.low()[i]);
            int most = Math.min(band.high()[i - 1] + 1, band.high()[i]);
            for (int j = least; j <= most; j++) {
                gains[at(i, j)] = rows.gain(i - 1, j - 1);
            }
        }
        return this;
    }

    private double next(int i, int j) {
        double aside = Math.max(value(i, j + 1), value(i + 1, j)) - ASIDE;
        return Math.max(straight(i, j), aside);
    }

    /** What the best path gains from a point on if it goes straight on. */
    private double straight(int i, int j) {
        return band.contains(i + 1, j + 1) ? gains[at(i + 1, j + 1)] + value(i + 1, j + 1) : Double.NEGATIVE_INFINITY;
    }

    private double value(int i, int j) {
        return band.contains(i, j) ? values[at(i, j)] : Double.NEGATIVE_INFINITY;
    }

    /** The best path. */
    private Band best() {
        int[] first = new int[n + 1];
        int[] last = new int[n + 1];
        int i = 0;
        int j = 0;
        while (at(i, j) < values.length - 1) {
            boolean isStraight = straight(i, j) == next(i, j);
            boolean isAcross = !isStraight && value(i, j + 1) >= value(i + 1, j);
            j += isStraight || isAcross ? 1 : 0;
            if (!isAcross) {
                first[++i] = j;
            }
            last[i] = j;
        }
        return new Band(first, last);
    }

    /** The points whose best path gains nearly as much as the best of all. */
    private Band near() {
        int[] low = new int[n + 1];
        int[] high = new int[n + 1];
        double[] forward = {};
        for (int i = 0; i <= n; i++) {
            forward = forward(i, forward);
            low[i] = band.high()[i];
            for (int j = band.low()[i]; j <= band.high()[i]; j++) {
                if (forward[j - band.low()[i]] + values[at(i, j)] >= values[0] - MARGIN) {
                    low[i] = Math.min(low[i], j);
                    high[i] = j;
                }
            }
        }
        return new Band(low, high);
    }

    /** What the best path gains up to each point of a row, by the same of the row before. */
    private double[] forward(int i, double[] before) {
        double[] row = new double[band.high()[i] - band.low()[i] + 1];
        for (int k = 0; k < row.length; k++) {
            int j = band.low()[i] + k;
            double best = i == 0 && j == 0 ? 0 : Double.NEGATIVE_INFINITY;
            if (k > 0) {
                best = row[k - 1] - ASIDE;
            }
            if (i > 0 && band.contains(i - 1, j)) {
                best = Math.max(best, before[j - band.low()[i - 1]] - ASIDE);
            }
            if (i > 0 && band.contains(i - 1, j - 1)) {
                best = Math.max(best, before[j - 1 - band.low()[i - 1]] + gains[at(i, j)]);
            }
            row[k] = best;
        }
        return row;
    }
}
