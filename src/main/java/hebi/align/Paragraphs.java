package hebi.align;

import hebi.text.Paragraph;
import hebi.text.Segment;
import java.util.List;

/**
 * Where the paragraphs of one side part. A translator seldom joins two paragraphs, list items or table cells into one
 * segment, so a bead that runs over such a border costs, and more where one of the two is a heading.
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

    /**
     * Cost of each border of a heading inside a bead, on top of {@link #COST}, in nats. Hardly a translator joins a heading to the
     * text below. Of 0, 2 and 4 this was best on real pages, of which no other pair changed ({@code docs/alignment.md}).
     */
    static final double HEADING_COST = 4;

    private final int[] numbers;

    /** By segment, how many borders of headings stand before it. */
    private final int[] headings;

    private final boolean tells;

    Paragraphs(List<Segment> segments) {
        numbers = segments.stream().mapToInt(Segment::paragraph).toArray();
        headings = new int[numbers.length];
        for (int i = 1; i < numbers.length; i++) {
            boolean isBorder =
                    numbers[i] != numbers[i - 1] && (isHeading(segments.get(i)) || isHeading(segments.get(i - 1)));
            headings[i] = headings[i - 1] + (isBorder ? 1 : 0);
        }
        tells = segments.isEmpty() || numbers[numbers.length - 1] + 1 < UNINFORMATIVE * numbers.length;
    }

    /** Cost in nats of a bead that holds the segments {@code from..to-1}; 0 for one segment or none. */
    double cost(int from, int to) {
        if (!tells || to - from < 2) {
            return 0;
        }
        return COST * (numbers[to - 1] - numbers[from]) + HEADING_COST * (headings[to - 1] - headings[from]);
    }

    private static boolean isHeading(Segment segment) {
        return segment.kind() == Paragraph.Kind.HEADING;
    }
}
