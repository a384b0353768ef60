package hebi.exchange;

import java.util.Optional;

/**
 * How a table says what stood before or after a text: an empty cell says that it is not known, {@code ^} that there was the edge
 * of the document. A neighbour of nothing but {@code ^} has one more, so that each comes back.
 */
final class NeighbourCell {
    private static final String EDGE = "^";
    private static final String EDGES = "\\^*";

    private NeighbourCell() {}

    static String of(Optional<String> neighbour) {
        return neighbour.map(text -> text.matches(EDGES) ? text + EDGE : text).orElse("");
    }

    /** The neighbour of a cell; empty where it is not known. */
    static Optional<String> read(String cell) {
        return Optional.of(cell)
                .filter(text -> !text.isEmpty())
                .map(text -> text.matches(EDGES) ? text.substring(1) : text);
    }
}
