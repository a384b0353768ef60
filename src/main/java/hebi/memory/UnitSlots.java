package hebi.memory;

/** The distinct unit ids of a query, numbered from 1; every id that it lacks has 0. Immutable. */
final class UnitSlots {
    // Open addressing; a free place holds slot 0.
    private final int[] ids;
    private final int[] slots;
    private final int shift;
    private final int count;

    UnitSlots(int[] query) {
        int bits = Math.max(2, 33 - Integer.numberOfLeadingZeros(query.length));
        ids = new int[1 << bits];
        slots = new int[1 << bits];
        shift = 32 - bits;
        int distinct = 0;
        for (int id : query) {
            int at = find(id);
            if (slots[at] == 0) {
                ids[at] = id;
                slots[at] = ++distinct;
            }
        }
        count = distinct;
    }

    /** The slot of an id, 1 to {@link #count}; 0 where the query lacks it. */
    int of(int id) {
        return slots[find(id)];
    }

    /** Number of distinct ids. */
    int count() {
        return count;
    }

    /** Where an id stands in the table, or the free place where it would. */
    private int find(int id) {
        // The multiplier is 2^32 divided by the golden ratio; the table is at most half full, so a free place comes.
        int at = (id * 0x9E3779B1) >>> shift;
        while (slots[at] != 0 && ids[at] != id) {
            at = (at + 1) & (ids.length - 1);
        }
        return at;
    }
}
