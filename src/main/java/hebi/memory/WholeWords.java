package hebi.memory;

import hebi.memory.ConcordanceAnswer.Range;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A phrase that must begin and end where words do: no letter or digit of its edge may go on outside of it. A Han character is
 * a word of its own. Case and width do not count. Not thread-safe.
 */
final class WholeWords {
    private final String text;
    private final String folded;
    private final TextMatcher anywhere;

    WholeWords(String text) {
        this.text = text;
        folded = Folding.DEFAULT.fold(text);
        anywhere = new TextMatcher(TextPattern.phrase(text));
    }

    /** The phrase as it was given. */
    String text() {
        return text;
    }

    /** Whether a text in UTF-8 holds the phrase. */
    boolean isIn(BytesRef bytes) {
        return anywhere.isIn(bytes) && !ranges(bytes.utf8ToString()).isEmpty();
    }

    /** Where the phrase stands in a text, from left to right, not overlapping; in code points. */
    List<Range> ranges(String in) {
        String other = Folding.DEFAULT.fold(in);
        List<Range> ranges = new ArrayList<>();
        for (int at = other.indexOf(folded); at >= 0; ) {
            int end = at + folded.length();
            boolean isWhole = isBoundary(other, at) && isBoundary(other, end);
            if (isWhole) {
                int start = other.codePointCount(0, at);
                ranges.add(new Range(start, start + folded.codePointCount(0, folded.length())));
            }
            at = other.indexOf(folded, isWhole ? end : at + 1);
        }
        return ranges;
    }

    private static boolean isBoundary(String text, int at) {
        return at == 0 || at == text.length() || !isInWord(text.codePointBefore(at)) || !isInWord(text.codePointAt(at));
    }

    private static boolean isInWord(int c) {
        return Character.isLetterOrDigit(c) && !Language.isHan(c);
    }
}
