package hebi.memory;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.lucene.util.BytesRef;

/**
 * What a text is searched for.
 *
 * @param text a phrase, not only of whole words, or a regular expression as {@link Pattern} takes it; not empty
 * @param isRegex which of the two. The differences that are folded are taken out of the text before an expression meets
 *     it; letter case is folded by the expression's own flag instead, so that classes such as {@code \p{Lu}} keep it
 * @param folding which differences do not count
 */
public record TextPattern(String text, boolean isRegex, Folding folding) {
    public TextPattern {
        Objects.requireNonNull(folding);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty phrase occurs everywhere");
        }
        // As texts are stored: half a surrogate pair has no form in UTF-8.
        text = new BytesRef(text).utf8ToString();
        if (isRegex) {
            compile(text, folding);
        }
    }

    /** A phrase, whatever its case and width. */
    public static TextPattern phrase(String phrase) {
        return new TextPattern(phrase, false, Folding.DEFAULT);
    }

    /**
     * A regular expression, whatever the case and width of what it meets.
     *
     * @throws PatternSyntaxException where it is none, or nested deeper than Java reads
     */
    public static TextPattern regex(String expression) {
        return new TextPattern(expression, true, Folding.DEFAULT);
    }

    /** The same with other differences that do not count. */
    public TextPattern withFolding(Folding other) {
        return new TextPattern(text, isRegex, other);
    }

    static Pattern compile(String expression, Folding folding) {
        int flags = folding.letterCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        try {
            return Pattern.compile(expression, flags);
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("Nested too deep", expression, -1);
        }
    }
}
