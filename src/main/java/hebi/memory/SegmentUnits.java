package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads units out of one segment of the index, in ascending order of their documents. Not thread-safe. */
final class SegmentUnits {
    private final NumericDocValues sequences;
    private final BinaryDocValues english;
    private final BinaryDocValues chinese;
    private final BinaryDocValues ids;
    private final NumericDocValues dates;
    private final NumericDocValues trusts;
    private final StoredFields stored;

    SegmentUnits(LeafReader segment) throws IOException {
        sequences = segment.getNumericDocValues(Fields.SEQUENCE);
        english = segment.getBinaryDocValues(Fields.text(Language.EN));
        chinese = segment.getBinaryDocValues(Fields.text(Language.ZH));
        ids = segment.getBinaryDocValues(Fields.ID);
        dates = segment.getNumericDocValues(Fields.NEWEST);
        trusts = segment.getNumericDocValues(Fields.TRUST);
        stored = segment.storedFields();
    }

    /** The unit of a document, which is not before that of the call before. */
    StoredUnit read(int document) throws IOException {
        IndexableField rest = stored.document(document).getField(Fields.REST);
        return UnitCodec.read(rest.binaryValue(), sequence(document), text(english, document), text(chinese, document));
    }

    long sequence(int document) throws IOException {
        sequences.advanceExact(document);
        return sequences.longValue();
    }

    private static String text(BinaryDocValues texts, int document) throws IOException {
        texts.advanceExact(document);
        return texts.binaryValue().utf8ToString();
    }

    /** One text of a document. */
    String text(int document, Language language) throws IOException {
        return text(language == Language.EN ? english : chinese, document);
    }

    /** The id of the unit of a document. */
    BytesRef id(int document) throws IOException {
        ids.advanceExact(document);
        return BytesRef.deepCopyOf(ids.binaryValue());
    }

    /** The date of the newest provenance in milliseconds, or {@link StoredUnit#NO_DATE}. */
    long newest(int document) throws IOException {
        dates.advanceExact(document);
        return dates.longValue();
    }

    /** How sure the surest occurrence is, 0..1. */
    double trust(int document) throws IOException {
        trusts.advanceExact(document);
        return trusts.longValue() / Fields.TRUST_STEPS;
    }

    /** The documents with a term, in ascending order; deleted ones are not among them. */
    static int[] withTerm(LeafReader segment, Term term) throws IOException {
        PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return new int[0];
        }
        Bits live = segment.getLiveDocs();
        IntStream.Builder found = IntStream.builder();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                found.add(doc);
            }
        }
        return found.build().toArray();
    }
}
