package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * The documents of a segment that may hold a phrase: those that have its rarest grams.
 *
 * @param documents in ascending order, deleted ones among them; never fewer than hold it
 * @param isExact whether no other documents are among them
 * @param count how many there are where that is known, otherwise -1
 */
record PhraseDocuments(DocIdSetIterator documents, boolean isExact, int count) {
    // More grams than this rule out few documents more; below so few documents it is cheaper to look at all of them.
    private static final int MAX_GRAMS = 4;
    private static final int FEW_DOCUMENTS = 2_000;

    private record Gram(BytesRef term, TermState state, int documents) {}

    static PhraseDocuments none() {
        return new PhraseDocuments(DocIdSetIterator.empty(), true, 0);
    }

    static PhraseDocuments all(LeafReader segment) {
        return new PhraseDocuments(DocIdSetIterator.all(segment.maxDoc()), false, -1);
    }

    static PhraseDocuments find(LeafReader segment, Language language, TextPattern pattern) throws IOException {
        if (pattern.isRegex()) {
            return all(segment);
        }
        String folded = Folding.ALL.fold(pattern.text());
        Terms terms = segment.terms(Fields.grams(language));
        if (terms == null) {
            return none();
        }
        TermsEnum index = terms.iterator();
        int characters = folded.codePointCount(0, folded.length());
        boolean isExact = characters <= Grams.longest(language)
                && pattern.folding().isAllFor(pattern.folding().fold(pattern.text()));
        if (Grams.isBeginning(language, characters)) {
            return beginning(segment.maxDoc(), index, new BytesRef(folded), isExact);
        }
        Optional<List<Gram>> grams = rarest(index, Grams.of(language, folded));
        if (grams.isEmpty()) {
            return none();
        }
        return new PhraseDocuments(
                conjunction(index, grams.get()),
                isExact,
                isExact ? grams.get().get(0).documents() : -1);
    }

    /** The documents that have a gram which begins so. */
    private static PhraseDocuments beginning(int maxDoc, TermsEnum index, BytesRef with, boolean isExact)
            throws IOException {
        if (index.seekCeil(with) == TermsEnum.SeekStatus.END) {
            return none();
        }
        FixedBitSet documents = new FixedBitSet(maxDoc);
        PostingsEnum postings = null;
        for (BytesRef gram = index.term(); gram != null && StringHelper.startsWith(gram, with); gram = index.next()) {
            postings = index.postings(postings, PostingsEnum.NONE);
            documents.or(postings);
        }
        int count = documents.cardinality();
        return new PhraseDocuments(new BitSetIterator(documents, count), isExact, isExact ? count : -1);
    }

    /** Those grams to look at, the rarest first; empty where the segment lacks one. */
    private static Optional<List<Gram>> rarest(TermsEnum index, List<BytesRef> terms) throws IOException {
        List<Gram> grams = new ArrayList<>(terms.size());
        for (BytesRef term : terms) {
            if (!index.seekExact(term)) {
                return Optional.empty();
            }
            grams.add(new Gram(term, index.termState(), index.docFreq()));
        }
        grams.sort(Comparator.comparingInt(Gram::documents));
        int most = grams.get(0).documents() < FEW_DOCUMENTS ? 1 : MAX_GRAMS;
        return Optional.of(grams.subList(0, Math.min(most, grams.size())));
    }

    private static DocIdSetIterator conjunction(TermsEnum index, List<Gram> grams) throws IOException {
        List<DocIdSetIterator> iterators = new ArrayList<>(grams.size());
        for (Gram gram : grams) {
            index.seekExact(gram.term(), gram.state());
            iterators.add(index.postings(null, PostingsEnum.NONE));
        }
        return iterators.size() == 1 ? iterators.get(0) : new Common(iterators);
    }

    /** The documents that all of several iterators have; the first leads. */
    private static final class Common extends DocIdSetIterator {
        private final List<DocIdSetIterator> all;

        Common(List<DocIdSetIterator> all) {
            this.all = all;
        }

        @Override
        public int docID() {
            return all.get(0).docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return agree(all.get(0).nextDoc());
        }

        @Override
        public int advance(int target) throws IOException {
            return agree(all.get(0).advance(target));
        }

        private int agree(int first) throws IOException {
            int doc = first;
            for (int i = 1; i < all.size() && doc != NO_MORE_DOCS; ) {
                DocIdSetIterator other = all.get(i);
                int at = other.docID() < doc ? other.advance(doc) : other.docID();
                if (at == doc) {
                    i++;
                } else {
                    doc = all.get(0).advance(at);
                    i = 1;
                }
            }
            return doc;
        }

        @Override
        public long cost() {
            return all.get(0).cost();
        }
    }
}
