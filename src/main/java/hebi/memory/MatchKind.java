package hebi.memory;

/** How a match came about, the best first. */
public enum MatchKind {
    /** Exact, and both neighbours are the same as the query's ("in-context exact"). */
    ICE,
    /** The match keys are equal. */
    EXACT,
    /** Alike, but not the same. */
    FUZZY
}
