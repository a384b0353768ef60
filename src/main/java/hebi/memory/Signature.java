package hebi.memory;

/**
 * A bag of units in a few hundred bits: each element of it sets two bits. An element is a unit and how often it came
 * before, so that the second "." of a text is another element than the first.
 *
 * <p>In any alignment equal units are matched one for one. An element of a text without both its bits in another's signature
 * is not in the other bag, so a unit of the text stays unmatched; different elements mean different units. So the elements
 * that are seen to be missing are never more than the unmatched units, whatever function chooses the bits.
 */
final class Signature {
    private static final int STEP = 128;
    private static final int MAX_BITS = 4 * STEP;
    // Two bits in twelve let an element pass by chance once in forty times.
    private static final int BITS_PER_UNIT = 12;
    // Odd numbers whose bits are well mixed: a unit times one of them, or the times that it came before.
    private static final int FIRST = 0x9E3779B1;
    private static final int SECOND = 0x85EBCA6B;
    private static final int AGAIN = 0x7F4A7C15;

    // How often each unit came in the text in hand: open addressing; a place counts where it is of this text.
    private int[] units = new int[0];
    private int[] times = new int[0];
    private int[] texts = new int[0];
    private int text;
    private int mask;

    /** Width in bits for texts of so many units: twelve bits a unit, rounded up to a multiple of 128; 128..512. */
    static int bits(int units) {
        return units * BITS_PER_UNIT >= MAX_BITS
                ? MAX_BITS
                : Math.max(1, (units * BITS_PER_UNIT + STEP - 1) / STEP) * STEP;
    }

    /** The first bit of an element in a signature so wide. */
    static int first(int element, int bits) {
        return bit(element * FIRST, bits);
    }

    /** The second bit of an element. */
    static int second(int element, int bits) {
        return bit(Integer.rotateLeft(element, Short.SIZE) * SECOND, bits);
    }

    private static int bit(int spread, int bits) {
        // The high bits are the best mixed.
        return (int) ((Integer.toUnsignedLong(spread) * bits) >>> Integer.SIZE);
    }

    /** Begins a text of so many units. */
    void begin(int length) {
        // At most half full. A short text uses the first places alone, which stay near.
        mask = (Integer.highestOneBit(Math.max(1, length)) << 2) - 1;
        if (units.length <= mask) {
            units = new int[mask + 1];
            times = new int[mask + 1];
            texts = new int[mask + 1];
        }
        text++;
    }

    /** The element that the next unit of the text is. */
    int element(int unit) {
        int at = unit & mask;
        while (texts[at] == text && units[at] != unit) {
            at = (at + 1) & mask;
        }
        if (texts[at] != text) {
            texts[at] = text;
            units[at] = unit;
            times[at] = 0;
        }
        return unit + times[at]++ * AGAIN;
    }
}
