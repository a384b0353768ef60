package hebi.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.lucene.util.BytesRef;

/** Tells whether and where texts hold a pattern. Not thread-safe. */
final class TextMatcher {
    private final Folding folding;
    private final String phrase;
    private final byte[] phraseBytes;
    private final Matcher regex;

    TextMatcher(TextPattern pattern) {
        if (pattern.isRegex()) {
            folding = new Folding(
                    false, pattern.folding().width(), pattern.folding().script());
            phrase = "";
            phraseBytes = new byte[0];
            regex = TextPattern.compile(pattern.text(), pattern.folding()).matcher("");
        } else {
            folding = pattern.folding();
            phrase = folding.fold(pattern.text());
            phraseBytes = BytesRef.deepCopyOf(new BytesRef(phrase)).bytes;
            regex = null;
        }
    }

    /** Whether a text in UTF-8 holds the pattern. */
    boolean isIn(BytesRef text) {
        // Most texts that are asked about hold the phrase as it is, or but for case: no need to make a string of them.
        return regex == null && holdsPhrase(text) || isIn(text.utf8ToString());
    }

    private boolean isIn(String text) {
        String folded = folding.fold(text);
        return regex == null ? folded.contains(phrase) : regex.reset(folded).find();
    }

    /** Whether the bytes of the folded phrase stand in a text, of which at most the case of ASCII letters is folded. */
    private boolean holdsPhrase(BytesRef text) {
        byte[] bytes = text.bytes;
        byte first = phraseBytes[0];
        byte upper = folding.letterCase() ? upper(first) : first;
        int last = text.offset + text.length - phraseBytes.length;
        for (int at = text.offset; at <= last; at++) {
            if ((bytes[at] == first || bytes[at] == upper) && isAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int at) {
        for (int i = 1; i < phraseBytes.length; i++) {
            byte wanted = phraseBytes[i];
            if (bytes[at + i] != wanted && !(folding.letterCase() && bytes[at + i] == upper(wanted))) {
                return false;
            }
        }
        return true;
    }

    private static byte upper(byte b) {
        return b >= 'a' && b <= 'z' ? (byte) (b - ('a' - 'A')) : b;
    }

    /** Where the pattern stands in a text, from left to right, not overlapping; in code points. */
    List<ConcordanceAnswer.Range> ranges(String text) {
        String folded = folding.fold(text);
        return regex == null ? Folding.ranges(folded, phrase) : regexRanges(folded);
    }

    private List<ConcordanceAnswer.Range> regexRanges(String folded) {
        List<ConcordanceAnswer.Range> ranges = new ArrayList<>();
        regex.reset(folded);
        while (regex.find()) {
            int start = folded.codePointCount(0, regex.start());
            ranges.add(new ConcordanceAnswer.Range(start, start + folded.codePointCount(regex.start(), regex.end())));
        }
        return ranges;
    }
}
