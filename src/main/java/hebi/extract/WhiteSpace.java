package hebi.extract;

import hebi.text.Language;

/** White space and line breaks of markup, as a reader of the text would have them. */
final class WhiteSpace {
    private WhiteSpace() {}

    /**
     * One line: each run of white space becomes one space, none at the ends. A run with a line break in it disappears
     * between two wide characters, since it only wraps a Chinese text. Characters without width that only allow a break
     * (soft hyphen, zero-width space, byte-order mark) and control characters go.
     */
    static String collapse(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean isSpace = false;
        boolean isBroken = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                isSpace = true;
                isBroken |= c == '\n' || c == '\r';
            } else if (!isInvisible(c)) {
                if (isSpace && line.length() > 0 && !(isBroken && isWide(last(line)) && isWide(c))) {
                    line.append(' ');
                }
                line.appendCodePoint(c);
                isSpace = false;
                isBroken = false;
            }
        }
        return line.toString();
    }

    /** Whether a code point is white space of any kind, no-break and ideographic spaces and line separators included. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Whether a character is as wide as a Han character: Han, kana, and their punctuation. */
    static boolean isWide(int c) {
        return Language.isHan(c)
                || c >= 0x3000 && c <= 0x30FF
                || c >= 0xFF01 && c <= 0xFF60
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’'
                || c == '…'
                || c == '—';
    }

    /** The width of a text in columns of a fixed-width screen: wide characters take two. */
    static int columns(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static int last(StringBuilder line) {
        return line.codePointBefore(line.length());
    }

    private static boolean isInvisible(int c) {
        return c == 0xAD || c == 0x200B || c == 0xFEFF || Character.isISOControl(c);
    }
}
