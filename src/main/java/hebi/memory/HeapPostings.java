package hebi.memory;

import java.util.Iterator;
import java.util.TreeMap;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.Terms;

/** The terms of all fields in heap as Lucene reads them when it writes a segment. */
final class HeapPostings extends FieldsProducer {
    private final TreeMap<String, Terms> fields = new TreeMap<>();

    /** Adds the terms of a field. */
    void put(String field, Postings postings) {
        fields.put(field, new HeapTerms(postings));
    }

    @Override
    public Iterator<String> iterator() {
        return fields.keySet().iterator();
    }

    @Override
    public Terms terms(String field) {
        return fields.get(field);
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public void checkIntegrity() {
        // What was just made is whole.
    }

    @Override
    public void close() {
        // Heap is given back by itself.
    }
}
