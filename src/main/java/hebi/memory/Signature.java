package hebi.memory;

import java.util.Arrays;

/**
 * A set of units in a few words: each unit sets one bit. A bit that one text has and another lacks means a unit that the
 * other lacks; different bits mean different units. So a text's bits that the other lacks are never more than its units
 * that stay unmatched, in any alignment, whatever function chooses the bits.
 */
final class Signature {
    /** The greatest width in words. */
    static final int MAX_WORDS = 8;

    // Eight bits a unit keep the bits of different units mostly apart.
    private static final int BITS_PER_UNIT = 8;

    private Signature() {}

    /** Width in words of 64 bits for texts of so many units: the least power of two with eight bits a unit, 1..8. */
    static int words(int units) {
        int words = 1;
        while (words < MAX_WORDS && (long) words * Long.SIZE < (long) units * BITS_PER_UNIT) {
            words *= 2;
        }
        return words;
    }

    /**
     * Width in words of the coarse signature for texts of so many units: the least power of two with two bits a unit, 1..4,
     * which is enough to rule out nearly every text that is not like the query.
     */
    static int coarseWords(int units) {
        return units <= 32 ? 1 : units <= 64 ? 2 : 4;
    }

    /** Sets the bits of {@code n} units, from {@code start} on, in the first {@code words} words of {@code into}. */
    static void write(int[] units, int start, int n, int words, long[] into) {
        Arrays.fill(into, 0, words, 0);
        int bits = words * Long.SIZE;
        for (int i = start; i < start + n; i++) {
            // Multiplying by 2^32 divided by the golden ratio spreads neighbouring ids; its high bits choose.
            long spread = Integer.toUnsignedLong(units[i] * 0x9E3779B1);
            int bit = (int) ((spread * bits) >>> 32);
            into[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
        }
    }
}
