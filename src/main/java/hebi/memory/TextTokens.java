package hebi.memory;

import hebi.lexicon.Lexicon;
import hebi.lexicon.Term;
import hebi.segment.Words;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts into the words that a lexicon is asked about, each with its place. */
final class TextTokens {
    /**
     * A word.
     *
     * @param start offset of its first UTF-16 unit
     * @param end offset after its last one
     * @param terms what counts of it for translation; empty for a function word
     */
    record Token(int start, int end, List<Term> terms) {
        boolean isFunctionWord() {
            return terms.isEmpty();
        }
    }

    private final Lexicon lexicon;

    TextTokens(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** English words; Chinese words by longest match in the dictionary, else characters. Marks are left out. */
    List<Token> of(Language language, String text) {
        int[] ranges = Words.ranges(language, text);
        List<Token> tokens = new ArrayList<>(ranges.length / 2);
        int end = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            int start = ranges[i];
            int first = text.codePointAt(start);
            if (start < end || !Character.isLetterOrDigit(first)) {
                continue;
            }
            end = ranges[i + 1];
            if (language == Language.ZH && Language.isHan(first)) {
                end = Math.max(end, start + lexicon.longestWord(text, start));
            }
            tokens.add(new Token(start, end, lexicon.terms(language, text.substring(start, end))));
        }
        return tokens;
    }
}
