package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The documents of a segment that may hold a phrase: those that have its rarest grams and frequent strings.
 *
 * @param documents in ascending order, deleted ones among them; never fewer than hold it
 * @param isExact whether no other documents are among them
 * @param count how many there are where that is known, otherwise -1
 */
record PhraseDocuments(DocIdSetIterator documents, boolean isExact, int count) {
    // To ask whether one document has a further gram costs about as much as to look at its text.
    private static final int MAX_GRAMS = 6;
    private static final int FEW_DOCUMENTS = 2_000;

    static PhraseDocuments none() {
        return new PhraseDocuments(DocIdSetIterator.empty(), true, 0);
    }

    static PhraseDocuments all(LeafReader segment) {
        return new PhraseDocuments(DocIdSetIterator.all(segment.maxDoc()), false, -1);
    }

    /** @param strings the frequent strings of the side */
    static PhraseDocuments find(LeafReader segment, FrequentStrings strings, Language language, TextPattern pattern)
            throws IOException {
        if (pattern.isRegex()) {
            return all(segment);
        }
        Terms terms = segment.terms(Fields.grams(language));
        if (terms == null) {
            return none();
        }
        Folding folding = pattern.folding();
        String folded = (folding.script() ? Folding.ALL : Folding.DEFAULT).fold(pattern.text());
        int characters = folded.codePointCount(0, folded.length());
        // Strings and grams are folded by case and width.
        boolean isFolded = folding.letterCase() && folding.width();
        FrequentStrings frequent = folding.script() ? FrequentStrings.NONE : strings;
        int whole = frequent.find(new BytesRef(folded));
        if (whole >= 0) {
            return new PhraseDocuments(frequent.documents(whole), isFolded, isFolded ? frequent.count(whole) : -1);
        }
        TermsEnum index = terms.iterator();
        List<GramDocuments> grams = new ArrayList<>();
        for (String gram : Grams.of(language, folded)) {
            GramDocuments documents = find(index, variants(folding, gram), language, characters, segment.maxDoc());
            if (documents.count() == 0) {
                return none();
            }
            grams.add(documents);
        }
        addFrequent(frequent, folded, grams);
        boolean isExact = isFolded && characters <= Grams.longest(language);
        return new PhraseDocuments(
                conjunction(index, rarest(grams)),
                isExact,
                isExact ? grams.get(0).count() : -1);
    }

    /** Adds those with the longest frequent strings in a phrase. */
    private static void addFrequent(FrequentStrings strings, String folded, List<GramDocuments> to) {
        BytesRef rest = new BytesRef(folded);
        int covered = 0;
        while (rest.length > 0) {
            int longest = strings.findLongest(rest);
            if (longest >= 0 && rest.offset + strings.length(longest) > covered) {
                to.add(GramDocuments.of(strings, longest));
                covered = rest.offset + strings.length(longest);
            }
            int character = FoldedBytes.length(rest.bytes[rest.offset]);
            rest.offset += character;
            rest.length -= character;
        }
    }

    private static GramDocuments find(
            TermsEnum index, List<BytesRef> variants, Language language, int characters, int maxDoc)
            throws IOException {
        if (Grams.isBeginning(language, characters)) {
            return GramDocuments.beginning(index, variants, maxDoc);
        }
        return variants.size() == 1
                ? GramDocuments.of(index, variants.get(0))
                : GramDocuments.ofAny(index, variants, maxDoc);
    }

    /** The grams of texts that are this one where script is folded; it alone where it is not. */
    private static List<BytesRef> variants(Folding folding, String gram) {
        List<String> variants = folding.script() ? Folding.otherScripts(gram) : List.of(gram);
        return variants.stream().map(BytesRef::new).toList();
    }

    /** Those grams to look at, the rarest first. */
    private static List<GramDocuments> rarest(List<GramDocuments> grams) {
        List<GramDocuments> sorted = new ArrayList<>(grams);
        sorted.sort(Comparator.comparingInt(GramDocuments::count));
        int most = sorted.get(0).count() < FEW_DOCUMENTS ? 1 : MAX_GRAMS;
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    private static DocIdSetIterator conjunction(TermsEnum index, List<GramDocuments> grams) throws IOException {
        List<DocIdSetIterator> iterators = new ArrayList<>(grams.size());
        for (GramDocuments gram : grams) {
            iterators.add(gram.source().open(index));
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
