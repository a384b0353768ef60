package hebi.memory;

import hebi.text.TranslationUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a revision did, or would do.
 *
 * @param change the id of the change in the log; empty where nothing was to be done, or nothing was done
 * @param created number of units that are new
 * @param changed number of units that changed
 * @param removed number of units that are gone; one that became equal to another is gone
 * @param examples the first units that were touched, at most {@link #EXAMPLES}
 */
public record Revised(Optional<String> change, long created, long changed, long removed, List<Example> examples) {
    /** How many examples are kept. */
    public static final int EXAMPLES = 5;

    /** Nothing was to be done. */
    static final Revised NOTHING = new Revised(Optional.empty(), 0, 0, 0, List.of());

    /**
     * A unit before and after; one of the two is there at least.
     *
     * @param before empty where it is new
     * @param after empty where it is gone
     */
    public record Example(Optional<TranslationUnit> before, Optional<TranslationUnit> after) {
        public Example {
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    public Revised {
        Objects.requireNonNull(change);
        examples = List.copyOf(examples);
    }

    /** Number of units that are touched. */
    public long touched() {
        return created + changed + removed;
    }

    /** The same as recorded in the log. */
    Revised in(Optional<String> id) {
        return new Revised(id, created, changed, removed, examples);
    }
}
