package hebi.memory;

import hebi.memory.Revised.Example;
import hebi.text.TranslationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what a change does to units, and keeps the first as examples. Not thread-safe. */
final class Tally {
    private final List<Example> examples = new ArrayList<>(Revised.EXAMPLES);
    private long created;
    private long changed;
    private long removed;

    /** Goes on from the totals of a change that was cut off. */
    void goOnFrom(Change change) {
        created = change.created();
        changed = change.changed();
        removed = change.removed();
    }

    void created(StoredUnit unit) {
        created++;
        keep(Optional.empty(), Optional.of(unit));
    }

    void changed(StoredUnit before, StoredUnit after) {
        changed++;
        keep(Optional.of(before), Optional.of(after));
    }

    void removed(StoredUnit unit) {
        removed++;
        keep(Optional.of(unit), Optional.empty());
    }

    private void keep(Optional<StoredUnit> before, Optional<StoredUnit> after) {
        if (examples.size() < Revised.EXAMPLES) {
            examples.add(new Example(original(before), original(after)));
        }
    }

    private static Optional<TranslationUnit> original(Optional<StoredUnit> unit) {
        return unit.map(StoredUnit::original);
    }

    /** What was counted so far. */
    Revised totals() {
        return new Revised(Optional.empty(), created, changed, removed, examples);
    }
}
