package hebi.exchange;

/** Leaves out of texts the characters that XML 1.0 cannot hold in any way, and counts them. */
final class XmlText {
    private long dropped;

    /** The text without control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
    String allowed(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isAllowed(c)) {
                return withoutForbidden(text, i);
            }
            i += Character.charCount(c);
        }
        return text;
    }

    /** Whether a text holds characters that XML forbids, and but for white space no others; these count as left out. */
    boolean isForbidden(String text) {
        if (text.isEmpty() || isAllowed(text.codePointAt(0)) && !Character.isWhitespace(text.charAt(0))) {
            return false;
        }
        long before = dropped;
        boolean isBlank = allowed(text).isBlank() && dropped > before;
        dropped = isBlank ? dropped : before;
        return isBlank;
    }

    /** How many characters were left out so far. */
    long dropped() {
        return dropped;
    }

    private String withoutForbidden(String text, int start) {
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, start);
        for (int i = start; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isAllowed(c)) {
                kept.appendCodePoint(c);
            } else {
                dropped++;
            }
            i += Character.charCount(c);
        }
        return kept.toString();
    }

    /** The production {@code Char} of XML 1.0, section 2.2; a surrogate that {@code codePointAt} returns is a lone one. */
    static boolean isAllowed(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < 0xD800 || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF && c <= Character.MAX_CODE_POINT;
    }

    /** The code point that a character reference such as that of U+001F names; a space where it is no reference. */
    static int codePoint(String reference) {
        boolean hexadecimal = reference.startsWith("&#x");
        try {
            String digits = reference.substring(hexadecimal ? 3 : 2, reference.length() - 1);
            return Integer.parseInt(digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException e) {
            return ' ';
        }
    }
}
