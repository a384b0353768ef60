package hebi.align;

import hebi.align.Side.Word;
import hebi.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the lexicon how each Chinese word of a text pair may be rendered by the English words of it. */
final class LexiconRows {
    /** Weight of a number, a name or a Latin word that stands on both sides. */
    private static final float SAME = .9f;

    /** A part of a Chinese word speaks for its translations with this share; one character alone with less. */
    private static final float PART = .6f;

    private static final float SINGLE = .4f;
    private static final float UNKNOWN_WHOLE = 1.5f;

    /** Weight of a stem that is only related to the word, for each share of the walks that end there; and of one related to a part. */
    private static final float RELATED = 6;

    private static final float PART_RELATED = 4;

    /** What is only related never weighs more than this. */
    private static final float MAX_RELATED = .4f;

    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final String[] NUMERAL_STEMS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private final Side english;

    /** Weights of the word in hand, by English word, and the words that have one. */
    private final float[] weights;

    private final int[] touched;
    private int touchedCount;

    /** By the last bits of a word's hash, whether any English word has them: most stems asked for do not stand in the text. */
    private final boolean[] hashes = new boolean[1 << 16];

    private final Map<String, String> stemsOfNames;
    private final Lexicon lexicon;

    private LexiconRows(Side english, Map<String, String> stemsOfNames, Lexicon lexicon) {
        this.english = english;
        weights = new float[english.words().size()];
        touched = new int[weights.length];
        english.words().forEach(word -> hashes[hash(word.text())] = true);
        this.stemsOfNames = stemsOfNames;
        this.lexicon = lexicon;
    }

    /**
     * The table of a text pair.
     *
     * @param stemsOfNames the names of the English side, lower case, each with its stem
     */
    static TranslationTable table(Side chinese, Side english, Map<String, String> stemsOfNames, Lexicon lexicon) {
        List<Word> words = chinese.words();
        TranslationTable.Row[] table = new TranslationTable.Row[words.size()];
        // The words that come late are rare ones, with longer parts: every other word makes halves that take as long.
        Both.of(
                chinese.size() + english.size(),
                () -> new LexiconRows(english, stemsOfNames, lexicon).fill(table, words, 0),
                () -> new LexiconRows(english, stemsOfNames, lexicon).fill(table, words, 1));
        return TranslationTable.of(table, english.words().size());
    }

    /** Fills every other row. */
    private LexiconRows fill(TranslationTable.Row[] table, List<Word> words, int first) {
        for (int z = first; z < table.length; z += 2) {
            table[z] = row(words.get(z));
        }
        return this;
    }

    private TranslationTable.Row row(Word word) {
        switch (word.kind()) {
            case WORD -> addMeanings(word.text());
            case LATIN -> add(Word.Kind.WORD, word.text(), SAME);
            case NAME -> add(Word.Kind.WORD, stemsOfNames.get(word.text()), SAME);
            case NUMBER -> {
                add(Word.Kind.NUMBER, word.text(), SAME);
                numeral(word.text()).ifPresent(stem -> add(Word.Kind.WORD, stem, SAME));
            }
        }
        TranslationTable.Row row = TranslationTable.Row.of(touched, touchedCount, weights);
        for (int i = 0; i < touchedCount; i++) {
            weights[touched[i]] = 0;
        }
        touchedCount = 0;
        return row;
    }

    private static Optional<String> numeral(String value) {
        return value.length() <= 2 && value.matches("10|[0-9]")
                ? Optional.of(NUMERAL_STEMS[Integer.parseInt(value)])
                : Optional.empty();
    }

    /** The dictionary's meanings of the whole word and what is related to them, then the same of its parts with less weight. */
    private void addMeanings(String word) {
        lexicon.translations(word, (stem, weight) -> add(Word.Kind.WORD, stem, weight));
        int numeral = word.length() == 1 ? NUMERALS.indexOf(word.charAt(0)) : -1;
        if (numeral >= 0) {
            add(Word.Kind.NUMBER, String.valueOf(numeral), SAME);
        }
        addRelated(word, RELATED, 1);
        float whole = touchedCount == 0 ? UNKNOWN_WHOLE : 1;
        for (int length = word.length() - 1; length > 0; length--) {
            float share = PART * whole * (length == 1 ? SINGLE : 1);
            for (int start = 0; start + length <= word.length(); start++) {
                String part = word.substring(start, start + length);
                lexicon.translations(part, (stem, weight) -> add(Word.Kind.WORD, stem, share * weight));
                if (length > 1) {
                    addRelated(part, PART_RELATED, share);
                }
            }
        }
    }

    private void addRelated(String word, float factor, float share) {
        lexicon.related(
                word, (stem, nearness) -> add(Word.Kind.WORD, stem, share * Math.min(MAX_RELATED, factor * nearness)));
    }

    private int hash(String text) {
        return text.hashCode() & (hashes.length - 1);
    }

    private void add(Word.Kind kind, String text, float weight) {
        int e = hashes[hash(text)] ? english.numberOf(kind, text) : -1;
        if (e < 0 || weight <= 0) {
            return;
        }
        if (weights[e] == 0) {
            touched[touchedCount++] = e;
        }
        weights[e] = Math.max(weights[e], Math.min(1, weight));
    }
}
