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
 * The documents of a segment that have a gram, one of several, or a longer string.
 *
 * @param count how many there are, deleted ones among them
 * @param source gives them in ascending order
 */
record GramDocuments(int count, Source source) {
    /** Where documents come from. */
    @FunctionalInterface
    interface Source {
        /**
         * An iterator over them, from the first.
         *
         * @param index the grams of the segment, wherever it stands
         */
        DocIdSetIterator open(TermsEnum index) throws IOException;
    }

    /** Those with one gram. */
    static GramDocuments of(TermsEnum index, BytesRef gram) throws IOException {
        if (!index.seekExact(gram)) {
            return new GramDocuments(0, at -> DocIdSetIterator.empty());
        }
        TermState state = index.termState();
        return new GramDocuments(index.docFreq(), at -> {
            at.seekExact(gram, state);
            return at.postings(null, PostingsEnum.NONE);
        });
    }

    /** Those with a frequent string. */
    static GramDocuments of(FrequentStrings strings, int place) {
        return new GramDocuments(strings.count(place), at -> strings.documents(place));
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
        int count = documents.cardinality();
        return new GramDocuments(count, at -> new BitSetIterator(documents, count));
    }
}
