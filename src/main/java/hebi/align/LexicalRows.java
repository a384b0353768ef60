package hebi.align;

import java.util.function.IntFunction;

/**
 * How well the words of single segments of one side ("given") are explained by runs of segments of the other ("from"):
 * for a word e and a run with L words z, y = Σ_z t(e|z) / (L p(e)) is how much likelier e is beside the run than anywhere.
 * From y come the {@link Evidence}s of a word; they add up over the words of a segment, and over the segments of a bead.
 *
 * <p>Values stand in rows by the run's start and length, for the segments that a band lets a bead from there reach.
 */
final class LexicalRows {
    /** What is made of y. */
    enum Evidence {
        /** ln(.8 + .2 y): most words are taken to have no counterpart. */
        LENIENT,
        /** ln(.4 + .6 y): most words are taken to have one. */
        STRICT,
        /** −ln p(e) · y / (1 + y): information of the words that are explained. */
        COVERED,
        /** 1 / (1 + y) of a name: names that are not explained. */
        NAMES_LEFT
    }

    private static final int EVIDENCES = Evidence.values().length;
    private static final float LENIENT_NONE = (float) Math.log(.8);
    private static final float STRICT_NONE = (float) Math.log(.4);

    private final Band band;
    private final int reach;
    private final int planes;
    private final Side given;
    private final float[] inverse;
    private final float[] information;
    /** By start, run − 1, then evidence by segment. */
    private final float[][][] rows;

    /**
     * @param from the side whose runs explain
     * @param given the side whose segments are explained
     * @param translations for a word of {@code from}, the words of {@code given} and t(given|from)
     * @param band rows by boundaries of {@code from}
     * @param runs longest run of {@code from} segments in a bead
     * @param reach longest run of {@code given} segments in a bead
     * @param all whether all evidence is wanted, or the lenient one alone
     */
    LexicalRows(
            Side from,
            Side given,
            IntFunction<TranslationTable.Row> translations,
            Band band,
            int runs,
            int reach,
            boolean all) {
        this.band = band;
        this.reach = reach;
        this.given = given;
        this.planes = all ? EVIDENCES : 1;
        rows = new float[from.size()][][];
        inverse = new float[given.words().size()];
        information = new float[given.words().size()];
        for (int e = 0; e < inverse.length; e++) {
            inverse[e] = (float) (1 / given.probability(e));
            information[e] = (float) Math.log(inverse[e]);
        }
        float[] explained = new float[inverse.length];
        for (int i = 0; i < from.size(); i++) {
            rows[i] = rows(from, translations, i, Math.min(runs, from.size() - i), explained);
        }
    }

    private float[][] rows(
            Side from, IntFunction<TranslationTable.Row> translations, int start, int longest, float[] explained) {
        int low = band.low()[start];
        int width = width(start);
        float[][] values = new float[longest][width * planes];
        int words = 0;
        for (int run = 1; run <= longest; run++) {
            int[] added = from.row(start + run - 1);
            words += added.length;
            explain(added, translations, explained);
            for (int j = 0; j < width; j++) {
                weigh(low + j, explained, Math.max(1, words), values[run - 1], j, width);
            }
        }
        for (int run = 1; run <= longest; run++) {
            forget(from.row(start + run - 1), translations, explained);
        }
        return values;
    }

    private int width(int start) {
        return Math.min(given.size(), band.high()[start] + reach) - band.low()[start];
    }

    private static void explain(int[] words, IntFunction<TranslationTable.Row> translations, float[] explained) {
        for (int word : words) {
            TranslationTable.Row row = translations.apply(word);
            for (int t = 0; t < row.words().length; t++) {
                explained[row.words()[t]] += row.weights()[t];
            }
        }
    }

    private static void forget(int[] words, IntFunction<TranslationTable.Row> translations, float[] explained) {
        for (int word : words) {
            for (int e : translations.apply(word).words()) {
                explained[e] = 0;
            }
        }
    }

    /** Sums the evidence over the words of one segment into its place in a row. */
    private void weigh(int segment, float[] explained, int words, float[] row, int j, int width) {
        float lenient = 0;
        float strict = 0;
        float covered = 0;
        float names = planes == 1 ? 0 : given.names(segment);
        int unexplained = 0;
        for (int e : given.row(segment)) {
            if (explained[e] == 0) {
                unexplained++;
                continue;
            }
            float y = explained[e] * inverse[e] / words;
            lenient += (float) Math.log(.8f + .2f * y);
            if (planes > 1) {
                strict += (float) Math.log(.4f + .6f * y);
                covered += information[e] * y / (1 + y);
                names -= given.isName(e) ? y / (1 + y) : 0;
            }
        }
        row[j] = lenient + unexplained * LENIENT_NONE;
        if (planes > 1) {
            row[width + j] = strict + unexplained * STRICT_NONE;
            row[2 * width + j] = covered;
            row[3 * width + j] = names;
        }
    }

    /** Evidence of the segments {@code j..j+segments-1} given the run of {@code run} segments from {@code start}. */
    float sum(Evidence evidence, int start, int run, int j, int segments) {
        float[] row = rows[start][run - 1];
        int offset = evidence.ordinal() * (row.length / planes) + j - band.low()[start];
        float sum = 0;
        for (int s = 0; s < segments; s++) {
            sum += row[offset + s];
        }
        return sum;
    }

    /** Whether the row of a start holds a segment. */
    boolean holds(int start, int segment) {
        return segment >= band.low()[start] && segment < band.low()[start] + width(start);
    }
}
