package hebi.segment;

import hebi.text.Document;
import hebi.text.Paragraph;
import hebi.text.Segment;
import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into segments. Implementations are thread-safe. */
public interface Segmenter {
    /**
     * The boundaries of the segments of one paragraph's text: end offsets in UTF-16 units, ascending, the last one the
     * length of the text. Empty for an empty text.
     */
    List<Integer> boundaries(String text);

    /** The segments of a document's article, in reading order; furniture is left out. */
    default List<Segment> segment(Document document) {
        return segment(document.article());
    }

    /**
     * The segments of paragraphs, in order. The ranges of each paragraph's segments tile its text; a range that holds
     * nothing but white space is joined to the one before it.
     */
    default List<Segment> segment(List<Paragraph> paragraphs) {
        List<Segment> segments = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            String text = paragraphs.get(p).text();
            int content = text.stripTrailing().length();
            int start = 0;
            for (int end : boundaries(text)) {
                boolean restIsBlank = end >= content;
                int closed = restIsBlank ? text.length() : end;
                String cut = text.substring(start, closed).strip();
                if (!cut.isEmpty()) {
                    segments.add(
                            new Segment(cut, p, start, closed, paragraphs.get(p).kind()));
                    start = closed;
                }
                if (restIsBlank) {
                    break;
                }
            }
        }
        return segments;
    }
}
