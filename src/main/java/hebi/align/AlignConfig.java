package hebi.align;

/**
 * How alignments are used.
 *
 * @param minConfidence beads below it yield no translation unit, 0..1
 */
public record AlignConfig(double minConfidence) {
    public AlignConfig {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("minConfidence " + minConfidence + " is not within 0..1");
        }
    }

    /** A pair is kept that is more likely right than wrong: .5. */
    public static AlignConfig defaults() {
        return new AlignConfig(.5);
    }
}
