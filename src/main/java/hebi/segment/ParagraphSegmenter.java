package hebi.segment;

import java.util.List;

/** Leaves each paragraph whole. Immutable and thread-safe. */
public final class ParagraphSegmenter implements Segmenter {
    @Override
    public List<Integer> boundaries(String text) {
        return text.isEmpty() ? List.of() : List.of(text.length());
    }
}
