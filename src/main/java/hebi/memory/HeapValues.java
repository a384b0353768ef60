package hebi.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
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
    private final Map<String, BytesRef[]> names = new HashMap<>();

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
        names.put(field, column);
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
        private final BytesRef[] column;
        private final BytesRef[] distinct;
        private final DocIdSetIterator documents;

        Names(BytesRef[] column) {
            this.column = column;
            distinct = new TreeSet<>(Arrays.asList(column)).toArray(BytesRef[]::new);
            documents = DocIdSetIterator.all(column.length);
        }

        @Override
        public int ordValue() {
            return Arrays.binarySearch(distinct, column[docID()]);
        }

        @Override
        public BytesRef lookupOrd(int ordinal) {
            return distinct[ordinal];
        }

        @Override
        public int getValueCount() {
            return distinct.length;
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
