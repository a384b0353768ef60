package hebi.align;

import hebi.lexicon.Lexicon;
import hebi.lexicon.Spelling;
import hebi.lexicon.Term;
import hebi.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two texts ready to be aligned: both sides in words, and the table between them. Read-only.
 *
 * @param chinese the Chinese side, whatever its role
 * @param english the English side
 * @param table translation probabilities between their words
 */
record TextPair(Side chinese, Side english, TranslationTable table) {
    /** Reads both texts into words; the texts are those of the segments, in order. */
    static TextPair of(List<String> chinese, List<String> english, Lexicon lexicon) {
        int size = chinese.size() + english.size();
        Both<List<List<Term>>, List<List<Term>>> terms =
                Both.of(size, () -> lexicon.terms(Language.ZH, chinese), () -> lexicon.terms(Language.EN, english));
        Map<String, String> names = names(terms.second());
        Both<Side, Side> sides = Both.of(
                size,
                () -> chinese(chinese, terms.first(), lexicon.spelling(names.keySet())),
                () -> new Side(Language.EN, english, terms.second(), List.of()));
        TranslationTable table = LexiconRows.table(sides.first(), sides.second(), names, lexicon);
        return new TextPair(sides.first(), sides.second(), table);
    }

    private static Side chinese(List<String> texts, List<List<Term>> terms, Spelling spelling) {
        return new Side(
                Language.ZH, texts, terms, texts.stream().map(spelling::in).toList());
    }

    /** Segments of both sides. */
    int size() {
        return chinese.size() + english.size();
    }

    /** The same texts with what was learned from a first alignment of them. */
    TextPair with(List<LearnedWords.Pair> learned) {
        return new TextPair(chinese, english, table.with(learned));
    }

    /** English characters for each Chinese one, over the beads with both sides; over all where there are none. */
    double lengthRatio(List<Bead> beads) {
        long zh = 0;
        long en = 0;
        for (Bead bead : beads) {
            if (!bead.isNull()) {
                zh += chinese.length(bead.sourceStart(), bead.sourceEnd());
                en += english.length(bead.targetStart(), bead.targetEnd());
            }
        }
        return zh == 0 || en == 0 ? lengthRatio() : (double) en / zh;
    }

    /** English characters for each Chinese one; 1 where a side is empty. */
    double lengthRatio() {
        int zh = chinese.length(0, chinese.size());
        int en = english.length(0, english.size());
        return zh == 0 || en == 0 ? 1 : (double) en / zh;
    }

    /** The words that the English side writes with a capital somewhere, each with its stem. */
    private static Map<String, String> names(List<List<Term>> english) {
        Map<String, String> names = new HashMap<>();
        for (List<Term> terms : english) {
            for (Term term : terms) {
                if (term.capital() != Term.Capital.NONE) {
                    names.put(term.surface(), term.text());
                }
            }
        }
        return names;
    }
}
