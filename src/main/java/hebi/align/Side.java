package hebi.align;

import hebi.lexicon.Term;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One side of a text pair as the aligner sees it: each segment a row of word numbers and a length. Words are numbered from
 * 0 in order of appearance. Built once, then read-only.
 */
final class Side {
    private final List<Word> words = new ArrayList<>();
    /** By kind, then by text. */
    private final Map<Word.Kind, Map<String, Integer>> numbers = new EnumMap<>(Word.Kind.class);

    private final int[][] rows;
    private final int[] lengths;
    private final int[] counts;
    private final int[][] occurrences;
    private final int tokens;
    private final boolean[] names;
    private final Marks marks;
    private final Rarities rarities;
    private final FunctionCounts functions;

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
            Kind kind = switch (term.kind()) {
                case WORD -> Kind.WORD;
                case NUMBER -> Kind.NUMBER;
                case LATIN -> Kind.LATIN;
            };
            return new Word(kind, term.text());
        }
    }

    /**
     * @param texts the segments
     * @param terms for each segment its terms
     * @param spelled for each segment the names that it spells in pinyin; none for the English side
     */
    Side(Language language, List<String> texts, List<List<Term>> terms, List<List<String>> spelled) {
        marks = new Marks(language, texts);
        lengths = texts.stream().mapToInt(Side::visible).toArray();
        rows = new int[texts.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(terms.get(i), spelled.isEmpty() ? List.of() : spelled.get(i));
        }
        tokens = Arrays.stream(rows).mapToInt(row -> row.length).sum();
        counts = new int[words.size()];
        for (int[] row : rows) {
            for (int word : row) {
                counts[word]++;
            }
        }
        occurrences = new int[counts.length][];
        int[] used = new int[counts.length];
        for (int i = 0; i < rows.length; i++) {
            for (int word : rows[i]) {
                if (occurrences[word] == null) {
                    occurrences[word] = new int[counts[word]];
                }
                occurrences[word][used[word]++] = i;
            }
        }
        names = names(language, terms);
        functions = new FunctionCounts(language, texts);
        rarities = new Rarities(rows, counts, tokens);
    }

    private static int visible(String text) {
        int visible = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            visible += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
        }
        return visible;
    }

    /** The word numbers of one segment. */
    private int[] row(List<Term> terms, List<String> spelled) {
        int[] row = new int[terms.size() + spelled.size()];
        int n = 0;
        for (Term term : terms) {
            row[n++] = number(Word.of(term));
        }
        for (String name : spelled) {
            row[n++] = number(new Word(Word.Kind.NAME, name));
        }
        return row;
    }

    /** By word, whether it is written with a capital nearly always; its terms stand first in each row. */
    private boolean[] names(Language language, List<List<Term>> terms) {
        int[] capitals = new int[words.size()];
        boolean[] isName = new boolean[words.size()];
        if (language != Language.EN) {
            return isName;
        }
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < terms.get(i).size(); t++) {
                capitals[rows[i][t]] += capital(terms.get(i).get(t));
            }
        }
        for (int word = 0; word < isName.length; word++) {
            isName[word] = capitals[word] > 0;
        }
        return isName;
    }

    /** A capital inside a segment speaks for a name, a small letter, four times as loud, against it. */
    private static int capital(Term term) {
        return switch (term.capital()) {
            case INSIDE -> 1;
            case AT_START -> 0;
            case NONE -> -4;
        };
    }

    private int number(Word word) {
        Map<String, Integer> ofKind = numbers.computeIfAbsent(word.kind(), kind -> new HashMap<>());
        Integer number = ofKind.putIfAbsent(word.text(), words.size());
        if (number == null) {
            words.add(word);
            return words.size() - 1;
        }
        return number;
    }

    /** Number of segments. */
    int size() {
        return rows.length;
    }

    /** Word numbers of a segment, in order of place; empty for one without content words. */
    int[] row(int segment) {
        return rows[segment];
    }

    /** Characters of a segment, white space not counted. */
    int length(int segment) {
        return lengths[segment];
    }

    /** Characters of the segments {@code from..to-1}, white space not counted. */
    int length(int from, int to) {
        int sum = 0;
        for (int s = from; s < to; s++) {
            sum += lengths[s];
        }
        return sum;
    }

    /** Words of the segments {@code from..to-1}. */
    int words(int from, int to) {
        int sum = 0;
        for (int s = from; s < to; s++) {
            sum += rows[s].length;
        }
        return sum;
    }

    /** The distinct words, by number. */
    List<Word> words() {
        return words;
    }

    /** Whether an English word is written with a capital nearly always; false for Chinese. */
    boolean isName(int word) {
        return names[word];
    }

    /** How many names stand in a segment. */
    int names(int segment) {
        int count = 0;
        for (int word : rows[segment]) {
            count += names[word] ? 1 : 0;
        }
        return count;
    }

    /** The punctuation of the segments. */
    Marks marks() {
        return marks;
    }

    /** The number of a word, or -1 where this side lacks it. */
    int numberOf(Word.Kind kind, String text) {
        return numbers.getOrDefault(kind, Map.of()).getOrDefault(text, -1);
    }

    /** How often a word stands on this side, at least 1. */
    int count(int word) {
        return counts[word];
    }

    /** The segments that a word stands in, ascending, each as often as it does. */
    int[] occurrences(int word) {
        return occurrences[word];
    }

    /** How rare the words are, where they stand. */
    Rarities rarities() {
        return rarities;
    }

    /** The function words of the segments. */
    FunctionCounts functions() {
        return functions;
    }

    /** The word's share of this side's words, smoothed by one and bounded below: 1/2000..1. */
    double probability(int word) {
        return Math.max(Rarities.RAREST, (1.0 + counts[word]) / (words.size() + tokens));
    }
}
