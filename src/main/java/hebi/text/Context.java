package hebi.text;

import java.util.Objects;
import java.util.Optional;

/**
 * What stood before and after a text in its document. An empty string is the edge of the document, which is a context of
 * its own; an empty Optional means that nothing is known.
 *
 * @param previous the text before
 * @param next the text after
 */
public record Context(Optional<String> previous, Optional<String> next) {
    /** Nothing is known of the neighbours. */
    public static final Context UNKNOWN = new Context(Optional.empty(), Optional.empty());

    /** The neighbour at the start or end of a document. */
    public static final String EDGE = "";

    public Context {
        Objects.requireNonNull(previous);
        Objects.requireNonNull(next);
    }

    /** Both neighbours known. */
    public static Context of(String previous, String next) {
        return new Context(Optional.of(previous), Optional.of(next));
    }

    /** Whether either neighbour is known. */
    public boolean isKnown() {
        return previous.isPresent() || next.isPresent();
    }
}
