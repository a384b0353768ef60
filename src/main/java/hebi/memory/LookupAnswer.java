package hebi.memory;

import java.util.List;

/**
 * What a memory knows about a text, and how completely it looked.
 *
 * @param lookup the question
 * @param complete whether every unit at or above the lowest score was found
 * @param compared number of units whose distance to the text was computed; the others were ruled out before
 * @param units number of units in the memory
 * @param total number of matches before the limit
 * @param matches the best ones: by score, kind, newest, id; empty where there is none
 */
public record LookupAnswer(Lookup lookup, boolean complete, long compared, long units, int total, List<Match> matches) {
    public LookupAnswer {
        matches = List.copyOf(matches);
    }

    /** The answer of a memory that holds nothing. */
    static LookupAnswer nothing(Lookup lookup) {
        return new LookupAnswer(lookup, true, 0, 0, 0, List.of());
    }
}
