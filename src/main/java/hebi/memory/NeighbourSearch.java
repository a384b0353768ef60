package hebi.memory;

import hebi.text.Language;
import hebi.text.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;

/** Finds what stood around an occurrence in its document: by terms that name a document and a stretch of it. */
final class NeighbourSearch {
    private final DirectoryReader reader;
    private final Provenance occurrence;
    private final Language from;
    private final List<Neighbour> neighbours = new ArrayList<>();

    /** @param from the side that is to be the source of the neighbours */
    NeighbourSearch(DirectoryReader reader, Provenance occurrence, Language from) {
        this.reader = reader;
        this.occurrence = occurrence;
        this.from = from;
    }

    /** The neighbours up to {@code most} places away, in the order of the document. */
    List<Neighbour> neighbours(int most) throws IOException {
        if (occurrence.document().isEmpty() || occurrence.position().isEmpty()) {
            return List.of();
        }
        int position = occurrence.position().getAsInt();
        int first = Place.stretch(position - most);
        int last = Place.stretch(position + most);
        for (LeafReaderContext leaf : reader.leaves()) {
            for (int stretch = first; stretch <= last; stretch++) {
                Term place = new Term(Fields.PLACE, Place.term(occurrence.document(), stretch));
                SegmentUnits units = new SegmentUnits(leaf.reader());
                for (int document : SegmentUnits.withTerm(leaf.reader(), place)) {
                    addNear(units.read(document), stretch, position, most);
                }
            }
        }
        neighbours.sort(Comparator.comparingInt(Neighbour::distance));
        return neighbours;
    }

    private void addNear(StoredUnit stored, int stretch, int position, int most) {
        for (Provenance other : stored.unit().provenances()) {
            if (other.position().isPresent() && other.document().equals(occurrence.document())) {
                int at = other.position().getAsInt();
                int distance = at - position;
                // A unit that occurs in two stretches is found twice.
                if (distance != 0 && Math.abs(distance) <= most && Place.stretch(at) == stretch) {
                    neighbours.add(new Neighbour(distance, stored.seenFrom(from)));
                }
            }
        }
    }
}
