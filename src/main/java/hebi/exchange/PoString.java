package hebi.exchange;

import java.util.Map;

/**
 * The strings of PO files: within double quotes, with the escapes of C ({@code \n \t \r \a \b \f \v \\ \"}, octal and
 * hexadecimal ones), as the manual of GNU gettext says in "The Format of PO Files".
 */
final class PoString {
    private static final Map<Character, Character> ESCAPES = Map.of(
            'n', '\n', 't', '\t', 'r', '\r', 'a', '\u0007', 'b', '\b', 'f', '\f', 'v', '\u000B', '\\', '\\', '"', '"');

    private final String line;
    private final StringBuilder text;
    private int at;

    private PoString(String line, int at, StringBuilder text) {
        this.line = line;
        this.at = at;
        this.text = text;
    }

    /** What is wrong with a string. */
    static final class BadString extends Exception {
        private static final long serialVersionUID = 1L;

        private final int column;

        BadString(String problem, int column) {
            super(problem);
            this.column = column;
        }

        /** From 1. */
        int column() {
            return column;
        }
    }

    /**
     * Adds the string that stands in a line behind its first {@code start} characters.
     *
     * @throws BadString where none stands there, or one that is not closed or has an unknown escape
     */
    static void read(String line, int start, StringBuilder text) throws BadString {
        new PoString(line, start, text).read();
    }

    private void read() throws BadString {
        skipSpace();
        if (at == line.length() || line.charAt(at) != '"') {
            throw new BadString("a text in double quotes is missing", at + 1);
        }
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            readCharacter();
        }
        if (at == line.length()) {
            throw new BadString("the double quotes are not closed", at + 1);
        }
        at++;
        skipSpace();
        if (at < line.length()) {
            throw new BadString("something stands behind the closing quotes; a quote within a text is \\\"", at + 1);
        }
    }

    private void skipSpace() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }

    private void readCharacter() throws BadString {
        char c = line.charAt(at++);
        if (c == 0) {
            throw new BadString("the character U+0000 stands in a text", at);
        }
        if (c != '\\') {
            text.append(c);
            return;
        }
        char escaped = at < line.length() ? line.charAt(at++) : 0;
        Character plain = ESCAPES.get(escaped);
        if (plain != null) {
            text.append(plain.charValue());
        } else if (escaped == 'x') {
            readNumber(at, 16, 2);
        } else if (Character.digit(escaped, 8) >= 0) {
            readNumber(at - 1, 8, 3);
        } else {
            throw new BadString("\\" + (escaped == 0 ? "" : escaped) + " is no escape; a backslash is \\\\", at - 1);
        }
    }

    private void readNumber(int start, int radix, int most) throws BadString {
        at = start;
        int number = 0;
        while (at < line.length() && at < start + most && Character.digit(line.charAt(at), radix) >= 0) {
            number = number * radix + Character.digit(line.charAt(at++), radix);
        }
        // Beyond ASCII it is a byte of a character, which nobody writes any more.
        if (at == start || number == 0 || number > 0x7F) {
            throw new BadString("the escape names no character", start + 1);
        }
        text.append((char) number);
    }

    /** A text in double quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                case '\\' -> quoted.append("\\\\");
                case '"' -> quoted.append("\\\"");
                default -> {
                    if (c < ' ') {
                        quoted.append('\\').append(String.format("%03o", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
