package hebi.memory;

import hebi.text.TranslationUnit;
import java.util.Objects;

/**
 * A unit that stood near another in a document.
 *
 * @param distance how many places after the other it stood; negative before it, never 0
 * @param unit the unit, with the side asked for as its source
 */
public record Neighbour(int distance, TranslationUnit unit) {
    public Neighbour {
        Objects.requireNonNull(unit);
    }
}
