package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Paragraph.Kind;
import hebi.text.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static final List<Segment> SEGMENTS = List.of(
            new Segment("Tides", 0, 0, 5, Kind.HEADING),
            new Segment("They turn.", 1, 0, 11),
            new Segment("They turn again.", 1, 11, 27),
            new Segment("Every day.", 2, 0, 10),
            new Segment("Moon", 3, 0, 4, Kind.HEADING),
            new Segment("Its light.", 4, 0, 11),
            new Segment("Its face.", 4, 11, 20));

    @Test
    void aBeadWithinAParagraphCostsNothing() {
        Paragraphs paragraphs = new Paragraphs(SEGMENTS);
        assertEquals(0, paragraphs.cost(1, 3));
        assertEquals(0, paragraphs.cost(0, 1));
        assertEquals(0, paragraphs.cost(2, 2));
    }

    @Test
    void aBorderCostsAndThatOfAHeadingMore() {
        Paragraphs paragraphs = new Paragraphs(SEGMENTS);
        assertEquals(Paragraphs.COST, paragraphs.cost(2, 4));
        assertEquals(Paragraphs.COST + Paragraphs.HEADING_COST, paragraphs.cost(0, 2));
        assertEquals(2 * (Paragraphs.COST + Paragraphs.HEADING_COST), paragraphs.cost(3, 6));
    }

    @Test
    void whereNearlyEverySegmentIsAParagraphBordersTellNothing() {
        assertEquals(0, new Paragraphs(List.of(SEGMENTS.get(0), SEGMENTS.get(1))).cost(0, 2));
        assertEquals(0, new Paragraphs(List.of()).cost(0, 0));
    }
}
