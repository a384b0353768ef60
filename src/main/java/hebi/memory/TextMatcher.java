package hebi.memory;

import hebi.text.Language;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Tells whether and where texts hold a pattern, for one search: the time of a regular expression runs from its making. Not thread-safe. */
final class TextMatcher {
    /** Space and the letters of English, from the rarest to the most frequent. */
    private static final String COMMON = "zqxjkvbywgpfmucdlhrsniotae ";

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The lowest and the highest bit of each byte. */
    private static final long LOW_BITS = 0x0101010101010101L;

    private static final long HIGH_BITS = LOW_BITS << 7;

    private final Folding folding;
    private final FoldedBytes foldedBytes;
    private final String phrase;
    private final byte[] phraseBytes;
    // Which byte of the phrase texts are searched for first: the one that is met least.
    private final int anchor;
    // The anchor in all eight bytes, and the bit that tells its cases apart, where it has two and they do not count.
    private final long anchors;
    private final long anchorCase;
    // Whether no other character is folded into one of the phrase, so that its bytes decide about any text.
    private final boolean isPlain;
    private final TimedRegex regex;

    TextMatcher(TextPattern pattern) {
        if (pattern.isRegex()) {
            folding = new Folding(
                    false, pattern.folding().width(), pattern.folding().script());
            phrase = "";
            phraseBytes = new byte[0];
            anchor = 0;
            anchors = 0;
            anchorCase = 0;
            isPlain = false;
            regex = new TimedRegex(TextPattern.compile(pattern.text(), pattern.folding()), TimedRegex.LIMIT);
        } else {
            folding = pattern.folding();
            phrase = folding.fold(pattern.text());
            phraseBytes = BytesRef.deepCopyOf(new BytesRef(phrase)).bytes;
            anchor = rarest(phraseBytes);
            byte wanted = phraseBytes[anchor];
            anchors = LOW_BITS * (wanted & 0xFF);
            anchorCase = folding.letterCase() && upper(wanted) != wanted ? LOW_BITS * ('a' - 'A') : 0;
            isPlain = folding.equals(Folding.NONE)
                    || !folding.script() && phrase.codePoints().allMatch(Language::isHan);
            regex = null;
        }
        foldedBytes = new FoldedBytes(folding);
    }

    private static int rarest(byte[] bytes) {
        int rarest = 0;
        for (int i = 1; i < bytes.length; i++) {
            if (commonness(bytes[i]) < commonness(bytes[rarest])) {
                rarest = i;
            }
        }
        return rarest;
    }

    /** How often a byte is met: first bytes of longer characters most, other bytes of them least, letters as in English. */
    private static int commonness(byte b) {
        if (b < 0) {
            return (b & 0x40) != 0 ? COMMON.length() + 1 : 0;
        }
        return 1 + COMMON.indexOf(Character.toLowerCase(b));
    }

    /** Whether a text in UTF-8 holds the pattern. */
    boolean isIn(BytesRef text) {
        // Most texts that are asked about hold the phrase as it is, or but for case. Of those that do not, few have a
        // character that could be folded into it, and only these are folded.
        if (regex == null) {
            boolean holds = holdsPhrase(text);
            return holds || !isPlain && !isAscii(text) && holdsPhrase(foldedBytes.of(text));
        }
        regex.reset(folding.fold(text.utf8ToString()));
        return regex.find();
    }

    private static boolean isAscii(BytesRef text) {
        int at = text.offset;
        int end = text.offset + text.length;
        long all = 0;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            all |= (long) EIGHT_BYTES.get(text.bytes, at);
        }
        for (; at < end; at++) {
            all |= text.bytes[at];
        }
        return (all & HIGH_BITS) == 0;
    }

    /** Whether the bytes of the folded phrase stand in a text, of which at most the case of ASCII letters is folded. */
    private boolean holdsPhrase(BytesRef text) {
        int last = text.offset + text.length - phraseBytes.length + anchor;
        for (int at = anchorFrom(text.bytes, text.offset + anchor, last);
                at >= 0;
                at = anchorFrom(text.bytes, at + 1, last)) {
            if (isAt(text.bytes, at - anchor)) {
                return true;
            }
        }
        return false;
    }

    /** The first place of the anchor from one place to another, both counted; -1 where there is none. */
    private int anchorFrom(byte[] bytes, int from, int last) {
        int at = from;
        for (; at + Long.BYTES - 1 <= last; at += Long.BYTES) {
            // A byte is zero here where the anchor stands in the text; the lowest such byte keeps its high bit below.
            long zero = ((long) EIGHT_BYTES.get(bytes, at) | anchorCase) ^ anchors;
            long found = (zero - LOW_BITS) & ~zero & HIGH_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        for (; at <= last; at++) {
            if ((byte) (bytes[at] | (byte) anchorCase) == (byte) anchors) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] bytes, int at) {
        byte[] phraseAt = phraseBytes;
        boolean anyCase = folding.letterCase();
        for (int i = 0; i < phraseAt.length; i++) {
            byte wanted = phraseAt[i];
            if (bytes[at + i] != wanted && !(anyCase && bytes[at + i] == upper(wanted))) {
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
