package hebi.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
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
 *   <li>The signatures are compared ({@link SignatureFilter}): a document is passed over where the query has more bits
 *       that it lacks, or it more bits that the query lacks, than units may stay unmatched.
 *   <li>Where the query is longer than a word of 64, the units are counted without their order.
 *   <li>The distance is computed, up to k.
 * </ol>
 *
 * Not thread-safe.
 */
class FuzzyScan {
    private final int minScore;
    private final int[] query;
    private final Levenshtein levenshtein;
    private final UnitBag bag;
    private final SignatureFilter signatures;
    private int[] units = new int[64];
    private long compared;

    FuzzyScan(int[] query, int minScore) {
        this.query = query;
        this.minScore = minScore;
        UnitSlots slots = new UnitSlots(query);
        levenshtein = new Levenshtein(query, slots);
        bag = new UnitBag(query, slots);
        signatures = new SignatureFilter(query);
    }

    /** How many distances were computed so far. */
    long compared() {
        return compared;
    }

    /**
     * The documents of a segment found in a column of it, in ascending order; deleted ones are not among them.
     *
     * @param field the unit hashes of the side
     */
    int[] search(Column column, LeafReader segment, String field) throws IOException {
        Column.Cursor cursor = column.cursor();
        IntStream.Builder found = IntStream.builder();
        for (int group = 0; group < column.groups(); group++) {
            if (isAdmissible(column.length(group))) {
                search(cursor, group, segment, field, found);
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

    private void search(Column.Cursor cursor, int group, LeafReader segment, String field, IntStream.Builder found)
            throws IOException {
        int length = cursor.length(group);
        int longer = Math.max(length, query.length);
        int limit = Similarity.limit(longer, minScore);
        int textAlone = length - (longer - limit);
        Bits live = segment.getLiveDocs();
        // Made anew for each group, in which documents ascend, and only where it is needed.
        BinaryDocValues hashes = null;
        units = ArrayUtil.grow(units, length);
        signatures.begin(cursor, group, query.length - (longer - limit), textAlone);
        for (int n = signatures.next(); n >= 0; n = signatures.next()) {
            for (int i = 0; i < n; i++) {
                int document = cursor.document(group, signatures.survivor(i));
                if (live == null || live.get(document)) {
                    hashes = hashes == null ? segment.getBinaryDocValues(field) : hashes;
                    hashes.advanceExact(document);
                    UnitHashes.read(hashes.binaryValue(), units, 0);
                    if (isNear(length, limit, textAlone)) {
                        found.add(document);
                    }
                }
            }
        }
    }

    private boolean isNear(int length, int limit, int textAlone) {
        if (query.length > Long.SIZE && bag.lacksMore(units, length, textAlone)) {
            return false;
        }
        compared++;
        return levenshtein.distance(units, length, limit) <= limit;
    }
}
