package hebi.memory;

import java.util.ArrayList;
import java.util.List;

/** Texts without letter case and width. A code point becomes one code point, so that offsets stay. */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Folding::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int fold(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
        }
        // The full-width forms of the printable ASCII characters stand in their order; the ideographic space apart.
        int narrow = c == 0x3000 ? ' ' : c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
        // Upper case first: some letters, such as the final sigma, only meet there.
        return Character.toLowerCase(Character.toUpperCase(narrow));
    }

    /** Where a folded phrase stands in a folded text, from left to right, not overlapping; in code points. */
    static List<ConcordanceAnswer.Range> ranges(String text, String phrase) {
        List<ConcordanceAnswer.Range> ranges = new ArrayList<>();
        int length = phrase.codePointCount(0, phrase.length());
        int offset = 0;
        int start = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, offset)) {
            start += text.codePointCount(offset, at);
            ranges.add(new ConcordanceAnswer.Range(start, start + length));
            offset = at + phrase.length();
            start += length;
        }
        return ranges;
    }
}
