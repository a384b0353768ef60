package hebi.memory;

import java.io.IOException;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefArray.IndexedBytesRefIterator;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.Counter;

/** Gathers the terms of a field, few a document, from documents in ascending order. Not thread-safe. */
final class TermPostings {
    private final BytesRefArray terms = new BytesRefArray(Counter.newCounter());
    private int[] documents = new int[1 << 6];

    /** Adds a term of a document; the same one again is none. */
    void add(BytesRef term, int document) {
        int n = terms.append(term);
        if (n == documents.length) {
            documents = ArrayUtil.grow(documents, 2 * n);
        }
        documents[n] = document;
    }

    /** All that was added. */
    Postings postings() throws IOException {
        ByteStrings distinct = new ByteStrings();
        int[] ends = new int[terms.size()];
        int[] sorted = new int[terms.size()];
        int n = 0;
        BytesRef before = new BytesRef();
        IndexedBytesRefIterator in = terms.iterator(terms.sort(BytesRefComparator.NATURAL, /* stable= */ true));
        for (BytesRef term = in.next(); term != null; term = in.next()) {
            int document = documents[in.ord()];
            boolean isSame = n > 0 && term.bytesEquals(distinct.read(distinct.size() - 1, before));
            if (!isSame) {
                distinct.add(term);
            }
            if (!isSame || document != sorted[n - 1]) {
                sorted[n++] = document;
            }
            ends[distinct.size() - 1] = n;
        }
        return new Postings(distinct, ends, sorted);
    }
}
