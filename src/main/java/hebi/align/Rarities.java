package hebi.align;

/**
 * How rare each word of one side is where it stands: its share of the words in a window round it. Read-only.
 *
 * <p>Shares counted over the whole document would make a name that fills one chapter rarer the more chapters there are, and
 * evidence grow with the document's size: weights fitted to short texts would fail on long ones.
 */
final class Rarities {
    /** No word counts as rarer than this. */
    static final double RAREST = 1.0 / 2000;

    /** Words in the window, half of them to either side, all on one side at the document's ends. */
    private static final int WINDOW = 4000;

    /** By word, then by occurrence in order of place: 1 / p. */
    private final float[][] inverse;

    private final float[] information;

    /**
     * @param rows for each segment its word numbers
     * @param counts how often each word stands in all
     * @param tokens the sum of these
     */
    Rarities(int[][] rows, int[] counts, int tokens) {
        inverse = new float[counts.length][];
        information = new float[rows.length];
        int[] text = new int[tokens];
        int n = 0;
        for (int[] row : rows) {
            System.arraycopy(row, 0, text, n, row.length);
            n += row.length;
        }
        Window window = new Window(text, counts.length);
        int[] used = new int[counts.length];
        int start = 0;
        for (int s = 0; s < rows.length; s++) {
            window.moveTo(start);
            for (int word : rows[s]) {
                if (inverse[word] == null) {
                    inverse[word] = new float[counts[word]];
                }
                float rarity = (float) (1 / window.probability(word));
                inverse[word][used[word]++] = rarity;
                information[s] += (float) Math.log(rarity);
            }
            start += rows[s].length;
        }
    }

    /** The words round one place, counted. */
    private static final class Window {
        private final int[] text;
        private final int[] counts;
        private int from;
        private int to;
        private int distinct;

        Window(int[] text, int words) {
            this.text = text;
            counts = new int[words];
        }

        /** Moves on; places ascend. */
        void moveTo(int place) {
            int low = Math.max(0, Math.min(place - WINDOW / 2, text.length - WINDOW));
            int high = Math.min(text.length, low + WINDOW);
            for (; to < high; to++) {
                distinct += counts[text[to]]++ == 0 ? 1 : 0;
            }
            for (; from < low; from++) {
                distinct -= --counts[text[from]] == 0 ? 1 : 0;
            }
        }

        /** A word's share in the window, smoothed by one and bounded below: 1/2000..1. */
        double probability(int word) {
            return Math.max(RAREST, (1.0 + counts[word]) / (distinct + to - from));
        }
    }

    /** 1 / p of a word for each of its occurrences, in order of place: 1..2000. */
    float[] inverse(int word) {
        return inverse[word];
    }

    /** Information of the words of the segments {@code from..to-1}: the sum of −ln p. */
    float information(int from, int to) {
        float sum = 0;
        for (int s = from; s < to; s++) {
            sum += information[s];
        }
        return sum;
    }
}
