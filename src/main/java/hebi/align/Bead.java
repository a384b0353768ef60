package hebi.align;

/**
 * A run of source segments and the run of target segments that translates it. Either side may be empty, not both.
 *
 * @param sourceStart index of the first source segment, from 0
 * @param sourceEnd index after the last source segment
 * @param targetStart index of the first target segment, from 0
 * @param targetEnd index after the last target segment
 * @param confidence probability that the bead is right, 0..1
 */
public record Bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd, double confidence) {
    public Bead {
        if (sourceStart < 0 || targetStart < 0 || sourceEnd < sourceStart || targetEnd < targetStart) {
            throw new IllegalArgumentException(
                    "bead " + sourceStart + ".." + sourceEnd + ":" + targetStart + ".." + targetEnd);
        }
        if (sourceEnd == sourceStart && targetEnd == targetStart) {
            throw new IllegalArgumentException("a bead has a segment");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
    }

    /** Number of source segments, 0 or more. */
    public int sources() {
        return sourceEnd - sourceStart;
    }

    /** Number of target segments, 0 or more. */
    public int targets() {
        return targetEnd - targetStart;
    }

    /** Source and target counts, such as {@code 2-1}. */
    public String type() {
        return sources() + "-" + targets();
    }

    /** Whether one side is empty. */
    public boolean isNull() {
        return sources() == 0 || targets() == 0;
    }

    /** The same bead seen from the other side. */
    public Bead mirrored() {
        return new Bead(
                /* sourceStart= */ targetStart,
                /* sourceEnd= */ targetEnd,
                /* targetStart= */ sourceStart,
                /* targetEnd= */ sourceEnd,
                confidence);
    }

    /** The same bead with its confidence times a factor, 0..1. */
    Bead times(double factor) {
        return new Bead(sourceStart, sourceEnd, targetStart, targetEnd, confidence * factor);
    }

    /** Whether both beads hold the same segments. */
    public boolean covers(Bead other) {
        return sourceStart == other.sourceStart
                && sourceEnd == other.sourceEnd
                && targetStart == other.targetStart
                && targetEnd == other.targetEnd;
    }
}
