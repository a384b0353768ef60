package hebi.memory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an addition did.
 *
 * @param created number of units that are new in the memory
 * @param merged number of units that it had already; their provenance was added where it was new
 * @param change the id of the change in the log; empty where nothing was new
 * @param byTags the same for each pair of language tags, in the order in which they came
 */
public record Added(long created, long merged, Optional<String> change, List<OfTags> byTags) {
    /**
     * What happened to the units of one pair of languages.
     *
     * @param source tag of the source as it came, such as {@code en-US}
     * @param target tag of the target as it came
     * @param created number of units that are new
     * @param merged number of units that were there
     */
    public record OfTags(String source, String target, long created, long merged) {}

    public Added {
        Objects.requireNonNull(change);
        byTags = List.copyOf(byTags);
    }

    /** Nothing was added. */
    public static Added nothing() {
        return new Added(0, 0, Optional.empty(), List.of());
    }
}
