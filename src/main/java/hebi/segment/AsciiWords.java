package hebi.segment;

/**
 * The word rules of UAX 29, as ICU has them, for texts of ASCII alone, which most English ones are: many times quicker
 * than the general iterator. A test holds the two together.
 *
 * <p>A word is a run of letters, digits and low lines, with single marks inside: an apostrophe or full stop between two
 * letters or two digits, a comma or semicolon between two digits. A run of spaces is one piece, CR LF too; every other
 * character is one.
 */
final class AsciiWords {
    private AsciiWords() {}

    static boolean canCut(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Where the piece that begins at {@code start} ends. */
    static int end(String text, int start) {
        char first = text.charAt(start);
        int end = start + 1;
        if (isWord(first)) {
            while (end < text.length() && goesOn(text, end)) {
                end++;
            }
        } else if (first == ' ') {
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
        } else if (first == '\r' && end < text.length() && text.charAt(end) == '\n') {
            end++;
        }
        return end;
    }

    private static boolean goesOn(String text, int at) {
        char c = text.charAt(at);
        if (isWord(c)) {
            return true;
        }
        if (at + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '.', '\'' -> isLetter(before) && isLetter(after) || isDigit(before) && isDigit(after);
            case ':' -> isLetter(before) && isLetter(after);
            case ',', ';' -> isDigit(before) && isDigit(after);
            default -> false;
        };
    }

    private static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
