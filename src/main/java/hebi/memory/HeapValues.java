package hebi.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Columns in heap as Lucene reads them when it writes a segment: every document has a value in every column. */
final class HeapValues extends EmptyDocValuesProducer {
    private final Map<String, long[]> numbers = new HashMap<>();
    private final Map<String, ByteStrings> strings = new HashMap<>();
    private final Map<String, Dictionary> names = new HashMap<>();

    /**
     * A column of which few values are distinct.
     *
     * @param distinct in ascending order
     * @param ordinals by document, the place in {@code distinct}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
    private record Dictionary(BytesRef[] distinct, int[] ordinals) {}

    /** Adds a column of numbers, by document. */
    void put(String field, long[] column) {
        numbers.put(field, column);
    }

    /** Adds a column of strings, by document. */
    void put(String field, ByteStrings column) {
        strings.put(field, column);
    }

    /** Adds a column of strings of which few are distinct, by document. */
    void put(String field, BytesRef[] column) {
        BytesRef[] distinct = new HashSet<>(Arrays.asList(column)).toArray(BytesRef[]::new);
        Arrays.sort(distinct);
        int[] ordinals = new int[column.length];
        Arrays.setAll(ordinals, document -> Arrays.binarySearch(distinct, column[document]));
        names.put(field, new Dictionary(distinct, ordinals));
    }

    @Override
    public NumericDocValues getNumeric(FieldInfo field) {
        return new Numbers(numbers.get(field.name));
    }

    @Override
    public BinaryDocValues getBinary(FieldInfo field) {
        return new Strings(strings.get(field.name));
    }

    @Override
    public SortedDocValues getSorted(FieldInfo field) {
        return new Names(names.get(field.name));
    }

    @Override
    public void checkIntegrity() {
        // What was just made is whole.
    }

    @Override
    public void close() {
        // Heap is given back by itself.
    }

    private static final class Numbers extends NumericDocValues {
        private final long[] column;
        private final DocIdSetIterator documents;

        Numbers(long[] column) {
            this.column = column;
            documents = DocIdSetIterator.all(column.length);
        }

        @Override
        public long longValue() {
            return column[docID()];
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            return documents.advance(target) == target;
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return documents.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return documents.advance(target);
        }

        @Override
        public long cost() {
            return documents.cost();
        }
    }

    private static final class Strings extends BinaryDocValues {
        private final ByteStrings column;
        private final DocIdSetIterator documents;
        private final BytesRef value = new BytesRef();

        Strings(ByteStrings column) {
            this.column = column;
            documents = DocIdSetIterator.all(column.size());
        }

        @Override
        public BytesRef binaryValue() {
            return column.read(docID(), value);
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            return documents.advance(target) == target;
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return documents.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return documents.advance(target);
        }

        @Override
        public long cost() {
            return documents.cost();
        }
    }

    private static final class Names extends SortedDocValues {
        private final Dictionary column;
        private final DocIdSetIterator documents;

        Names(Dictionary column) {
            this.column = column;
            documents = DocIdSetIterator.all(column.ordinals().length);
        }

        @Override
        public int ordValue() {
            return column.ordinals()[docID()];
        }

        @Override
        public BytesRef lookupOrd(int ordinal) {
            return column.distinct()[ordinal];
        }

        @Override
        public int getValueCount() {
            return column.distinct().length;
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            return documents.advance(target) == target;
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return documents.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return documents.advance(target);
        }

        @Override
        public long cost() {
            return documents.cost();
        }
    }
}
