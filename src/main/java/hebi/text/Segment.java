package hebi.text;

import java.util.Objects;

/**
 * A piece of a paragraph that is translated as one, mostly a sentence.
 *
 * @param text the characters {@code start..end} of the paragraph's text without white space at the ends; blank only
 *     where a file of segments has a blank line
 * @param paragraph index of the paragraph among those that were segmented, from 0
 * @param start offset of the first character in the paragraph's text, in UTF-16 units
 * @param end offset after the last one; the ranges of a paragraph's segments tile its text
 * @param kind what the paragraph is
 */
public record Segment(String text, int paragraph, int start, int end, Paragraph.Kind kind) {
    public Segment {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        if (paragraph < 0 || start < 0 || end < start) {
            throw new IllegalArgumentException("segment " + paragraph + ":" + start + ".." + end);
        }
    }

    /** A piece of a body paragraph, or of one whose kind is not known. */
    public Segment(String text, int paragraph, int start, int end) {
        this(text, paragraph, start, end, Paragraph.Kind.BODY);
    }
}
