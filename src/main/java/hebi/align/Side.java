package hebi.align;

import hebi.lexicon.Lexicon;
import hebi.lexicon.Term;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;

/**
 * One side of a text pair as the aligner sees it: each segment a row of word numbers and a length. Words are numbered from
 * 0 in order of appearance. Built once, then read-only.
 */
final class Side {
    /**
     * No word counts as rarer than this. Word frequencies estimated from the document would else make evidence grow with
     * the document's size, and weights fitted to short texts fail on long ones.
     */
    private static final double RAREST = 1.0 / 2000;

    private final List<String> texts;
    private final List<Word> words = new ArrayList<>();
    private final Map<Word, Integer> numbers = new HashMap<>();
    private final int[][] rows;
    private final int[] lengths;
    private final int[] counts;
    private final int tokens;

    /**
     * A word of this side.
     *
     * @param kind what it is
     * @param text stem, Chinese word, value, or a name in pinyin
     */
    record Word(Kind kind, String text) {
        enum Kind {
            WORD,
            NUMBER,
            LATIN,
            /** A name that the characters spell in pinyin: the English side writes it with a capital. */
            NAME
        }

        Word {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
        }

        private static Word of(Term term) {
            return new Word(Kind.valueOf(term.kind().name()), term.text());
        }
    }

    /**
     * @param names lower-case names to look for in pinyin; empty for the English side
     */
    Side(Language language, List<String> texts, Lexicon lexicon, NavigableSet<String> names) {
        this.texts = List.copyOf(texts);
        rows = new int[texts.size()][];
        lengths = new int[texts.size()];
        int sum = 0;
        for (int i = 0; i < rows.length; i++) {
            String text = texts.get(i);
            List<Word> row = new ArrayList<>();
            lexicon.terms(language, text).forEach(term -> row.add(Word.of(term)));
            if (!names.isEmpty()) {
                lexicon.names(text, names).forEach(name -> row.add(new Word(Word.Kind.NAME, name)));
            }
            rows[i] = row.stream().mapToInt(this::number).toArray();
            lengths[i] = (int)
                    text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
            sum += rows[i].length;
        }
        tokens = sum;
        counts = new int[words.size()];
        for (int[] row : rows) {
            for (int word : row) {
                counts[word]++;
            }
        }
    }

    private int number(Word word) {
        return numbers.computeIfAbsent(word, w -> {
            words.add(w);
            return words.size() - 1;
        });
    }

    /** Number of segments. */
    int size() {
        return rows.length;
    }

    /** The text of a segment. */
    String text(int segment) {
        return texts.get(segment);
    }

    /** Word numbers of a segment, in order of place; empty for one without content words. */
    int[] row(int segment) {
        return rows[segment];
    }

    /** Characters of a segment, white space not counted. */
    int length(int segment) {
        return lengths[segment];
    }

    /** All characters of this side, white space not counted. */
    long totalLength() {
        long total = 0;
        for (int length : lengths) {
            total += length;
        }
        return total;
    }

    /** The distinct words, by number. */
    List<Word> words() {
        return words;
    }

    /** The number of a word, or -1 where this side lacks it. */
    int numberOf(Word word) {
        return numbers.getOrDefault(word, -1);
    }

    /** How often a word stands on this side, at least 1. */
    int count(int word) {
        return counts[word];
    }

    /** The word's share of this side's words, smoothed by one and bounded below: 1/2000..1. */
    double probability(int word) {
        return Math.max(RAREST, (1.0 + counts[word]) / (words.size() + tokens));
    }
}
