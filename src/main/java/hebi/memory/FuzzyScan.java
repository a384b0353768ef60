package hebi.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;

/**
 * Finds every document of a column whose unit hashes score {@code minScore} or more against the query's. Hashes may
 * fall together, so it may find more than the texts bear out, but never fewer. Let m be the query's length, L a
 * document's, M the longer, k the {@linkplain Similarity#limit greatest distance} for M. An alignment of distance k or
 * less leaves at most m − (M − k) units of the query and L − (M − k) of the document unmatched. So:
 *
 * <ol>
 *   <li>Lengths with |m − L| > k are passed over.
 *   <li>The signatures are compared, in chunks: a document is passed over where the query has more bits that it lacks,
 *       or it more bits that the query lacks, than units may stay unmatched.
 *   <li>Where the query is longer than a word of 64, the units are counted without their order.
 *   <li>The distance is computed, up to k.
 * </ol>
 *
 * Not thread-safe.
 */
class FuzzyScan {
    // Reading a mapped file word by word is some three times slower than copying chunks of this size.
    private static final int CHUNK_WORDS = 4096;

    private final int minScore;
    private final int[] query;
    private final Levenshtein levenshtein;
    private final UnitBag bag;
    private final long[] signature = new long[Signature.MAX_WORDS];
    private final long[] chunk = new long[CHUNK_WORDS];
    private final int[] near = new int[CHUNK_WORDS];
    private int[] units = new int[64];
    private long compared;

    FuzzyScan(int[] query, int minScore) {
        this.query = query;
        this.minScore = minScore;
        UnitSlots slots = new UnitSlots(query);
        levenshtein = new Levenshtein(query, slots);
        bag = new UnitBag(query, slots);
    }

    /** How many distances were computed so far. */
    long compared() {
        return compared;
    }

    /**
     * The documents found, in ascending order.
     *
     * @param live which documents are not deleted; null where all are live
     */
    int[] search(Column column, Bits live) throws IOException {
        Column.Cursor cursor = column.cursor();
        IntStream.Builder found = IntStream.builder();
        for (int group = 0; group < column.groups(); group++) {
            if (isAdmissible(column.length(group))) {
                search(column, group, cursor, live, found);
            }
        }
        int[] sorted = found.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Whether a document of this length can score enough. */
    boolean isAdmissible(int length) {
        return Math.abs(length - query.length) <= Similarity.limit(Math.max(length, query.length), minScore);
    }

    private void search(Column column, int group, Column.Cursor cursor, Bits live, IntStream.Builder found)
            throws IOException {
        int length = column.length(group);
        int longer = Math.max(length, query.length);
        int limit = Similarity.limit(longer, minScore);
        int width = Signature.words(length);
        int step = CHUNK_WORDS / width;
        Signature.write(query, 0, query.length, width, signature);
        units = ArrayUtil.grow(units, length);
        for (int first = 0; first < column.size(group); first += step) {
            int n = Math.min(step, column.size(group) - first);
            cursor.readSignatures(group, first, n, chunk);
            int survivors = filter(width, n, query.length - (longer - limit), length - (longer - limit));
            for (int i = 0; i < survivors; i++) {
                int document = cursor.document(group, first + near[i]);
                if (live == null || live.get(document)) {
                    cursor.readUnits(group, first + near[i], units);
                    if (isNear(length, limit, length - (longer - limit))) {
                        found.add(document);
                    }
                }
            }
        }
    }

    /** Puts those of the chunk that pass both bounds into {@link #near}; how many. */
    private int filter(int width, int n, int queryAlone, int textAlone) {
        return switch (width) {
            case 1 -> filterOne(n, queryAlone, textAlone);
            case 2 -> filterTwo(n, queryAlone, textAlone);
            default -> filterMany(width, n, queryAlone, textAlone);
        };
    }

    // The two narrow widths are written out: nearly all documents have them, and the compiler makes more of the loops,
    // and of arrays in local variables, which it need not load again after each write.

    private int filterOne(int n, int queryAlone, int textAlone) {
        long q = signature[0];
        long[] words = chunk;
        int[] passed = near;
        int survivors = 0;
        for (int i = 0; i < n; i++) {
            long t = words[i];
            if (Long.bitCount(q & ~t) <= queryAlone && Long.bitCount(t & ~q) <= textAlone) {
                passed[survivors++] = i;
            }
        }
        return survivors;
    }

    private int filterTwo(int n, int queryAlone, int textAlone) {
        long q0 = signature[0];
        long q1 = signature[1];
        long[] words = chunk;
        int[] passed = near;
        int survivors = 0;
        for (int i = 0; i < n; i++) {
            long t0 = words[2 * i];
            long t1 = words[2 * i + 1];
            if (Long.bitCount(q0 & ~t0) + Long.bitCount(q1 & ~t1) <= queryAlone
                    && Long.bitCount(t0 & ~q0) + Long.bitCount(t1 & ~q1) <= textAlone) {
                passed[survivors++] = i;
            }
        }
        return survivors;
    }

    private int filterMany(int width, int n, int queryAlone, int textAlone) {
        long[] mine = signature;
        long[] words = chunk;
        int[] passed = near;
        int survivors = 0;
        for (int i = 0; i < n; i++) {
            int queryOnly = 0;
            int textOnly = 0;
            for (int w = 0; w < width; w++) {
                long t = words[i * width + w];
                queryOnly += Long.bitCount(mine[w] & ~t);
                textOnly += Long.bitCount(t & ~mine[w]);
            }
            if (queryOnly <= queryAlone && textOnly <= textAlone) {
                passed[survivors++] = i;
            }
        }
        return survivors;
    }

    private boolean isNear(int length, int limit, int textAlone) {
        if (query.length > Long.SIZE && bag.lacksMore(units, length, textAlone)) {
            return false;
        }
        compared++;
        return levenshtein.distance(units, length, limit) <= limit;
    }
}
