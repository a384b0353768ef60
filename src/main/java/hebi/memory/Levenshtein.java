package hebi.memory;

import java.util.Arrays;

/**
 * The Levenshtein distance from one sequence of unit ids to many others, bit-parallel after Myers (1999) in the blocks
 * of Hyyrö (2003): a column of the matrix is kept as two bits a row, the vertical steps up and down, 64 rows a word.
 *
 * <ol>
 *   <li>For every distinct id of the pattern, a mask of the rows it stands in, found through an open hash table.
 *   <li>For every id of the text, one column: each block takes its mask and the horizontal step of the block above.
 *   <li>The step that leaves the last row is added to the distance.
 * </ol>
 *
 * Any length; time O(⌈m/64⌉·n). Not thread-safe: the columns are kept from call to call.
 */
final class Levenshtein {
    private static final int WORD = 64;

    private final int m;
    private final int blocks;
    private final long lastRow;
    private final UnitSlots slots;
    // One mask a slot; that of slot 0 is empty, for ids that the pattern lacks.
    private final long[] masks;
    private final long[] plus;
    private final long[] minus;

    Levenshtein(int[] pattern) {
        this(pattern, new UnitSlots(pattern));
    }

    /** @param slots the distinct ids of the pattern */
    Levenshtein(int[] pattern, UnitSlots slots) {
        this.slots = slots;
        m = pattern.length;
        blocks = Math.max(1, (m + WORD - 1) / WORD);
        lastRow = 1L << ((Math.max(m, 1) - 1) % WORD);
        masks = new long[(slots.count() + 1) * blocks];
        for (int row = 0; row < m; row++) {
            masks[slots.of(pattern[row]) * blocks + row / WORD] |= 1L << (row % WORD);
        }
        plus = new long[blocks];
        minus = new long[blocks];
    }

    /** Number of units in the pattern. */
    int length() {
        return m;
    }

    /**
     * The distance to the first {@code n} ids of a text, or any number above {@code limit} where it is above that.
     *
     * @param text ids of the units
     * @param n how many of them count
     * @param limit the greatest distance of interest, 0 or more
     */
    int distance(int[] text, int n, int limit) {
        if (m == 0) {
            return n;
        }
        return blocks == 1 ? oneBlock(text, n, limit) : manyBlocks(text, n, limit);
    }

    private int oneBlock(int[] text, int n, int limit) {
        long pv = -1L;
        long mv = 0;
        int distance = m;
        for (int j = 0; j < n; j++) {
            long eq = masks[slots.of(text[j])];
            long d0 = (((eq & pv) + pv) ^ pv) | eq | mv;
            long ph = mv | ~(d0 | pv);
            long mh = pv & d0;
            distance += (ph & lastRow) != 0 ? 1 : (mh & lastRow) != 0 ? -1 : 0;
            // Each column that is left can lower the distance by one at most.
            if (distance - (n - 1 - j) > limit) {
                return limit + 1;
            }
            ph = (ph << 1) | 1;
            pv = (mh << 1) | ~(d0 | ph);
            mv = ph & d0;
        }
        return distance;
    }

    private int manyBlocks(int[] text, int n, int limit) {
        Arrays.fill(plus, -1L);
        Arrays.fill(minus, 0);
        int distance = m;
        for (int j = 0; j < n; j++) {
            distance += column(slots.of(text[j]) * blocks);
            if (distance - (n - 1 - j) > limit) {
                return limit + 1;
            }
        }
        return distance;
    }

    /** Moves all blocks one column on. Returns the horizontal step in the last row: -1, 0 or 1. */
    private int column(int mask) {
        // The row above the first grows by one with each column.
        int step = 1;
        for (int b = 0; b < blocks; b++) {
            long pv = plus[b];
            long mv = minus[b];
            long eq = masks[mask + b];
            long xv = eq | mv;
            if (step < 0) {
                eq |= 1;
            }
            long xh = (((eq & pv) + pv) ^ pv) | eq;
            long ph = mv | ~(xh | pv);
            long mh = pv & xh;
            long row = b == blocks - 1 ? lastRow : Long.MIN_VALUE;
            int out = (ph & row) != 0 ? 1 : (mh & row) != 0 ? -1 : 0;
            ph = (ph << 1) | (step > 0 ? 1 : 0);
            mh = (mh << 1) | (step < 0 ? 1 : 0);
            plus[b] = mh | ~(xv | ph);
            minus[b] = ph & xv;
            step = out;
        }
        return step;
    }
}
