package hebi.lexicon;

import java.util.Arrays;

/**
 * Counts of keys in a table of fixed size: when three quarters are full, keys counted least are forgotten until half is free
 * (lossy counting, Manku and Motwani 2002), so that the counts of frequent keys stay nearly exact. Not thread-safe.
 */
final class PairCounts {
    private static final long FREE = -1;

    private long[] keys;
    private int[] counts;
    private int used;

    /** Takes the counts one by one. */
    @FunctionalInterface
    interface Consumer {
        void accept(long key, int count);
    }

    /** @param capacity a power of two */
    PairCounts(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is no power of two");
        }
        keys = new long[capacity];
        counts = new int[capacity];
        Arrays.fill(keys, FREE);
    }

    /** Counts a key, 0 or more. */
    void add(long key) {
        if (put(key, 1) && used > keys.length / 4 * 3) {
            for (int least = 2; used > keys.length / 2; least++) {
                forgetBelow(least);
            }
        }
    }

    /** Whether the key is new. */
    private boolean put(long key, int count) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        boolean isNew = keys[slot] == FREE;
        keys[slot] = key;
        counts[slot] += count;
        used += isNew ? 1 : 0;
        return isNew;
    }

    private void forgetBelow(int least) {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length];
        counts = new int[oldKeys.length];
        Arrays.fill(keys, FREE);
        used = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE && oldCounts[slot] >= least) {
                put(oldKeys[slot], oldCounts[slot]);
            }
        }
    }

    /** Gives each key with its count, in no particular order. */
    void forEach(Consumer consumer) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                consumer.accept(keys[slot], counts[slot]);
            }
        }
    }
}
