package hebi.exchange;

import java.util.List;
import java.util.Objects;

/**
 * A translation to put into a file.
 *
 * @param text what to put in, without codes
 * @param codes where the codes of the source stand in it, by position; may be fewer than the source has
 * @param score how like its source the text is that was translated so, 0..100, or 101: the same text between the same
 *     neighbours
 * @param isExact whether it is the same text with the same codes, so that nobody need look at it
 * @param matched the text that was translated so
 */
public record Filling(String text, List<PlacedCode> codes, int score, boolean isExact, String matched) {
    /**
     * A code of the source in the translation.
     *
     * @param position offset in the translation's text, in UTF-16 units
     * @param index which of the source's codes it is, from 0
     */
    public record PlacedCode(int position, int index) {}

    public Filling {
        Objects.requireNonNull(text);
        Objects.requireNonNull(matched);
        codes = List.copyOf(codes);
        if (score < 0 || score > 101) {
            throw new IllegalArgumentException("score " + score + " is not within 0..101");
        }
    }

    /** Whether the neighbours are the same too. */
    public boolean isInContext() {
        return score > 100;
    }
}
