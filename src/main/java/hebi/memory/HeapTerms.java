package hebi.memory;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** {@link Postings} as Lucene reads them when it writes a segment: from the first term to the last. */
final class HeapTerms extends Terms {
    private final Postings postings;

    HeapTerms(Postings postings) {
        this.postings = postings;
    }

    @Override
    public TermsEnum iterator() {
        return new Cursor(postings);
    }

    @Override
    public long size() {
        return postings.terms().size();
    }

    @Override
    public long getSumTotalTermFreq() {
        return getSumDocFreq();
    }

    @Override
    public long getSumDocFreq() {
        int terms = postings.terms().size();
        return terms == 0 ? 0 : postings.ends()[terms - 1];
    }

    @Override
    public int getDocCount() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasFreqs() {
        return false;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return false;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    private static final class Cursor extends BaseTermsEnum {
        private final Postings postings;
        private final BytesRef term = new BytesRef();
        private int at = -1;

        Cursor(Postings postings) {
            this.postings = postings;
        }

        @Override
        public BytesRef next() {
            return ++at < postings.terms().size() ? postings.terms().read(at, term) : null;
        }

        @Override
        public BytesRef term() {
            return term;
        }

        private int start() {
            return at == 0 ? 0 : postings.ends()[at - 1];
        }

        @Override
        public int docFreq() {
            return postings.ends()[at] - start();
        }

        @Override
        public long totalTermFreq() {
            return docFreq();
        }

        @Override
        public PostingsEnum postings(PostingsEnum reuse, int flags) {
            Documents documents = reuse instanceof Documents old ? old : new Documents(postings.documents());
            documents.reset(start(), postings.ends()[at]);
            return documents;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }

    /** The documents of one term. */
    private static final class Documents extends PostingsEnum {
        private final int[] all;
        private int next;
        private int end;
        private int document;

        Documents(int[] all) {
            this.all = all;
        }

        void reset(int from, int to) {
            next = from;
            end = to;
            document = -1;
        }

        @Override
        public int nextDoc() {
            document = next < end ? all[next++] : NO_MORE_DOCS;
            return document;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int advance(int target) {
            int at = nextDoc();
            while (at < target) {
                at = nextDoc();
            }
            return at;
        }

        @Override
        public long cost() {
            return (long) end - next;
        }

        @Override
        public int freq() {
            return 1;
        }

        @Override
        public int nextPosition() {
            return -1;
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public BytesRef getPayload() {
            return null;
        }
    }
}
