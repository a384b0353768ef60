package hebi.align;

import hebi.align.Evidence.Kind;
import hebi.align.Evidence.Match;
import hebi.align.Evidence.Word;
import hebi.lexicon.Lexicon;
import hebi.lexicon.Term;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the evidence for the beads of an alignment, from Chinese to English.
 *
 * <ol>
 *   <li>All pairs of a Chinese and an English word of a bead that the texts' table knows, surest first; a word is matched once,
 *       and so are the characters that a name in pinyin was read from ({@link SpelledName}).
 *   <li>What stays unmatched on either side speaks against the bead, and so does a length far off the text's ratio.
 *   <li>Of the beads that share a segment with it, the one that most paths run through is its competitor; its confidence is on the
 *       bead's own scale, so that a pair and its competitor fall together where the texts do not look parallel.
 * </ol>
 */
final class Explainer {
    private final FirstPass first;
    private final Lattice lattice;
    private final double[] posteriors;
    private final double parallel;
    private final Map<String, String> surfaces = new HashMap<>();
    private final Lexicon lexicon;

    private record Candidate(int z, int e, int zPlace, int ePlace, float weight) {}

    /**
     * @param lattice of the second pass
     * @param parallel how likely the texts are parallel at all, 0..1: the share of its posterior that a pair has as confidence
     * @param english texts of the English segments, from which words are shown as they are written
     */
    Explainer(FirstPass first, Lattice lattice, double parallel, List<String> english, Lexicon lexicon) {
        this.first = first;
        this.lattice = lattice;
        this.parallel = parallel;
        this.lexicon = lexicon;
        posteriors = lattice.posteriors();
        for (String text : english) {
            for (Term term : lexicon.terms(Language.EN, text)) {
                surfaces.putIfAbsent(term.text(), term.surface());
            }
        }
    }

    /** The evidence for one bead. */
    Evidence of(Bead bead) {
        List<Integer> zh = words(first.pair().chinese(), bead.sourceStart(), bead.sourceEnd());
        List<Integer> en = words(first.pair().english(), bead.targetStart(), bead.targetEnd());
        boolean[] zhTaken = new boolean[zh.size()];
        boolean[] enTaken = new boolean[en.size()];
        List<Match> matches = new ArrayList<>();
        for (Candidate c : candidates(zh, en)) {
            if (!zhTaken[c.zPlace] && !enTaken[c.ePlace]) {
                zhTaken[c.zPlace] = true;
                enTaken[c.ePlace] = true;
                matches.add(new Match(matched(c, zh, zhTaken), english(c.e), c.weight));
            }
        }
        return new Evidence(
                bead, matches, left(zh, zhTaken, true), left(en, enTaken, false), length(bead), competitor(bead));
    }

    /** The Chinese word of a match; for a name in pinyin the characters it was read from, unless they matched something else. */
    private Word matched(Candidate match, List<Integer> zh, boolean[] taken) {
        Word word = chinese(match.z);
        if (word.kind() != Kind.NAME) {
            return word;
        }
        return new SpelledName(word.text(), lexicon)
                .take(zh.stream().map(this::chinese).toList(), taken)
                .map(characters -> new Word(characters, Kind.NAME))
                .orElse(word);
    }

    private static List<Integer> words(Side side, int from, int to) {
        List<Integer> words = new ArrayList<>();
        for (int s = from; s < to; s++) {
            for (int word : side.row(s)) {
                words.add(word);
            }
        }
        return words;
    }

    private List<Candidate> candidates(List<Integer> zh, List<Integer> en) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int p = 0; p < en.size(); p++) {
            places.computeIfAbsent(en.get(p), e -> new ArrayList<>()).add(p);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < zh.size(); p++) {
            int z = zh.get(p);
            TranslationTable.Row row = first.pair().table().english(z);
            for (int t = 0; t < row.words().length; t++) {
                for (int place : places.getOrDefault(row.words()[t], List.of())) {
                    candidates.add(new Candidate(z, row.words()[t], p, place, row.weights()[t]));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.weight)
                .thenComparingInt(c -> c.zPlace)
                .thenComparingInt(c -> c.ePlace));
        return candidates;
    }

    /** What nothing matched. A name in pinyin is another reading of characters that stand there as words, so it is not missed. */
    private List<Word> left(List<Integer> words, boolean[] taken, boolean isChinese) {
        List<Word> left = new ArrayList<>();
        for (int p = 0; p < taken.length; p++) {
            Word word = isChinese ? chinese(words.get(p)) : english(words.get(p));
            if (!taken[p] && !(isChinese && word.kind() == Kind.NAME)) {
                left.add(word);
            }
        }
        return left;
    }

    private Word chinese(int z) {
        Side.Word word = first.pair().chinese().words().get(z);
        return new Word(word.text(), kind(word.kind()));
    }

    private Word english(int e) {
        Side.Word word = first.pair().english().words().get(e);
        Kind kind = first.pair().english().isName(e) ? Kind.NAME : kind(word.kind());
        return new Word(surfaces.getOrDefault(word.text(), word.text()), kind);
    }

    private static Kind kind(Side.Word.Kind kind) {
        return switch (kind) {
            case WORD, LATIN -> Kind.WORD;
            case NUMBER -> Kind.NUMBER;
            case NAME -> Kind.NAME;
        };
    }

    private double length(Bead bead) {
        if (bead.isNull()) {
            return 0;
        }
        double expected = first.ratio() * first.pair().chinese().length(bead.sourceStart(), bead.sourceEnd());
        return first.pair().english().length(bead.targetStart(), bead.targetEnd()) / Math.max(1, expected);
    }

    private Optional<Bead> competitor(Bead bead) {
        Bead best = null;
        int last = bead.sources() == 0 ? bead.sourceEnd() : bead.sourceEnd() - 1;
        for (int i = Math.max(0, bead.sourceStart() - BeadType.MAX_CHINESE); i <= last; i++) {
            for (int j = first.band().low()[i]; j <= first.band().high()[i]; j++) {
                for (int t = 0; t < BeadType.ALL.size(); t++) {
                    if (lattice.has(i, j, t)) {
                        double posterior = Math.min(1, posteriors[lattice.index(i, j, t)]);
                        BeadType type = BeadType.ALL.get(t);
                        Bead other = new Bead(i, i + type.chinese(), j, j + type.english(), posterior);
                        boolean isBetter = best == null || posterior > best.confidence();
                        if (isBetter && competes(bead, other)) {
                            best = other;
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best).map(other -> bead.isNull() ? other : other.times(parallel));
    }

    /** Whether two beads hold a segment in common and are not the same. */
    private static boolean competes(Bead bead, Bead other) {
        boolean inChinese = bead.sourceStart() < other.sourceEnd() && other.sourceStart() < bead.sourceEnd();
        boolean inEnglish = bead.targetStart() < other.targetEnd() && other.targetStart() < bead.targetEnd();
        boolean isSame = bead.covers(other) || (bead.isNull() && other.isNull() && bead.sources() == other.sources());
        return (inChinese || inEnglish) && !isSame;
    }
}
