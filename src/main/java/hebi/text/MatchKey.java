package hebi.text;

import java.text.Normalizer;

/**
 * The form of a text that decides a 100 % match: two texts with equal keys are the same text. Unicode NFC; full-width
 * Latin letters, digits and space folded; runs of white space one space; ends trimmed; quotation marks and dashes of one
 * family folded. Neither case nor Traditional and Simplified are folded.
 *
 * @param value the folded text; empty for a blank one
 */
public record MatchKey(String value) {
    /** The key of a text. */
    public static MatchKey of(String text) {
        String nfc = isSurelyNfc(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(nfc.length());
        boolean space = false;
        for (int i = 0; i < nfc.length(); i++) {
            char c = fold(nfc.charAt(i));
            if (c == ' ') {
                space = true;
                continue;
            }
            if (space && key.length() > 0) {
                key.append(' ');
            }
            space = false;
            key.append(c);
        }
        return new MatchKey(key.toString());
    }

    /**
     * A looser key, for telling texts that only their typesetting tells apart: without the spaces that have a Han character on one
     * side, which some write between Chinese and digits or Latin letters and others do not.
     */
    public MatchKey withoutSpacesBesideHan() {
        StringBuilder loose = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            boolean isBesideHan = value.charAt(i) == ' '
                    && (Language.isHan(value.codePointBefore(i)) || Language.isHan(value.codePointAt(i + 1)));
            if (!isBesideHan) {
                loose.append(value.charAt(i));
            }
        }
        return new MatchKey(loose.toString());
    }

    /**
     * Whether a text has only characters that NFC neither changes nor composes: those before the combining marks, general
     * punctuation from the hyphen on, Chinese punctuation, unified ideographs and full-width forms. Most texts have.
     */
    private static boolean isSurelyNfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSure = c < 0x300
                    || c >= 0x2010 && c <= 0x2027
                    || c >= 0x3000 && c <= 0x3029
                    || c >= 0x4E00 && c <= 0x9FFF
                    || c >= 0xFF01 && c <= 0xFF5E;
            if (!isSure) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return isSpace(c) ? ' ' : c;
        }
        if (isFullWidthLetterOrDigit(c)) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            // Double and single quotation marks, then hyphens, then dashes: each family to its plainest member.
            case '\u201C', '\u201D', '\u201E', '\u201F', '\uFF02' -> '"';
            case '\u2018', '\u2019', '\u201A', '\u201B', '\uFF07' -> '\'';
            case '\u2010', '\u2011', '\u2212', '\uFF0D' -> '-';
            case '\u2013', '\u2015', '\u2E3A' -> '\u2014';
            default -> isSpace(c) ? ' ' : c;
        };
    }

    private static boolean isFullWidthLetterOrDigit(char c) {
        return c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
    }

    private static boolean isSpace(char c) {
        // Character.isWhitespace leaves out the no-break spaces, isSpaceChar the tab and the line feed.
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
