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
    // Ids of the pattern and their slots, open addressing; slot 0 is the empty mask of ids that the pattern lacks.
    private final int[] tableIds;
    private final int[] tableSlots;
    private final int tableShift;
    private final long[] masks;
    private final long[] plus;
    private final long[] minus;

    Levenshtein(int[] pattern) {
        m = pattern.length;
        blocks = Math.max(1, (m + WORD - 1) / WORD);
        lastRow = 1L << ((Math.max(m, 1) - 1) % WORD);
        int bits = Math.max(2, 33 - Integer.numberOfLeadingZeros(m));
        tableIds = new int[1 << bits];
        tableSlots = new int[1 << bits];
        tableShift = 32 - bits;
        masks = masks(pattern);
        plus = new long[blocks];
        minus = new long[blocks];
    }

    private long[] masks(int[] pattern) {
        long[] bits = new long[(m + 1) * blocks];
        int slots = 0;
        for (int row = 0; row < m; row++) {
            int at = find(pattern[row]);
            if (tableSlots[at] == 0) {
                tableIds[at] = pattern[row];
                tableSlots[at] = ++slots;
            }
            bits[tableSlots[at] * blocks + row / WORD] |= 1L << (row % WORD);
        }
        return Arrays.copyOf(bits, (slots + 1) * blocks);
    }

    /** Where an id stands in the table, or the free place where it would. */
    private int find(int id) {
        // The multiplier is 2^32 divided by the golden ratio; the table is at most half full, so a free place comes.
        int at = (id * 0x9E3779B1) >>> tableShift;
        while (tableSlots[at] != 0 && tableIds[at] != id) {
            at = (at + 1) & (tableIds.length - 1);
        }
        return at;
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
            long eq = masks[tableSlots[find(text[j])]];
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
            distance += column(tableSlots[find(text[j])] * blocks);
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
