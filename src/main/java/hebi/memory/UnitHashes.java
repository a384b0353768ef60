package hebi.memory;

import hebi.segment.Words;
import hebi.text.Language;
import hebi.text.MatchKey;
import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/**
 * The units of a text's match key as 32-bit hashes, the form in which a memory compares texts. Equal units have equal
 * hashes, so a distance over hashes is never greater than the true one: nothing is lost by searching them, and the
 * texts decide at the end. A change here or in {@link Words} or {@link MatchKey} makes a new
 * {@linkplain MemoryFolder#FORMAT format}.
 */
final class UnitHashes {
    private UnitHashes() {}

    /** One hash for each unit, in order. */
    static int[] of(Language language, MatchKey key) {
        String text = key.value();
        int[] ranges = Words.ranges(language, text);
        int[] hashes = new int[ranges.length / 2];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(text, ranges[2 * i], ranges[2 * i + 1]);
        }
        return hashes;
    }

    private static int hash(String text, int start, int end) {
        // FNV-1a over the UTF-16 units, then the finish of MurmurHash3, which lets every bit touch every other.
        int h = 0x811C9DC5;
        for (int i = start; i < end; i++) {
            h = (h ^ text.charAt(i)) * 0x01000193;
        }
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    /** Four bytes a hash, the highest first. */
    static BytesRef toBytes(int[] hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * hashes.length);
        bytes.asIntBuffer().put(hashes);
        return new BytesRef(bytes.array());
    }

    /** How many hashes some bytes hold. */
    static int count(BytesRef bytes) {
        return bytes.length / Integer.BYTES;
    }

    /** Reads all hashes into {@code into}, which is long enough, from {@code start} on. */
    static void read(BytesRef bytes, int[] into, int start) {
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asIntBuffer().get(into, start, count(bytes));
    }
}
