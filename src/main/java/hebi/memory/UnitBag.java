package hebi.memory;

/**
 * The units of a query without their order. Units of a text that find no partner in it, one for one, are matched in no
 * alignment: where there are too many, the text is ruled out exactly and without a distance. Not thread-safe.
 */
final class UnitBag {
    private final UnitSlots slots;
    private final int[] counts;
    private final int[] left;

    UnitBag(int[] query, UnitSlots slots) {
        this.slots = slots;
        counts = new int[slots.count() + 1];
        left = new int[counts.length];
        for (int id : query) {
            counts[slots.of(id)]++;
        }
    }

    /** Whether more than {@code limit} of the first {@code n} units of a text find no partner. */
    boolean lacksMore(int[] text, int n, int limit) {
        System.arraycopy(counts, 0, left, 0, counts.length);
        int alone = 0;
        for (int i = 0; i < n; i++) {
            if (--left[slots.of(text[i])] < 0 && ++alone > limit) {
                return true;
            }
        }
        return false;
    }
}
