package hebi.memory;

import java.io.IOException;

/**
 * Goes through the signatures of a group of a column and lets those pass that may belong to a text near enough to the
 * query: neither has more bits that the other lacks than units may stay unmatched.
 *
 * <ol>
 *   <li>The coarse signatures are read in chunks, all one after the other, and rule nearly all texts out, so that most of
 *       the column's bytes are never touched.
 *   <li>Of those that pass the fine ones are read: of the whole chunk where they are many, else one by one.
 * </ol>
 *
 * Not thread-safe.
 */
final class SignatureFilter {
    // Reading a mapped file word by word is some three times slower than copying chunks of this size.
    private static final int CHUNK_TEXTS = 1024;
    // To read one signature alone costs as much as to read so many in a row.
    private static final int TEXTS_PER_SEEK = 8;

    private final int[] query;
    private final long[] coarseQuery = new long[Signature.MAX_WORDS];
    private final long[] fineQuery = new long[Signature.MAX_WORDS];
    private final long[] coarseWords = new long[CHUNK_TEXTS * Signature.MAX_WORDS];
    private final long[] fineWords = new long[CHUNK_TEXTS * Signature.MAX_WORDS];
    private final int[] near = new int[CHUNK_TEXTS];
    private Column.Cursor cursor;
    private int group;
    private int queryAlone;
    private int textAlone;
    private int coarse;
    private int fine;
    private int first;
    private int end;

    SignatureFilter(int[] query) {
        this.query = query;
    }

    /**
     * Begins a group.
     *
     * @param mostOfQuery how many units of the query may stay unmatched
     * @param mostOfText how many units of a text of the group may
     */
    void begin(Column.Cursor at, int ofGroup, int mostOfQuery, int mostOfText) {
        cursor = at;
        group = ofGroup;
        queryAlone = mostOfQuery;
        textAlone = mostOfText;
        end = 0;
        if (coarse != Signature.coarseWords(at.length(group))) {
            coarse = Signature.coarseWords(at.length(group));
            Signature.write(query, 0, query.length, coarse, coarseQuery);
        }
        if (fine != Signature.words(at.length(group))) {
            fine = Signature.words(at.length(group));
            Signature.write(query, 0, query.length, fine, fineQuery);
        }
    }

    /** Goes through the next chunk. How many of it pass, 0 or more; -1 at the end of the group. */
    int next() throws IOException {
        first = end;
        int n = Math.min(CHUNK_TEXTS, cursor.size(group) - first);
        if (n == 0) {
            return -1;
        }
        end = first + n;
        cursor.readCoarse(group, first, n, coarseWords);
        int some = coarse == 1 ? filterOneWord(n, queryAlone, textAlone) : filterSomeWords(n);
        return fine == coarse ? some : filterFine(some, n);
    }

    /** The place in the group of one of those that pass, in ascending order. */
    int survivor(int i) {
        return first + near[i];
    }

    /** Nearly all texts meet this loop alone; the compiler makes most of it with everything in local variables. */
    private int filterOneWord(int n, int mostOfQuery, int mostOfText) {
        long q = coarseQuery[0];
        long[] words = coarseWords;
        int[] passed = near;
        int survivors = 0;
        for (int i = 0; i < n; i++) {
            long t = words[i];
            if (Long.bitCount(q & ~t) <= mostOfQuery && Long.bitCount(t & ~q) <= mostOfText) {
                passed[survivors++] = i;
            }
        }
        return survivors;
    }

    private int filterSomeWords(int n) {
        int survivors = 0;
        for (int i = 0; i < n; i++) {
            if (passes(coarseQuery, coarse, coarseWords, i * coarse)) {
                near[survivors++] = i;
            }
        }
        return survivors;
    }

    /** Looks at the fine signatures of the first {@code some} of {@link #near}; how many of them still pass. */
    private int filterFine(int some, int n) throws IOException {
        boolean isInRow = some * TEXTS_PER_SEEK > n;
        if (isInRow) {
            cursor.readFine(group, first, n, fineWords);
        }
        int survivors = 0;
        for (int i = 0; i < some; i++) {
            int at = near[i];
            if (!isInRow) {
                cursor.readFine(group, first + at, 1, fineWords);
            }
            if (passes(fineQuery, fine, fineWords, isInRow ? at * fine : 0)) {
                near[survivors++] = at;
            }
        }
        return survivors;
    }

    private boolean passes(long[] mine, int width, long[] words, int at) {
        int queryOnly = 0;
        int textOnly = 0;
        // Two words at a time: all widths but one are even, and most texts fail before the last word.
        for (int w = 0; w < width; w += 2) {
            long q0 = mine[w];
            long q1 = mine[w + 1];
            long t0 = words[at + w];
            long t1 = words[at + w + 1];
            queryOnly += Long.bitCount(q0 & ~t0) + Long.bitCount(q1 & ~t1);
            textOnly += Long.bitCount(t0 & ~q0) + Long.bitCount(t1 & ~q1);
            if (queryOnly > queryAlone || textOnly > textAlone) {
                return false;
            }
        }
        return true;
    }
}
