package hebi.align;

import java.util.Arrays;
import java.util.List;

/**
 * The part of the plane of boundaries in which paths are looked for: behind i Chinese segments, {@code low[i]..high[i]}
 * English ones may have been used. Both arrays ascend; the lowest is 0 and the highest the number of
 * English segments; neighbouring rows overlap, so that a path exists.
 *
 * @param low fewest English segments used behind i Chinese ones, n + 1 values
 * @param high most English segments used, inclusive
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record Band(int[] low, int[] high) {
    /** The whole plane. */
    static Band full(int chinese, int english) {
        int[] high = new int[chinese + 1];
        Arrays.fill(high, english);
        return new Band(new int[chinese + 1], high);
    }

    /**
     * A band round anchors.
     *
     * @param anchors points (i, j) that the path is likely to pass, ascending in both, the first (0, 0) and the last (n, m)
     * @param width English segments to either side of an anchor that belong to the band
     * @param largestGap a gap between two anchors belongs to the band whole, up to so many points; a larger one only
     *     {@code gapWidth} to either side of its diagonal
     * @param gapWidth see there
     */
    static Band around(int[][] anchors, int width, int largestGap, int gapWidth) {
        int[] end = anchors[anchors.length - 1];
        int[] low = new int[end[0] + 1];
        int[] high = new int[end[0] + 1];
        Arrays.fill(low, end[1]);
        for (int a = 1; a < anchors.length; a++) {
            int[] from = anchors[a - 1];
            int[] to = anchors[a];
            long rows = (long) to[0] - from[0];
            long columns = (long) to[1] - from[1];
            boolean whole = rows * columns <= largestGap;
            for (int i = from[0]; i <= to[0]; i++) {
                int at = rows == 0 ? from[1] : from[1] + (int) (columns * (i - from[0]) / rows);
                int least = whole ? from[1] - width : Math.max(from[1] - width, at - gapWidth);
                int most = whole || rows == 0 ? to[1] + width : Math.min(to[1] + width, at + gapWidth);
                low[i] = Math.min(low[i], Math.max(0, least));
                high[i] = Math.max(high[i], Math.min(end[1], most));
            }
        }
        return new Band(low, high).connected(end[1]);
    }

    /** The same band with its corners opened and its rows made to overlap. */
    Band connected(int m) {
        low[0] = 0;
        high[high.length - 1] = m;
        for (int i = high.length - 2; i >= 0; i--) {
            low[i] = Math.min(low[i], low[i + 1]);
            low[i + 1] = Math.min(low[i + 1], high[i]);
        }
        for (int i = 1; i < high.length; i++) {
            high[i] = Math.max(high[i], high[i - 1]);
            low[i] = Math.min(low[i], high[i - 1]);
        }
        return this;
    }

    /** The same band with the upper and the right edge of each bead in it. */
    Band with(List<Bead> beads) {
        Band wider = new Band(low.clone(), high.clone());
        for (Bead bead : beads) {
            for (int i = bead.sourceStart(); i <= bead.sourceEnd(); i++) {
                wider.low[i] = Math.min(wider.low[i], bead.targetStart());
                wider.high[i] = Math.max(wider.high[i], bead.targetStart());
            }
            wider.high[bead.sourceEnd()] = Math.max(wider.high[bead.sourceEnd()], bead.targetEnd());
        }
        return wider.connected(high[high.length - 1]);
    }

    /** The same band without what a path through all of some beads, in order, cannot pass; all lie in it with both edges. */
    Band between(List<Bead> beads) {
        Band narrower = new Band(low.clone(), high.clone());
        for (Bead bead : beads) {
            int end = bead.sourceEnd();
            narrower.high[end - 1] = Math.min(narrower.high[end - 1], bead.targetStart());
            narrower.low[end] = Math.max(narrower.low[end], bead.targetStart());
            if (end + 1 < low.length) {
                narrower.low[end + 1] = Math.max(narrower.low[end + 1], bead.targetEnd());
            }
        }
        for (int i = 1; i < low.length; i++) {
            narrower.low[i] = Math.max(narrower.low[i], narrower.low[i - 1]);
        }
        for (int i = low.length - 2; i >= 0; i--) {
            narrower.high[i] = Math.min(narrower.high[i], narrower.high[i + 1]);
        }
        return narrower;
    }

    /** Number of points. */
    long points() {
        long points = 0;
        for (int i = 0; i < low.length; i++) {
            points += high[i] - low[i] + 1;
        }
        return points;
    }

    /**
     * Where each row starts if the points stand one after another, and behind the last where they end.
     *
     * @throws ArithmeticException if they are too many for an array
     */
    int[] offsets() {
        int[] offsets = new int[low.length + 1];
        for (int i = 0; i < low.length; i++) {
            offsets[i + 1] = Math.addExact(offsets[i], high[i] - low[i] + 1);
        }
        return offsets;
    }

    /** The same band with so many more points at either end of each row. */
    Band padded(int points) {
        Band wider = new Band(low.clone(), high.clone());
        int m = high[high.length - 1];
        for (int i = 0; i < low.length; i++) {
            wider.low[i] = Math.max(0, low[i] - points);
            wider.high[i] = Math.min(m, high[i] + points);
        }
        return wider.connected(m);
    }

    /**
     * The band, wider where a path runs along its edge: by as many points as the row there has, and as far for as many rows onwards,
     * where the path may go straight on. The same where it nowhere does.
     *
     * @param path first and last point of a path in each row
     */
    Band widened(Band path) {
        Band wider = new Band(low.clone(), high.clone());
        int m = high[high.length - 1];
        boolean touches = false;
        for (int i = 0; i < low.length; i++) {
            int points = high[i] - low[i] + 1;
            if (path.low[i] == low[i] && low[i] > 0) {
                lower(wider.low, i, Math.min(low.length - 1, i + points), Math.max(0, low[i] - points));
                touches = true;
            }
            if (path.high[i] == high[i] && high[i] < m) {
                raise(wider.high, Math.max(0, i - points), i, Math.min(m, high[i] + points));
                touches = true;
            }
        }
        return touches ? wider.connected(m) : this;
    }

    private static void lower(int[] low, int from, int to, int value) {
        for (int i = from; i <= to; i++) {
            low[i] = Math.min(low[i], value);
        }
    }

    private static void raise(int[] high, int from, int to, int value) {
        for (int i = from; i <= to; i++) {
            high[i] = Math.max(high[i], value);
        }
    }

    boolean contains(int i, int j) {
        return i < low.length && j >= low[i] && j <= high[i];
    }

    /** The same band with Chinese and English exchanged. */
    Band mirrored() {
        int m = high[high.length - 1];
        int[] mirroredLow = new int[m + 1];
        int[] mirroredHigh = new int[m + 1];
        Arrays.fill(mirroredLow, Integer.MAX_VALUE);
        for (int i = 0; i < low.length; i++) {
            for (int j = low[i]; j <= high[i]; j++) {
                mirroredLow[j] = Math.min(mirroredLow[j], i);
                mirroredHigh[j] = Math.max(mirroredHigh[j], i);
            }
        }
        return new Band(mirroredLow, mirroredHigh);
    }
}
