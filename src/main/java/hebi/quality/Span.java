package hebi.quality;

/**
 * A place in a text.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last one; greater than {@code start}
 */
public record Span(int start, int end) {
    static Span of(Figure figure) {
        return new Span(figure.start(), figure.end());
    }
}
