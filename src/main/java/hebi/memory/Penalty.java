package hebi.memory;

/**
 * Why a match scores less than its text does. One that is penalised stands below the same match without the flaw, and
 * never counts as exact.
 */
public enum Penalty {
    /** The Chinese side is in the other script than the query's, or is like what the query is in that script. */
    OTHER_SCRIPT(5, "other script"),
    /** Every occurrence was made by an aligner, is below the lookup's {@code minConfidence}, and nobody reviewed it. */
    DOUBTFUL(3, "doubtful alignment"),
    /** No occurrence is of the subject field that the lookup prefers. */
    OTHER_DOMAIN(2, "other domain"),
    /** The inline codes are not the query's: other kinds or contents, or in another order. */
    OTHER_CODES(1, "other codes");

    private final int points;
    private final String words;

    Penalty(int points, String words) {
        this.points = points;
        this.words = words;
    }

    /** What it takes off the score. */
    public int points() {
        return points;
    }

    /** The reason in a few words, for people. */
    public String words() {
        return words;
    }
}
