package hebi.memory;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Folds texts in UTF-8 as {@link Folding#fold} does strings, into a buffer that is used again. Not thread-safe. */
final class FoldedBytes {
    private final Folding folding;
    private final BytesRef folded = new BytesRef();

    FoldedBytes(Folding folding) {
        this.folding = folding;
    }

    /** The folded text; it holds until the next call. */
    BytesRef of(BytesRef text) {
        // No character grows to more than twice its bytes.
        folded.bytes = ArrayUtil.grow(folded.bytes, 2 * text.length);
        folded.length = 0;
        int end = text.offset + text.length;
        for (int at = text.offset; at < end; ) {
            byte lead = text.bytes[at];
            int length = length(lead);
            if (lead >= 0) {
                boolean isUpper = folding.letterCase() && lead >= 'A' && lead <= 'Z';
                folded.bytes[folded.length++] = (byte) (isUpper ? lead + ('a' - 'A') : lead);
            } else {
                fold(text.bytes, at, length);
            }
            at += length;
        }
        return folded;
    }

    /** Bytes of the character that begins with a byte. */
    static int length(byte lead) {
        return lead >= 0 ? 1 : (lead & 0xF0) == 0xF0 ? 4 : (lead & 0xE0) == 0xE0 ? 3 : 2;
    }

    private void fold(byte[] bytes, int at, int length) {
        // Nearly all Han characters begin with E4 to E9, and nothing but the script of what does is folded.
        boolean isHan = length == 3 && bytes[at] >= (byte) 0xE4 && bytes[at] <= (byte) 0xE9;
        int c = isHan && !folding.script() ? -1 : codePoint(bytes, at, length);
        int other = c < 0 ? c : folding.fold(c);
        if (other == c) {
            System.arraycopy(bytes, at, folded.bytes, folded.length, length);
            folded.length += length;
        } else {
            BytesRef utf8 = new BytesRef(Character.toString(other));
            System.arraycopy(utf8.bytes, utf8.offset, folded.bytes, folded.length, utf8.length);
            folded.length += utf8.length;
        }
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        // The first byte has as many leading ones as there are bytes, each other one holds six bits.
        int c = bytes[at] & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            c = c << 6 | bytes[at + i] & 0x3F;
        }
        return c;
    }
}
