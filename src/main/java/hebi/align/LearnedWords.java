package hebi.align;

import hebi.lexicon.LogLikelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word pairs that a text pair itself teaches: words that keep meeting in the beads of a first alignment.
 *
 * <ol>
 *   <li>Each bead with both sides is a cell; a word counts once in it.
 *   <li>Pairs seen together in at least three cells, more often than chance, are ranked by the {@linkplain LogLikelihood log-likelihood ratio} and those above
 *       a threshold are taken, best first.
 *   <li>A stem takes at most two words, a word at most three stems, and no word that overlaps one its stem has taken.
 * </ol>
 */
final class LearnedWords {
    private static final int MIN_TOGETHER = 3;

    private static final int MAX_WORDS = 2;
    private static final int MAX_STEMS = 3;

    /** Weight of what was learned beside the dictionary. */
    private static final double SHARE = .8;

    /**
     * A learned pair.
     *
     * @param chinese word number on the Chinese side
     * @param english word number on the English side
     * @param forward t(e|z), 0..1
     * @param backward t(z|e), 0..1
     */
    record Pair(int chinese, int english, float forward, float backward) {}

    private record Candidate(int chinese, int english, int together, double g2) {}

    private final Side chinese;
    private final Side english;
    private final int[] chineseCells;
    private final int[] englishCells;
    private int cells;

    private LearnedWords(TextPair pair) {
        chinese = pair.chinese();
        english = pair.english();
        chineseCells = new int[chinese.words().size()];
        englishCells = new int[english.words().size()];
    }

    /** The pairs that the beads of a first alignment (Chinese to English) teach, best first. */
    static List<Pair> of(TextPair pair, List<Bead> beads) {
        return new LearnedWords(pair).learn(beads);
    }

    private List<Pair> learn(List<Bead> beads) {
        List<List<int[]>> cellsOf = cells(beads);
        List<Candidate> candidates = new ArrayList<>();
        int[] together = new int[englishCells.length];
        for (int z = 0; z < chineseCells.length; z++) {
            if (chineseCells[z] >= MIN_TOGETHER) {
                candidates(z, cellsOf.get(z), together, candidates);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::g2)
                .reversed()
                .thenComparingInt(Candidate::chinese)
                .thenComparingInt(Candidate::english));
        return accept(candidates);
    }

    /** For each Chinese word the English words of each cell that it stands in. */
    private List<List<int[]>> cells(List<Bead> beads) {
        List<List<int[]>> cellsOf = new ArrayList<>(Collections.nCopies(chineseCells.length, List.of()));
        boolean[] inChinese = learned(chinese);
        boolean[] inEnglish = learned(english);
        for (Bead bead : beads) {
            if (bead.isNull()) {
                continue;
            }
            cells++;
            int[] en = cell(english, inEnglish, bead.targetStart(), bead.targetEnd());
            for (int e : en) {
                englishCells[e]++;
            }
            for (int z : cell(chinese, inChinese, bead.sourceStart(), bead.sourceEnd())) {
                if (chineseCells[z]++ == 0) {
                    cellsOf.set(z, new ArrayList<>());
                }
                cellsOf.get(z).add(en);
            }
        }
        return cellsOf;
    }

    /** The words of a cell that stand in the text often enough to be learned, each once. */
    private static int[] cell(Side side, boolean[] isLearned, int from, int to) {
        int[] cell = new int[side.words(from, to)];
        int size = 0;
        for (int s = from; s < to; s++) {
            for (int word : side.row(s)) {
                if (isLearned[word]) {
                    isLearned[word] = false;
                    cell[size++] = word;
                }
            }
        }
        for (int w = 0; w < size; w++) {
            isLearned[cell[w]] = true;
        }
        return Arrays.copyOf(cell, size);
    }

    /** By word, whether it stands there often enough; numbers and names need no learning. */
    private static boolean[] learned(Side side) {
        boolean[] isLearned = new boolean[side.words().size()];
        for (int word = 0; word < isLearned.length; word++) {
            Side.Word.Kind kind = side.words().get(word).kind();
            isLearned[word] =
                    side.count(word) >= MIN_TOGETHER && kind != Side.Word.Kind.NUMBER && kind != Side.Word.Kind.NAME;
        }
        return isLearned;
    }

    /** @param together all 0, and so again afterwards */
    private void candidates(int z, List<int[]> cellsOfWord, int[] together, List<Candidate> candidates) {
        for (int[] en : cellsOfWord) {
            for (int e : en) {
                together[e]++;
            }
        }
        for (int[] en : cellsOfWord) {
            for (int e : en) {
                int n = together[e];
                together[e] = 0;
                if (n >= MIN_TOGETHER && (double) n * cells > (double) chineseCells[z] * englishCells[e]) {
                    double g2 = LogLikelihood.ratio(n, chineseCells[z], englishCells[e], cells);
                    if (g2 > LogLikelihood.SURE) {
                        candidates.add(new Candidate(z, e, n, g2));
                    }
                }
            }
        }
    }

    private List<Pair> accept(List<Candidate> candidates) {
        Map<Integer, List<Integer>> wordsOf = new HashMap<>();
        Map<Integer, Integer> stemsOf = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate c : candidates) {
            List<Integer> taken = wordsOf.computeIfAbsent(c.english, e -> new ArrayList<>());
            boolean isFull = taken.size() >= MAX_WORDS || stemsOf.getOrDefault(c.chinese, 0) >= MAX_STEMS;
            if (isFull || taken.stream().anyMatch(z -> overlap(z, c.chinese))) {
                continue;
            }
            taken.add(c.chinese);
            stemsOf.merge(c.chinese, 1, Integer::sum);
            pairs.add(
                    new Pair(c.chinese, c.english, (float) (SHARE * c.together / (chineseCells[c.chinese] + 1)), (float)
                            (SHARE * c.together / (englishCells[c.english] + 1))));
        }
        return pairs;
    }

    /** Whether one Chinese word holds the other, or ends as the other starts. */
    private boolean overlap(int one, int other) {
        String a = chinese.words().get(one).text();
        String b = chinese.words().get(other).text();
        return a.contains(b)
                || b.contains(a)
                || a.charAt(a.length() - 1) == b.charAt(0)
                || b.charAt(b.length() - 1) == a.charAt(0);
    }
}
