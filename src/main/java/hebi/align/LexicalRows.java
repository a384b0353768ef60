package hebi.align;

import java.util.function.IntFunction;

/**
 * How well the words of single segments of one side ("given") are explained by runs of segments of the other ("from"):
 * for a word e and a run with L words z, y = Σ_z t(e|z) / (L p(e)) is how much likelier e is beside the run than anywhere,
 * and its score is ln(λ + (1 − λ) y). Scores add up over the words of a segment, and over the segments of a bead.
 *
 * <p>Values stand in rows by the run's start and length, for the segments that a band lets a bead from there reach.
 */
final class LexicalRows {
    /** Share of words that have no counterpart in a right bead. */
    static final double UNEXPLAINED = .8;

    private final Band band;
    private final int reach;
    private final int runs;
    private final int size;
    private final float[][][] scores;

    /**
     * @param from the side whose runs explain
     * @param given the side whose segments are explained
     * @param translations for a word of {@code from}, the words of {@code given} and t(given|from)
     * @param band rows by boundaries of {@code from}
     * @param runs longest run of {@code from} segments in a bead
     * @param reach longest run of {@code given} segments in a bead
     */
    LexicalRows(Side from, Side given, IntFunction<TranslationTable.Row> translations, Band band, int runs, int reach) {
        this.band = band;
        this.runs = runs;
        this.reach = reach;
        this.size = given.size();
        scores = new float[from.size()][][];
        float[] explained = new float[given.words().size()];
        float[] inverse = new float[given.words().size()];
        for (int e = 0; e < inverse.length; e++) {
            inverse[e] = (float) (1 / given.probability(e));
        }
        for (int i = 0; i < from.size(); i++) {
            scores[i] = rows(from, given, translations, i, explained, inverse);
        }
    }

    private float[][] rows(
            Side from,
            Side given,
            IntFunction<TranslationTable.Row> translations,
            int start,
            float[] explained,
            float[] inverse) {
        int low = band.low()[start];
        int width = Math.min(size, band.high()[start] + reach) - low;
        int longest = Math.min(runs, from.size() - start);
        float[][] rows = new float[longest][width];
        int words = 0;
        for (int run = 1; run <= longest; run++) {
            int[] added = from.row(start + run - 1);
            words += added.length;
            explain(added, translations, explained, 1);
            for (int j = 0; j < width; j++) {
                rows[run - 1][j] = score(given.row(low + j), explained, inverse, Math.max(1, words));
            }
        }
        for (int run = 1; run <= longest; run++) {
            explain(from.row(start + run - 1), translations, explained, 0);
        }
        return rows;
    }

    /** Adds the translations of a segment's words to what is explained, or clears them ({@code sign} 0). */
    private static void explain(
            int[] words, IntFunction<TranslationTable.Row> translations, float[] explained, int sign) {
        for (int word : words) {
            TranslationTable.Row row = translations.apply(word);
            for (int t = 0; t < row.words().length; t++) {
                int e = row.words()[t];
                explained[e] = sign * (explained[e] + row.weights()[t]);
            }
        }
    }

    private static float score(int[] row, float[] explained, float[] inverse, int words) {
        double sum = 0;
        int unexplained = 0;
        for (int e : row) {
            if (explained[e] == 0) {
                unexplained++;
            } else {
                sum += Math.log(UNEXPLAINED + (1 - UNEXPLAINED) * explained[e] * inverse[e] / words);
            }
        }
        return (float) (sum + unexplained * LN_UNEXPLAINED);
    }

    private static final double LN_UNEXPLAINED = Math.log(UNEXPLAINED);

    /** Score of the segments {@code j..j+reach-1} given the run of {@code run} segments from {@code start}. */
    double score(int start, int run, int j, int segments) {
        float[] row = scores[start][run - 1];
        int offset = j - band.low()[start];
        double sum = 0;
        for (int s = 0; s < segments; s++) {
            sum += row[offset + s];
        }
        return sum;
    }
}
