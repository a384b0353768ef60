package hebi.quality;

import hebi.text.Language;

/**
 * How much text there is, by the rules that translators are paid by.
 *
 * @param segments number of segments, blank ones left out
 * @param words runs between white space and East Asian characters that hold a letter or a digit. Word counts the same in English,
 *     and a lone dash besides
 * @param han Han characters
 * @param characters Han characters and East Asian punctuation; quotation marks, dashes and ellipses too where the text is Chinese. Word
 *     calls this "Asian characters"; its total is this and {@code words}
 */
public record TextCount(long segments, long words, long han, long characters) {
    /** No text. */
    public static final TextCount ZERO = new TextCount(0, 0, 0, 0);

    /** Counts one segment. */
    public static TextCount of(Language language, String text) {
        long words = 0;
        long han = 0;
        long marks = 0;
        boolean isInWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Language.isHan(c)) {
                han++;
            } else if (isMark(c) || (language == Language.ZH && isSharedMark(c))) {
                marks++;
            } else if (!isSpace(c)) {
                if (!isInWord && Character.isLetterOrDigit(c)) {
                    words++;
                    isInWord = true;
                }
                continue;
            }
            isInWord = false;
        }
        return new TextCount(text.isBlank() ? 0 : 1, words, han, han + marks);
    }

    /** Both together. */
    public TextCount plus(TextCount other) {
        return new TextCount(
                segments + other.segments, words + other.words, han + other.han, characters + other.characters);
    }

    /** CJK Symbols and Punctuation, and the full-width forms of marks. */
    private static boolean isMark(int c) {
        return (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65 && !Character.isLetterOrDigit(c));
    }

    /** Marks that both languages write alike: “ ” ‘ ’ … — · */
    private static boolean isSharedMark(int c) {
        return (c >= 0x2018 && c <= 0x201F) || c == 0x2026 || c == 0x2014 || c == 0x2015 || c == 0xB7;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
