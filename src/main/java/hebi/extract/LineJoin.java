package hebi.extract;

/** Puts the lines of a wrapped paragraph together. */
final class LineJoin {
    private LineJoin() {}

    /**
     * Appends the next line of a paragraph: Chinese without a space, English with one, a word divided at the end of the
     * line whole again.
     */
    static void append(StringBuilder paragraph, String line) {
        if (paragraph.length() > 0 && !line.isEmpty()) {
            if (isDivided(paragraph, line)) {
                paragraph.setLength(paragraph.length() - 1);
            } else if (needsSpace(paragraph, line)) {
                paragraph.append(' ');
            }
        }
        paragraph.append(line);
    }

    /** A hyphen between two lower-case letters: "agree-" + "ment". "well-" + "Being" and "2021-" + "2025" keep theirs. */
    private static boolean isDivided(StringBuilder paragraph, String line) {
        int end = paragraph.length() - 1;
        return end > 0
                && (paragraph.charAt(end) == '-' || paragraph.charAt(end) == '\u2010')
                && Character.isLowerCase(paragraph.charAt(end - 1))
                && Character.isLowerCase(line.charAt(0));
    }

    private static boolean needsSpace(StringBuilder paragraph, String line) {
        int before = paragraph.codePointBefore(paragraph.length());
        int after = line.codePointAt(0);
        if (WhiteSpace.isSpace(before) || WhiteSpace.isSpace(after) || before == '-' || before == '/') {
            return false;
        }
        return !isChinese(before, paragraph, 0) && !isChinese(after, line, 1);
    }

    /** Quotation marks and dashes are of both languages: the character beyond them tells. */
    private static boolean isChinese(int c, CharSequence text, int from) {
        if ("“”‘’…—".indexOf(c) < 0) {
            return WhiteSpace.isWide(c);
        }
        if (from > 0) {
            return text.length() > 1 && WhiteSpace.isWide(Character.codePointAt(text, 1));
        }
        return text.length() > 1 && WhiteSpace.isWide(Character.codePointBefore(text, text.length() - 1));
    }
}
