package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds every document of a segment whose unit hashes score {@code minScore} or more against the query's. Hashes may
 * fall together, so it may find more than the texts bear out, but never fewer. For each document:
 *
 * <ol>
 *   <li>Lengths m and L alone cost |m − L| edits; where that is above the limit for M = max(m, L), it is passed over.
 *   <li>The distance is computed, up to the limit.
 * </ol>
 *
 * Not thread-safe.
 */
final class FuzzyScan {
    private final Language language;
    private final int minScore;
    private final Levenshtein query;
    private int[] units = new int[64];
    private long compared;

    FuzzyScan(Language language, int[] query, int minScore) {
        this.language = language;
        this.minScore = minScore;
        this.query = new Levenshtein(query);
    }

    /** How many distances were computed so far. */
    long compared() {
        return compared;
    }

    /** The documents found in a segment, in ascending order; deleted ones are not among them. */
    int[] search(LeafReader segment) throws IOException {
        BinaryDocValues column = segment.getBinaryDocValues(Fields.units(language));
        Bits live = segment.getLiveDocs();
        IntStream.Builder found = IntStream.builder();
        for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
            if ((live == null || live.get(doc)) && isNear(column.binaryValue())) {
                found.add(doc);
            }
        }
        return found.build().toArray();
    }

    private boolean isNear(BytesRef bytes) {
        int length = UnitHashes.count(bytes);
        int limit = Similarity.limit(Math.max(length, query.length()), minScore);
        if (Math.abs(length - query.length()) > limit) {
            return false;
        }
        units = ArrayUtil.grow(units, length);
        UnitHashes.read(bytes, units);
        compared++;
        return query.distance(units, length, limit) <= limit;
    }
}
