package hebi.memory;

import java.util.Objects;
import java.util.Optional;

/**
 * What an addition did.
 *
 * @param created number of units that are new in the memory
 * @param merged number of units that it had already; their provenance was added where it was new
 * @param change the id of the change in the log; empty where nothing was new
 */
public record Added(long created, long merged, Optional<String> change) {
    public Added {
        Objects.requireNonNull(change);
    }
}
