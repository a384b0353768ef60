package hebi.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a spreadsheet may hold: characters that XML forbids, and carriage returns, are written {@code _x000D_}, and
 * an underscore before what looks like that {@code _x005F_} (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
final class XlsxCell {
    /** Most characters of a cell, in UTF-16 units. */
    static final int MAX_LENGTH = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxCell() {}

    static String escaped(String text) {
        StringBuilder cell = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\r' || !XmlText.isAllowed(c)) {
                cell.append(String.format(Locale.ROOT, "_x%04X_", c));
            } else if (c == '_' && ESCAPE.matcher(text).region(i, text.length()).lookingAt()) {
                cell.append("_x005F_");
            } else {
                cell.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return cell.toString();
    }

    static String unescaped(String cell) {
        if (!cell.contains("_x")) {
            return cell;
        }
        Matcher escape = ESCAPE.matcher(cell);
        return escape.replaceAll(found -> Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16)));
    }

    /** The escaped beginning of a text that fits in a cell, with an ellipsis where there is more. */
    static String shortened(String text) {
        int end = fitting(text, 0);
        return escaped(text.substring(0, end)) + (end < text.length() ? "…" : "");
    }

    /** Whether a text may be what {@link #shortened} left of a longer one. */
    static boolean isShortened(String text) {
        // Escaped, a character is seven at most.
        return text.endsWith("…") && text.length() > MAX_LENGTH / 8;
    }

    /** Where a piece of a text ends that begins at {@code start} and fits escaped in a cell; never within a surrogate pair. */
    static int fitting(String text, int start) {
        int length = MAX_LENGTH - 1;
        while (true) {
            int end = Math.min(text.length(), start + length);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            if (escaped(text.substring(start, end)).length() < MAX_LENGTH) {
                return end;
            }
            length /= 2;
        }
    }
}
