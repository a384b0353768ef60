package hebi.align;

import java.util.Arrays;
import java.util.List;

/**
 * How likely each word of one side is given each word of the other, over the words of one text pair: t(e|z) and t(z|e),
 * sparse, both as probabilities up to a factor. Read-only once built.
 */
final class TranslationTable {
    /** Exponent by which a word's many meanings share its weight; the same as in the dictionary's own weights. */
    private static final double SPREAD = .7;

    private final Row[] english;
    private final Row[] chinese;

    /**
     * Words of the other side with their weights.
     *
     * @param words word numbers on the other side
     * @param weights as many weights, 0..1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
    record Row(int[] words, float[] weights) {
        static final Row EMPTY = new Row(new int[0], new float[0]);

        /** The first {@code count} of some words with their weights, which stand by word. */
        static Row of(int[] words, int count, float[] weights) {
            if (count == 0) {
                return EMPTY;
            }
            int[] sorted = Arrays.copyOf(words, count);
            Arrays.sort(sorted);
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = weights[sorted[i]];
            }
            return new Row(sorted, values);
        }

        /** The same row with a word at the given weight, unless it has a higher one. */
        private Row with(int word, float weight) {
            int at = Arrays.binarySearch(words, word);
            if (at >= 0) {
                float[] more = weights.clone();
                more[at] = Math.max(more[at], Math.min(1, weight));
                return new Row(words, more);
            }
            int place = -at - 1;
            int[] moreWords = new int[words.length + 1];
            float[] more = new float[moreWords.length];
            System.arraycopy(words, 0, moreWords, 0, place);
            System.arraycopy(weights, 0, more, 0, place);
            moreWords[place] = word;
            more[place] = Math.min(1, weight);
            System.arraycopy(words, place, moreWords, place + 1, words.length - place);
            System.arraycopy(weights, place, more, place + 1, words.length - place);
            return new Row(moreWords, more);
        }
    }

    private TranslationTable(Row[] english, Row[] chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The table of the given t(e|z), one row for each Chinese word; t(z|e) follows from it. */
    static TranslationTable of(Row[] english, int englishWords) {
        return new TranslationTable(english, reversed(english, englishWords));
    }

    /** The same table with each learned pair at its weight, where that is the higher one. */
    TranslationTable with(List<LearnedWords.Pair> learned) {
        TranslationTable more = new TranslationTable(english.clone(), chinese.clone());
        for (LearnedWords.Pair pair : learned) {
            more.english[pair.chinese()] = more.english[pair.chinese()].with(pair.english(), pair.forward());
            more.chinese[pair.english()] = more.chinese[pair.english()].with(pair.chinese(), pair.backward());
        }
        return more;
    }

    /** English words that a Chinese word may be rendered by, with t(e|z). */
    Row english(int chineseWord) {
        return english[chineseWord];
    }

    /** Chinese words that an English word may render, with t(z|e). */
    Row chinese(int englishWord) {
        return chinese[englishWord];
    }

    /** t(z|e) is t(e|z) over the words of the document, divided by max(1, sum)^0.7. */
    private static Row[] reversed(Row[] rows, int size) {
        int[] counts = new int[size];
        for (Row row : rows) {
            for (int e : row.words) {
                counts[e]++;
            }
        }
        Row[] reversed = new Row[size];
        for (int e = 0; e < size; e++) {
            reversed[e] = counts[e] == 0 ? Row.EMPTY : new Row(new int[counts[e]], new float[counts[e]]);
        }
        Arrays.fill(counts, 0);
        for (int z = 0; z < rows.length; z++) {
            for (int i = 0; i < rows[z].words.length; i++) {
                int e = rows[z].words[i];
                reversed[e].words[counts[e]] = z;
                reversed[e].weights[counts[e]++] = rows[z].weights[i];
            }
        }
        for (Row row : reversed) {
            float sum = 0;
            for (float weight : row.weights) {
                sum += weight;
            }
            float share = (float) Math.pow(Math.max(1, sum), -SPREAD);
            for (int i = 0; i < row.weights.length; i++) {
                row.weights[i] *= share;
            }
        }
        return reversed;
    }
}
