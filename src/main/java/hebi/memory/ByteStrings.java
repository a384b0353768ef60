package hebi.memory;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** Strings of bytes, one behind the other in one array, which spares a garbage collector millions of small ones. Not thread-safe. */
final class ByteStrings {
    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int size;

    /** How many there are. */
    int size() {
        return size;
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    /** Adds a copy. */
    void add(BytesRef string) {
        int start = start(size);
        reserve(start, string.length);
        System.arraycopy(string.bytes, string.offset, bytes, start, string.length);
        end(start + string.length);
    }

    /** Adds a text in UTF-8. */
    void add(String text) {
        int start = start(size);
        reserve(start, UnicodeUtil.maxUTF8Length(text.length()));
        end(UnicodeUtil.UTF16toUTF8(text, 0, text.length(), bytes, start));
    }

    private void reserve(int start, int length) {
        if (bytes.length - start < length) {
            bytes = ArrayUtil.grow(bytes, Math.max(start + length, 2 * bytes.length));
        }
    }

    private void end(int end) {
        if (size == ends.length) {
            ends = ArrayUtil.grow(ends, 2 * size);
        }
        ends[size++] = end;
    }

    /** Makes {@code into} the string of a number, until the next one is added. */
    BytesRef read(int i, BytesRef into) {
        into.bytes = bytes;
        into.offset = start(i);
        into.length = ends[i] - into.offset;
        return into;
    }
}
