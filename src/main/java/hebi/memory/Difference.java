package hebi.memory;

/**
 * A place where a query differs from the source text of a match, seen as what was done to the source to make the query.
 * All offsets are in code points, ends exclusive.
 *
 * @param kind what was done
 * @param start where in the match's source
 * @param end end of it; equal to the start for {@link Kind#INSERTED}
 * @param queryStart where in the query
 * @param queryEnd end of it; equal to the start for {@link Kind#DELETED}
 */
public record Difference(Kind kind, int start, int end, int queryStart, int queryEnd) {
    /** What was done to the source to make the query. */
    public enum Kind {
        /** Only the query has it. */
        INSERTED,
        /** Only the source has it. */
        DELETED,
        /** The source has one thing, the query another. */
        CHANGED
    }
}
