package hebi.memory;

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

    /** The term of a stretch of a document: a hash, since names may be longer than a term. */
    static BytesRef term(String document, int stretch) {
        return Hash.of(new BytesRef(stretch + " " + document));
    }
}
