package hebi.lexicon;

/** The log-likelihood ratio G² of two words that meet (Dunning 1993): how much the cells that hold both speak against chance. */
public final class LogLikelihood {
    /** Chance gives a G² of 30 once in twenty million pairs: what is above is taken to be no chance. */
    public static final double SURE = 30;

    private LogLikelihood() {}

    /**
     * G² of a pair of words, 0 or more; also high where they meet less often than by chance.
     *
     * @param both cells that hold both words
     * @param one cells that hold the first word, at least {@code both}
     * @param other cells that hold the second word, at least {@code both}
     * @param cells all cells, at least each of these
     */
    public static double ratio(double both, double one, double other, double cells) {
        return 2
                * (term(both, one * other / cells)
                        + term(one - both, one * (cells - other) / cells)
                        + term(other - both, (cells - one) * other / cells)
                        + term(cells - one - other + both, (cells - one) * (cells - other) / cells));
    }

    private static double term(double seen, double expected) {
        return seen <= 0 ? 0 : seen * Math.log(seen / expected);
    }
}
