package hebi.segment;

import com.ibm.icu.text.BreakIterator;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The units that a text is measured in: for Chinese one Han character, one run of other letters or digits, or any other
 * character; for English one piece of ICU's word rules (UAX 29). White space is no unit in either. Thread-safe.
 */
public final class Words {
    private Words() {}

    /**
     * The units of a text in order, as half-open ranges in UTF-16 units: {@code {start0, end0, start1, end1, …}}.
     * Empty for a blank text.
     */
    public static int[] ranges(Language language, String text) {
        return language == Language.ZH ? chinese(text) : english(text);
    }

    /** The texts of the units, in order. */
    public static List<String> of(Language language, String text) {
        int[] ranges = ranges(language, text);
        List<String> words = new ArrayList<>(ranges.length / 2);
        for (int i = 0; i < ranges.length; i += 2) {
            words.add(text.substring(ranges[i], ranges[i + 1]));
        }
        return words;
    }

    private static int[] chinese(String text) {
        int[] ranges = new int[2 * text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isInRun(c)) {
                while (end < text.length() && isInRun(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            if (!isSpace(c)) {
                ranges[n++] = i;
                ranges[n++] = end;
            }
            i = end;
        }
        return Arrays.copyOf(ranges, n);
    }

    private static boolean isInRun(int c) {
        return !Language.isHan(c) && Character.isLetterOrDigit(c);
    }

    private static int[] english(String text) {
        int[] ranges = new int[2 * text.length()];
        int n = 0;
        BreakIterator words = AsciiWords.canCut(text) ? null : icu(text);
        for (int start = 0; start < text.length(); ) {
            int end = words == null ? AsciiWords.end(text, start) : words.next();
            if (!isSpace(text.codePointAt(start))) {
                ranges[n++] = start;
                ranges[n++] = end;
            }
            start = end;
        }
        return Arrays.copyOf(ranges, n);
    }

    private static BreakIterator icu(String text) {
        BreakIterator words = Iterators.ENGLISH.get();
        words.setText(text);
        return words;
    }

    /** ICU is loaded when it is first needed. An iterator is dear to make and not for two threads. */
    private static final class Iterators {
        static final ThreadLocal<BreakIterator> ENGLISH =
                ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(Locale.ENGLISH));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
