package hebi.memory;

import org.apache.lucene.util.BytesRef;

/**
 * A set of ids, of which the first 128 bits count: 16 bytes a slot, so that those of a million units take some 32 MB. Open
 * addressing; an id is a hash already. Not thread-safe.
 */
final class IdSet {
    private static final int ID_BYTES = 16;

    /** Two for each slot, high and low half; both 0 where it is free. */
    private long[] slots = new long[2 << 10];

    private int size;

    /** Adds an id; false where it was there. */
    boolean add(BytesRef id) {
        if (4 * (size + 1L) > slots.length) {
            grow();
        }
        return add(half(id, 0), half(id, ID_BYTES / 2));
    }

    boolean contains(BytesRef id) {
        long high = half(id, 0);
        long low = half(id, ID_BYTES / 2);
        int at = find(high, low);
        return slots[at] == high && slots[at + 1] == low;
    }

    int size() {
        return size;
    }

    private boolean add(long high, long low) {
        int at = find(high, low);
        if (slots[at] == high && slots[at + 1] == low) {
            return false;
        }
        slots[at] = high;
        slots[at + 1] = low;
        size++;
        return true;
    }

    /** Where an id stands, or the free slot where it would. */
    private int find(long high, long low) {
        int mask = slots.length - 1;
        int at = (int) (low ^ high >>> 32) << 1 & mask;
        while ((slots[at] != 0 || slots[at + 1] != 0) && (slots[at] != high || slots[at + 1] != low)) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                add(old[i], old[i + 1]);
            }
        }
    }

    /** Eight bytes of an id, big-endian; a shorter one ends in a mark that keeps it from being all zero. */
    private static long half(BytesRef id, int from) {
        long half = 0;
        for (int i = from; i < from + ID_BYTES / 2; i++) {
            half = half << 8 | (i < id.length ? id.bytes[id.offset + i] & 0xFF : i == id.length ? 1 : 0);
        }
        return half;
    }
}
