package hebi.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds every document of a column whose unit hashes score {@code minScore} or more against the query's. Hashes may
 * fall together, so it may find more than the texts bear out, but never fewer. Let m be the query's length, L a
 * document's, M the longer, k the {@linkplain Similarity#limit greatest distance} for M. An alignment of distance k or
 * less leaves at most m − (M − k) units of the query and L − (M − k) of the document unmatched. So:
 *
 * <ol>
 *   <li>Lengths with |m − L| > k are passed over.
 *   <li>The signatures are compared ({@link SignatureFilter}): a document is passed over where it is seen to lack more
 *       elements of the query than units of it may stay unmatched.
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
        IntStream.Builder likely = IntStream.builder();
        for (SignatureBlock block : column.blocks()) {
            compareSignatures(column, block, cursor, likely);
        }
        int[] documents = likely.build().toArray();
        for (int i = 0; i < documents.length; i++) {
            documents[i] = cursor.document(documents[i]);
        }
        // The index is read from its beginning to its end.
        Arrays.sort(documents);
        return near(documents, segment, segment.getBinaryDocValues(field));
    }

    private int[] near(int[] documents, LeafReader segment, BinaryDocValues hashes) throws IOException {
        Bits live = segment.getLiveDocs();
        IntStream.Builder near = IntStream.builder();
        for (int document : documents) {
            if (live == null || live.get(document)) {
                hashes.advanceExact(document);
                BytesRef bytes = hashes.binaryValue();
                int length = UnitHashes.count(bytes);
                units = ArrayUtil.grow(units, length);
                UnitHashes.read(bytes, units, 0);
                if (isNear(length)) {
                    near.add(document);
                }
            }
        }
        return near.build().toArray();
    }

    /** Whether a document of this length can score enough. */
    boolean isAdmissible(int length) {
        return Math.abs(length - query.length) <= Similarity.limit(Math.max(length, query.length), minScore);
    }

    /** Adds the places in the column of the documents of a block that may be near enough. */
    private void compareSignatures(Column column, SignatureBlock block, Column.Cursor cursor, IntStream.Builder likely)
            throws IOException {
        int[] groups = IntStream.range(block.firstGroup(), block.endGroup())
                .filter(group -> isAdmissible(column.length(group)))
                .toArray();
        if (groups.length == 0) {
            return;
        }
        IntUnaryOperator first = group -> Math.max(column.first(group), block.first());
        IntUnaryOperator end = group -> Math.min(column.first(group + 1), block.end());
        signatures.begin(block, first.applyAsInt(groups[0]), end.applyAsInt(groups[groups.length - 1]));
        for (int group : groups) {
            int unmatched = mostUnmatched(query.length, column.length(group));
            signatures.allow(first.applyAsInt(group), end.applyAsInt(group), unmatched);
        }
        signatures.compare(cursor);
        for (int group : groups) {
            signatures.addPassing(first.applyAsInt(group), end.applyAsInt(group), likely);
        }
    }

    /** How many of a text's units may lack a counterpart in another of some length. */
    private int mostUnmatched(int length, int other) {
        int longer = Math.max(length, other);
        return length - (longer - Similarity.limit(longer, minScore));
    }

    private boolean isNear(int length) {
        if (query.length > Long.SIZE && bag.lacksMore(units, length, mostUnmatched(length, query.length))) {
            return false;
        }
        compared++;
        int limit = Similarity.limit(Math.max(length, query.length), minScore);
        return levenshtein.distance(units, length, limit) <= limit;
    }
}
