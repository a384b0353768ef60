package hebi.memory;

import hebi.text.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Names stretches of documents, by which neighbours are found: a term each, far fewer than one a unit. */
final class Place {
    // Long enough that terms are few, short enough that reading one or two stretches takes a millisecond.
    private static final int POSITIONS = 64;

    private Place() {}

    /** The stretch that holds a position. */
    static int stretch(int position) {
        return Math.floorDiv(position, POSITIONS);
    }

    /** The stretches of all occurrences of a unit whose places are known. */
    static List<BytesRef> terms(StoredUnit stored) {
        List<BytesRef> terms = new ArrayList<>(1);
        for (Provenance occurrence : stored.unit().provenances()) {
            if (!occurrence.document().isEmpty() && occurrence.position().isPresent()) {
                terms.add(term(
                        occurrence.document(), stretch(occurrence.position().getAsInt())));
            }
        }
        return terms;
    }

    /** The term of a stretch of a document: a hash, since names may be longer than a term. */
    static BytesRef term(String document, int stretch) {
        return Hash.of(new BytesRef(stretch + " " + document));
    }
}
