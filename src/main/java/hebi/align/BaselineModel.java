package hebi.align;

/**
 * The score of a bead by type, length and words: {@code −cost(type) + w (F + r R) − v ½ (le − c lz)² / (s² mean length)} in nats,
 * F and R the lexical scores of the English words given the Chinese and the reverse. Every other model starts from its path.
 */
final class BaselineModel {
    /** Found by hand on align-dev and the MAC development set; they only lead the first pass, and the trained weights start from them. */
    static final double WORDS = .93;

    static final double REVERSE = .9;
    static final double LENGTH = 1.78;
    private static final double VARIANCE = 10.2;

    /** A length that is off by more than this, in (half) squared standard deviations, tells no more. */
    private static final double MAX_LENGTH_COST = 12.5;

    private final TextPair pair;
    private final double ratio;
    private final LexicalRows forward;
    private final LexicalRows reverse;

    BaselineModel(TextPair pair, Band band, double ratio) {
        this.pair = pair;
        this.ratio = ratio;
        Both<LexicalRows, LexicalRows> rows = Both.of(
                pair.size(),
                () -> new LexicalRows(
                        pair.chinese(),
                        pair.english(),
                        pair.table()::english,
                        Asked.all(band, BeadType.MAX_CHINESE, BeadType.MAX_ENGLISH),
                        false),
                () -> new LexicalRows(
                        pair.english(),
                        pair.chinese(),
                        pair.table()::chinese,
                        Asked.all(band.mirrored(), BeadType.MAX_ENGLISH, BeadType.MAX_CHINESE),
                        false));
        forward = rows.first();
        reverse = rows.second();
    }

    /** Log score of the bead of a type that starts at Chinese segment i and English segment j. */
    double score(int i, int j, BeadType type) {
        if (type.isNull()) {
            return -type.cost();
        }
        double words = forward.sum(LexicalRows.Evidence.LENIENT, i, type.chinese(), j, type.english())
                + REVERSE * reverse.sum(LexicalRows.Evidence.LENIENT, j, type.english(), i, type.chinese());
        return WORDS * words - type.cost() - LENGTH * lengthCost(i, j, type);
    }

    private double lengthCost(int i, int j, BeadType type) {
        double zh = ratio * pair.chinese().length(i, i + type.chinese());
        double en = pair.english().length(j, j + type.english());
        double mean = Math.max(1, (zh + en) / 2);
        return Math.min(MAX_LENGTH_COST, .5 * (en - zh) * (en - zh) / (VARIANCE * mean));
    }
}
