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
    private final List<String> chinese;
    private final List<String> english;
    private final Lexicon lexicon;

    /** The words of one side of a bead in order of place: by number, and as they are shown. */
    private record Words(List<Integer> numbers, List<Word> shown) {}

    private record Candidate(int zPlace, int ePlace, float weight) {}

    /**
     * @param lattice of the second pass
     * @param parallel how likely the texts are parallel at all, 0..1: the share of its posterior that a pair has as confidence
     * @param chinese texts of the Chinese segments, from which words are shown as they are written
     * @param english texts of the English segments
     */
    Explainer(
            FirstPass first,
            Lattice lattice,
            double parallel,
            List<String> chinese,
            List<String> english,
            Lexicon lexicon) {
        this.first = first;
        this.lattice = lattice;
        this.parallel = parallel;
        this.lexicon = lexicon;
        this.chinese = chinese;
        this.english = english;
        posteriors = lattice.posteriors();
    }

    /** The evidence for one bead. */
    Evidence of(Bead bead) {
        Words zh = words(Language.ZH, bead.sourceStart(), bead.sourceEnd());
        Words en = words(Language.EN, bead.targetStart(), bead.targetEnd());
        boolean[] zhTaken = new boolean[zh.shown.size()];
        boolean[] enTaken = new boolean[en.shown.size()];
        List<Match> matches = new ArrayList<>();
        for (Candidate c : candidates(zh.numbers, en.numbers)) {
            if (!zhTaken[c.zPlace] && !enTaken[c.ePlace]) {
                zhTaken[c.zPlace] = true;
                enTaken[c.ePlace] = true;
                matches.add(new Match(matched(c, zh.shown, zhTaken), en.shown.get(c.ePlace), c.weight));
            }
        }
        return new Evidence(
                bead,
                matches,
                left(zh.shown, zhTaken, true),
                left(en.shown, enTaken, false),
                length(bead),
                competitor(bead));
    }

    /** The Chinese word of a match; for a name in pinyin the characters it was read from, unless they matched something else. */
    private Word matched(Candidate match, List<Word> zh, boolean[] taken) {
        Word word = zh.get(match.zPlace);
        if (word.kind() != Kind.NAME) {
            return word;
        }
        return new SpelledName(word.text(), lexicon)
                .take(zh, taken)
                .map(characters -> new Word(characters, Kind.NAME))
                .orElse(word);
    }

    private Words words(Language language, int from, int to) {
        Side side =
                language == Language.ZH ? first.pair().chinese() : first.pair().english();
        Words words = new Words(new ArrayList<>(), new ArrayList<>());
        for (int s = from; s < to; s++) {
            // The terms stand first in a row, as they were read; names in pinyin are behind them.
            List<Term> terms = lexicon.terms(language, (language == Language.ZH ? chinese : english).get(s));
            int[] row = side.row(s);
            for (int w = 0; w < row.length; w++) {
                Side.Word word = side.words().get(row[w]);
                words.numbers.add(row[w]);
                words.shown.add(new Word(
                        w < terms.size() ? terms.get(w).surface() : word.text(),
                        side.isName(row[w]) ? Kind.NAME : kind(word.kind())));
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
            TranslationTable.Row row = first.pair().table().english(zh.get(p));
            for (int t = 0; t < row.words().length; t++) {
                for (int place : places.getOrDefault(row.words()[t], List.of())) {
                    candidates.add(new Candidate(p, place, row.weights()[t]));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.weight)
                .thenComparingInt(c -> c.zPlace)
                .thenComparingInt(c -> c.ePlace));
        return candidates;
    }

    /** What nothing matched. A name in pinyin is another reading of characters that stand there as words, so it is not missed. */
    private static List<Word> left(List<Word> words, boolean[] taken, boolean isChinese) {
        List<Word> left = new ArrayList<>();
        for (int p = 0; p < taken.length; p++) {
            Word word = words.get(p);
            if (!taken[p] && !(isChinese && word.kind() == Kind.NAME)) {
                left.add(word);
            }
        }
        return left;
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
