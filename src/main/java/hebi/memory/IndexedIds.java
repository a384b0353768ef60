package hebi.memory;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Finds units of one segment by their ids. Made once for many ids: what it holds open is dear to make. Not thread-safe. */
final class IndexedIds {
    private final LeafReader segment;
    private final Bits live;
    private final TermsEnum ids;
    private PostingsEnum documents;
    private SegmentUnits reader;
    private int last;

    IndexedIds(LeafReader segment) throws IOException {
        this.segment = segment;
        live = segment.getLiveDocs();
        ids = segment.terms(Fields.ID).iterator();
    }

    /** Adds the units under an id to {@code units}; mostly none or one. */
    void find(BytesRef id, List<StoredUnit> units) throws IOException {
        if (!ids.seekExact(id)) {
            return;
        }
        documents = ids.postings(documents, PostingsEnum.NONE);
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                units.add(read(doc));
            }
        }
    }

    /** Goes on from the unit before where it can: an import or an undo asks for units in the order in which they lie. */
    private StoredUnit read(int document) throws IOException {
        if (reader == null || document <= last) {
            reader = new SegmentUnits(segment);
        }
        last = document;
        return reader.read(document);
    }
}
