package hebi.segment;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of a list that stands in one paragraph: "1) The first item 2) The second item".
 *
 * <p>Numbers and letters count only as a row: the paragraph begins with 1 or a, and the next of the same form is the next
 * in the row with a capital behind it. A bullet needs no row.
 */
final class InlineList {
    private static final Pattern MARKER =
            Pattern.compile("(?<![^\\s⁃•])(\\d{1,2}|[a-zA-Z])(\\.\\)|\\)|\\.)\\s+(?=[“\"‘(]?\\p{Lu})");
    private static final Pattern BULLET = Pattern.compile("(?<=\\s)[•◦▪⁃‣●■]\\s*(?=\\S)");
    private static final Pattern FIGURE_BEFORE = Pattern.compile(
            ".*\\b(?:chapters?|sections?|steps?|pages?|figures?|tables?|parts?|versions?|no|and|to|of|vitamin|plan)\\.?\\s*",
            Pattern.CASE_INSENSITIVE);

    private InlineList() {}

    /** The offsets at which an item begins, the first one's left out. */
    static BitSet starts(String text) {
        BitSet starts = new BitSet();
        for (Matcher bullet = BULLET.matcher(text); bullet.find(); ) {
            starts.set(bullet.start());
        }
        Matcher marker = MARKER.matcher(text);
        if (starts.isEmpty() && marker.lookingAt() && ordinal(marker.group(1)) == 1) {
            String form = marker.group(2);
            boolean isNumber = Character.isDigit(text.charAt(0));
            int last = 1;
            while (marker.find()) {
                boolean isNext = ordinal(marker.group(1)) == last + 1
                        && marker.group(2).equals(form)
                        && Character.isDigit(marker.group(1).charAt(0)) == isNumber;
                if (isNext && !isFigureOf(text, marker.start())) {
                    starts.set(marker.start());
                    last++;
                }
            }
        }
        return starts;
    }

    /** "chapter 2. The …" is no item. */
    private static boolean isFigureOf(String text, int at) {
        return FIGURE_BEFORE.matcher(text.substring(Math.max(0, at - 16), at)).matches();
    }

    private static int ordinal(String marker) {
        char c = marker.charAt(0);
        return Character.isDigit(c) ? Integer.parseInt(marker) : Character.toLowerCase(c) - 'a' + 1;
    }
}
