package hebi.lexicon;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns which words translate each other from units of both languages, one by one. Not thread-safe.
 *
 * <ol>
 *   <li>In each unit a word counts once, and so does a pair of words. Function words, numbers and units longer than a paragraph are left out.
 *   <li>Pairs are held in one table of bounded size; when it is full, pairs seen once so far are forgotten (lossy counting), so that
 *       heap does not grow with the memory.
 *   <li>At the end pairs seen together often enough, more often than chance, are ranked by the {@linkplain LogLikelihood log-likelihood ratio}.
 *   <li>Best first, a stem takes at most three words and a word at most four stems.
 * </ol>
 */
public final class WordLearner {
    private static final int MIN_TOGETHER = 3;

    /** A pair that meets in a smaller share of the units of both of its words is an accident of topics. */
    private static final double MIN_DICE = .1;

    private static final int MAX_WORDS = 3;
    private static final int MAX_STEMS = 4;

    /** Words of a unit; a longer one pairs everything with everything. */
    private static final int LONGEST = 60;

    private final Lexicon lexicon;
    private final Vocabulary chinese = new Vocabulary();
    private final Vocabulary english = new Vocabulary();
    private final PairCounts together;
    private long units;

    /** The distinct words of one language and in how many units each stands. */
    private static final class Vocabulary {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();
        private int[] counts = new int[1024];

        int count(String word) {
            int number = numbers.computeIfAbsent(word, w -> {
                words.add(w);
                return words.size() - 1;
            });
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, 2 * number);
            }
            counts[number]++;
            return number;
        }
    }

    private record Candidate(int chinese, int english, int together, double g2) {}

    /** A learner that holds some millions of pairs at a time, in about 100 MB, and in 200 MB while it forgets rare ones. */
    public WordLearner(Lexicon lexicon) {
        this(lexicon, 1 << 23);
    }

    /** @param capacity pairs of words held at a time, a power of two */
    WordLearner(Lexicon lexicon, int capacity) {
        this.lexicon = lexicon;
        together = new PairCounts(capacity);
    }

    /** Counts the words of a text and its translation. */
    public void add(String chineseText, String englishText) {
        int[] zh = words(chinese, Language.ZH, chineseText);
        int[] en = words(english, Language.EN, englishText);
        units++;
        for (int z : zh) {
            for (int e : en) {
                together.add((long) z << 32 | e);
            }
        }
    }

    private int[] words(Vocabulary vocabulary, Language language, String text) {
        List<String> words = lexicon.terms(language, text).stream()
                .filter(term -> term.kind() == Term.Kind.WORD)
                .map(Term::text)
                .distinct()
                .toList();
        return words.size() > LONGEST
                ? new int[0]
                : words.stream().mapToInt(vocabulary::count).toArray();
    }

    /** How many units were counted. */
    public long units() {
        return units;
    }

    /** The pairs that the units teach, the surest first. */
    public WordPairs pairs() {
        List<Candidate> candidates = new ArrayList<>();
        together.forEach((key, count) -> {
            int z = (int) (key >> 32);
            int e = (int) key;
            double dice = 2.0 * count / (chinese.counts[z] + english.counts[e]);
            boolean isTogether = (double) count * units > (double) chinese.counts[z] * english.counts[e];
            if (count >= MIN_TOGETHER && dice >= MIN_DICE && isTogether) {
                double g2 = LogLikelihood.ratio(count, chinese.counts[z], english.counts[e], (double) units);
                if (g2 > LogLikelihood.SURE) {
                    candidates.add(new Candidate(z, e, count, g2));
                }
            }
        });
        candidates.sort(Comparator.comparingDouble(Candidate::g2)
                .reversed()
                .thenComparingInt(Candidate::chinese)
                .thenComparingInt(Candidate::english));
        return accept(candidates);
    }

    private WordPairs accept(List<Candidate> candidates) {
        int[] wordsOf = new int[english.words.size()];
        int[] stemsOf = new int[chinese.words.size()];
        List<WordPairs.Pair> pairs = new ArrayList<>();
        for (Candidate c : candidates) {
            if (wordsOf[c.english] < MAX_WORDS && stemsOf[c.chinese] < MAX_STEMS) {
                wordsOf[c.english]++;
                stemsOf[c.chinese]++;
                // One is added below, so that a pair seen thrice is no certainty.
                pairs.add(new WordPairs.Pair(
                        chinese.words.get(c.chinese),
                        english.words.get(c.english),
                        c.together / (chinese.counts[c.chinese] + 1.0),
                        c.together));
            }
        }
        return new WordPairs(pairs);
    }
}
