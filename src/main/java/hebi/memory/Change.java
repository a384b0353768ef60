package hebi.memory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of a memory, as its log keeps it.
 *
 * @param id a number from 1 on, later changes having larger ones
 * @param title what was done, on one line, such as {@code import old.tmx} or {@code undo 12}
 * @param date when it began
 * @param created number of units that are there since
 * @param changed number of units that have another text, other codes or other provenances since
 * @param removed number of units that are gone since
 * @param isFinished whether it came to its end; an import that was cut off keeps what its steps committed
 * @param undoes the change that this one took back; empty where it is no undo
 * @param undoneBy the change that took this one back, and was not taken back itself; empty where there is none
 */
public record Change(
        String id,
        String title,
        Instant date,
        long created,
        long changed,
        long removed,
        boolean isFinished,
        Optional<String> undoes,
        Optional<String> undoneBy) {
    public Change {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(date);
        Objects.requireNonNull(undoes);
        Objects.requireNonNull(undoneBy);
    }

    /** Its place in the order of changes, from 1. */
    long number() {
        return Long.parseLong(id);
    }

    /** The same as taken back by another. */
    Change undoneBy(Optional<String> change) {
        return new Change(id, title, date, created, changed, removed, isFinished, undoes, change);
    }
}
