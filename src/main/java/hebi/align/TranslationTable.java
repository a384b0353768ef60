package hebi.align;

import hebi.align.Side.Word;
import hebi.lexicon.Lexicon;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely each word of one side is given each word of the other, over the words of one text pair: t(e|z) and t(z|e),
 * sparse, both as probabilities up to a factor. Read-only once built.
 */
final class TranslationTable {
    /** Weight of a number, a name or a Latin word that stands on both sides. */
    private static final float SAME = .9f;

    /** A part of a Chinese word speaks for its translations with this share; one character alone with less. */
    private static final float PART = .6f;

    private static final float SINGLE = .4f;
    private static final float UNKNOWN_WHOLE = 1.5f;

    /** Exponent by which a word's many meanings share its weight; the same as in the dictionary's own weights. */
    private static final double SPREAD = .7;

    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final String[] NUMERAL_STEMS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

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

        private static Row of(Map<Integer, Float> weights) {
            if (weights.isEmpty()) {
                return EMPTY;
            }
            int[] words = weights.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            float[] values = new float[words.length];
            for (int i = 0; i < words.length; i++) {
                values[i] = weights.get(words[i]);
            }
            return new Row(words, values);
        }
    }

    private final Side englishSide;
    private final Lexicon lexicon;

    TranslationTable(Side chineseSide, Side englishSide, Map<String, String> stemsOfNames, Lexicon lexicon) {
        this.englishSide = englishSide;
        this.lexicon = lexicon;
        List<Word> words = chineseSide.words();
        english = new Row[words.size()];
        for (int z = 0; z < english.length; z++) {
            english[z] = Row.of(translations(words.get(z), stemsOfNames));
        }
        chinese = reversed(english, englishSide.words().size());
    }

    /** English words that a Chinese word may be rendered by, with t(e|z). */
    Row english(int chineseWord) {
        return english[chineseWord];
    }

    /** Chinese words that an English word may render, with t(z|e). */
    Row chinese(int englishWord) {
        return chinese[englishWord];
    }

    private Map<Integer, Float> translations(Word word, Map<String, String> stemsOfNames) {
        Map<Integer, Float> weights = new HashMap<>();
        switch (word.kind()) {
            case WORD -> addMeanings(word.text(), weights);
            case LATIN -> add(Word.Kind.WORD, word.text(), SAME, weights);
            case NAME -> add(Word.Kind.WORD, stemsOfNames.get(word.text()), SAME, weights);
            case NUMBER -> {
                add(Word.Kind.NUMBER, word.text(), SAME, weights);
                numeral(word.text()).ifPresent(stem -> add(Word.Kind.WORD, stem, SAME, weights));
            }
        }
        return weights;
    }

    private static Optional<String> numeral(String value) {
        return value.length() <= 2 && value.matches("10|[0-9]")
                ? Optional.of(NUMERAL_STEMS[Integer.parseInt(value)])
                : Optional.empty();
    }

    /** The dictionary's meanings of the whole word, then of its parts with less weight. */
    private void addMeanings(String word, Map<Integer, Float> weights) {
        lexicon.translations(word).forEach((stem, weight) -> add(Word.Kind.WORD, stem, weight, weights));
        int numeral = word.length() == 1 ? NUMERALS.indexOf(word.charAt(0)) : -1;
        if (numeral >= 0) {
            add(Word.Kind.NUMBER, String.valueOf(numeral), SAME, weights);
        }
        float whole = weights.isEmpty() ? UNKNOWN_WHOLE : 1;
        for (int length = word.length() - 1; length > 0; length--) {
            float share = PART * whole * (length == 1 ? SINGLE : 1);
            for (int start = 0; start + length <= word.length(); start++) {
                lexicon.translations(word.substring(start, start + length))
                        .forEach((stem, weight) -> add(Word.Kind.WORD, stem, share * weight, weights));
            }
        }
    }

    private void add(Word.Kind kind, String text, float weight, Map<Integer, Float> weights) {
        int e = englishSide.numberOf(new Word(kind, text));
        if (e >= 0) {
            weights.merge(e, Math.min(1, weight), Math::max);
        }
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
