package hebi.memory;

import java.io.IOException;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Goes through all units in the order in which they came into the memory: merges the segments, each of which is in that
 * order. Not thread-safe.
 */
final class UnitCursor {
    /** Where one segment stands. */
    private static final class Place {
        private final Bits live;
        private final int end;
        private final SegmentUnits units;
        private int document = -1;
        private long sequence;

        Place(LeafReader segment) throws IOException {
            live = segment.getLiveDocs();
            end = segment.maxDoc();
            units = new SegmentUnits(segment);
        }

        /** Goes to the next unit; false at the end. */
        boolean next() throws IOException {
            do {
                document++;
            } while (document < end && live != null && !live.get(document));
            if (document >= end) {
                return false;
            }
            sequence = units.sequence(document);
            return true;
        }
    }

    private final PriorityQueue<Place> places = new PriorityQueue<>(Comparator.comparingLong(p -> p.sequence));

    UnitCursor(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            enqueue(new Place(leaf.reader()));
        }
    }

    private void enqueue(Place place) throws IOException {
        if (place.next()) {
            places.add(place);
        }
    }

    boolean hasNext() {
        return !places.isEmpty();
    }

    StoredUnit next() throws IOException {
        if (places.isEmpty()) {
            throw new NoSuchElementException();
        }
        Place place = places.remove();
        StoredUnit stored = place.units.read(place.document);
        enqueue(place);
        return stored;
    }
}
