package hebi.memory;

import hebi.text.Language;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The parts of a text of a few characters each, by which concordance finds what may hold a phrase: one or two characters
 * of Chinese, one or three of English, of the text {@linkplain Folding#DEFAULT folded} by case and width. A text that holds a phrase holds
 * every gram of it. Two characters of English begin grams of three, or end the text, and only there they are a gram: this
 * leaves out a third of all grams. {@link GramPostings} gathers those of new units.
 */
final class Grams {
    private Grams() {}

    /** The greatest number of code points in a gram. */
    static int longest(Language language) {
        return language == Language.ZH ? 2 : 3;
    }

    /** Whether a phrase of so many characters is found by the grams that begin with it, and by nothing less. */
    static boolean isBeginning(Language language, int characters) {
        return language == Language.EN && characters == 2;
    }

    /**
     * The grams that a text must have to hold a phrase: the phrase itself where it is no longer than a gram, and then
     * every text that has it holds it; otherwise all of the greatest length.
     *
     * @param folded the phrase, folded by case and width, not empty
     */
    static Set<String> of(Language language, String folded) {
        int[] characters = folded.codePoints().toArray();
        int n = Math.min(longest(language), characters.length);
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + n <= characters.length; i++) {
            grams.add(new String(characters, i, n));
        }
        return grams;
    }
}
