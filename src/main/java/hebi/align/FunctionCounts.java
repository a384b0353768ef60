package hebi.align;

import hebi.lexicon.FunctionWords;
import hebi.text.Language;
import java.util.List;

/** How often each segment of one side says what function words say. Read-only. */
final class FunctionCounts {
    /** Smooths the share of segments: a meaning that a short text lacks is not therefore impossible. */
    private static final double PRIOR_SEGMENTS = 10;

    /** By meaning, counts summed over the segments before. */
    private final int[][] sums;
    /** By meaning, −ln of the share of segments that have it. */
    private final float[] information;

    FunctionCounts(Language language, List<String> texts) {
        FunctionWords words = FunctionWords.shipped();
        int n = texts.size();
        sums = new int[words.meanings()][n + 1];
        int[] segments = new int[words.meanings()];
        for (int s = 0; s < n; s++) {
            int[] counts = words.counts(language, texts.get(s));
            for (int m = 0; m < counts.length; m++) {
                sums[m][s + 1] = sums[m][s] + counts[m];
                segments[m] += counts[m] > 0 ? 1 : 0;
            }
        }
        information = new float[segments.length];
        for (int m = 0; m < segments.length; m++) {
            information[m] = (float) -Math.log((1.0 + segments[m]) / (PRIOR_SEGMENTS + n));
        }
    }

    /** How often the segments {@code from..to-1} express a meaning. */
    int count(int meaning, int from, int to) {
        return sums[meaning][to] - sums[meaning][from];
    }

    /** How much it tells that a segment expresses a meaning, in nats. */
    float information(int meaning) {
        return information[meaning];
    }
}
