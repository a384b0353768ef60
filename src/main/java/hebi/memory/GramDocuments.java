package hebi.memory;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * The documents of a segment that have a gram, or one of several.
 *
 * @param count how many there are, deleted ones among them
 * @param term the one gram; null where there are several
 * @param state where the index has it; null where there are several
 * @param union the documents of several; null where there is one
 */
record GramDocuments(int count, BytesRef term, TermState state, FixedBitSet union) {
    /** Those with one gram. */
    static GramDocuments of(TermsEnum index, BytesRef gram) throws IOException {
        boolean isThere = index.seekExact(gram);
        return isThere
                ? new GramDocuments(index.docFreq(), gram, index.termState(), null)
                : new GramDocuments(0, gram, null, null);
    }

    /** Those with any of some grams. */
    static GramDocuments ofAny(TermsEnum index, List<BytesRef> grams, int maxDoc) throws IOException {
        FixedBitSet documents = new FixedBitSet(maxDoc);
        for (BytesRef gram : grams) {
            if (index.seekExact(gram)) {
                documents.or(index.postings(null, PostingsEnum.NONE));
            }
        }
        return ofAll(documents);
    }

    /** Those with any gram that begins with one of some. */
    static GramDocuments beginning(TermsEnum index, List<BytesRef> beginnings, int maxDoc) throws IOException {
        FixedBitSet documents = new FixedBitSet(maxDoc);
        PostingsEnum postings = null;
        for (BytesRef with : beginnings) {
            BytesRef gram = index.seekCeil(with) == TermsEnum.SeekStatus.END ? null : index.term();
            for (; gram != null && StringHelper.startsWith(gram, with); gram = index.next()) {
                postings = index.postings(postings, PostingsEnum.NONE);
                documents.or(postings);
            }
        }
        return ofAll(documents);
    }

    private static GramDocuments ofAll(FixedBitSet documents) {
        return new GramDocuments(documents.cardinality(), null, null, documents);
    }

    /** The documents in ascending order. */
    DocIdSetIterator iterator(TermsEnum index) throws IOException {
        if (union != null) {
            return new BitSetIterator(union, count);
        }
        if (state == null) {
            return DocIdSetIterator.empty();
        }
        index.seekExact(term, state);
        return index.postings(null, PostingsEnum.NONE);
    }
}
