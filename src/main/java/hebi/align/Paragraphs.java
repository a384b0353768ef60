package hebi.align;

import hebi.text.Segment;
import java.util.List;

/**
 * Where the paragraphs of one side part. A translator seldom joins two paragraphs, list items or table cells into one
 * segment, so a bead that runs over such a border costs.
 *
 * <p>A text in which nearly every segment is a paragraph of its own, such as a file of segments, tells nothing.
 */
final class Paragraphs {
    /**
     * Cost of each border inside a bead, in nats. The gold sets have no paragraphs to learn it from; of 0, 1, 2, 3 and 4 this
     * does best on the sample files.
     */
    static final double COST = 2;

    /** Share of segments that start a paragraph, above which borders tell nothing. */
    private static final double UNINFORMATIVE = .95;

    private final int[] numbers;
    private final boolean tells;

    Paragraphs(List<Segment> segments) {
        numbers = segments.stream().mapToInt(Segment::paragraph).toArray();
        tells = segments.isEmpty() || numbers[numbers.length - 1] + 1 < UNINFORMATIVE * numbers.length;
    }

    /** Cost in nats of a bead that holds the segments {@code from..to-1}; 0 for one segment or none. */
    double cost(int from, int to) {
        return tells && to - from > 1 ? COST * (numbers[to - 1] - numbers[from]) : 0;
    }
}
