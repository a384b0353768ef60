package hebi.align;

/**
 * The natural logarithm of numbers above 0, quickly: exponent and a table of the first twelve bits of the mantissa, and the slope between
 * them. Its error is below 10⁻⁶, which is less than what is lost by adding such values up as floats.
 */
final class Logarithm {
    private static final int BITS = 12;
    private static final int REST = 23 - BITS;
    private static final float LN_2 = (float) Math.log(2);

    /** By the first bits of the mantissa, the logarithm and the inverse in the middle of what they stand for. */
    private static final float[] LOGARITHMS = new float[1 << BITS];

    private static final float[] INVERSES = new float[1 << BITS];

    static {
        for (int m = 0; m < LOGARITHMS.length; m++) {
            double middle = 1 + (m + .5) / LOGARITHMS.length;
            LOGARITHMS[m] = (float) Math.log(middle);
            INVERSES[m] = (float) (1 / (middle * (1 << 23)));
        }
    }

    private Logarithm() {}

    /** ln x for a normal float above 0. */
    static float of(float x) {
        int bits = Float.floatToRawIntBits(x);
        int mantissa = bits & 0x7FFFFF;
        int m = mantissa >> REST;
        int offset = (mantissa & ((1 << REST) - 1)) - (1 << (REST - 1));
        return ((bits >> 23) - 127) * LN_2 + LOGARITHMS[m] + offset * INVERSES[m];
    }
}
