package hebi.memory;

import hebi.error.MemoryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;

/**
 * Takes a change back: under every id that it touched stands again what its record says. That is possible while no later
 * change touched one of these ids. A later change that was taken back itself does not count, nor does what took it back:
 * the two cancel out.
 */
final class Undoing {
    private final Path memory;
    private final MemoryWriter writer;
    private final String id;

    Undoing(Path memory, MemoryWriter writer, String id) {
        this.memory = memory;
        this.writer = writer;
        this.id = id;
    }

    void carryOut() throws IOException {
        List<Change> changes = writer.log().changes(writer.checkpoint());
        Change change = changes.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refusal("has no change " + id, "take the number from hebi memory log"));
        if (change.undoneBy().isPresent()) {
            throw refusal(
                    "change " + id + " (" + change.title() + ") was undone by change "
                            + change.undoneBy().get(),
                    "to bring it back, undo change " + change.undoneBy().get());
        }
        ChangeFile file = file(change);
        IdSet touched = new IdSet();
        file.records((unit, former) -> touched.add(unit));
        refuseWhereTouchedLater(change, changes, touched);
        IdSet restored = new IdSet();
        file.records((unit, former) -> {
            // An id that a change touched twice was first what it was before the change.
            if (restored.add(unit)) {
                restore(unit, former);
            }
        });
    }

    private ChangeFile file(Change change) throws IOException {
        return writer.log()
                .file(change.number(), writer.checkpoint())
                .orElseThrow(() -> refusal("has no change " + id + " any more", "see hebi memory log"));
    }

    private void refuseWhereTouchedLater(Change change, List<Change> changes, IdSet touched) throws IOException {
        Map<String, Change> byId = changes.stream().collect(Collectors.toMap(Change::id, Function.identity()));
        for (Change later : changes) {
            if (later.number() > change.number() && counts(later, change, byId) && touches(later, touched)) {
                throw refusal(
                        "change " + id + " cannot be undone: change " + later.id() + " (" + later.title()
                                + ") touched the same units later",
                        "undo change " + later.id() + " first");
            }
        }
    }

    private static boolean counts(Change later, Change change, Map<String, Change> byId) {
        Optional<Change> undone = later.undoes().map(byId::get);
        boolean cancelsLater = undone.filter(c -> c.number() > change.number()).isPresent();
        return later.undoneBy().isEmpty() && !cancelsLater;
    }

    private boolean touches(Change later, IdSet touched) throws IOException {
        boolean[] found = new boolean[1];
        file(later).records((unit, former) -> found[0] |= touched.contains(unit));
        return found[0];
    }

    private void restore(BytesRef unit, List<StoredUnit> former) throws IOException {
        List<StoredUnit> now = writer.draft().at(unit);
        for (int i = 0; i < Math.max(now.size(), former.size()); i++) {
            if (i >= former.size()) {
                writer.tally().removed(now.get(i));
            } else if (i >= now.size()) {
                writer.tally().created(former.get(i));
            } else if (!now.get(i).equals(former.get(i))) {
                writer.tally().changed(now.get(i), former.get(i));
            }
        }
        writer.draft().put(unit, former);
    }

    private MemoryException refusal(String problem, String remedy) {
        return new MemoryException(memory, problem, remedy);
    }
}
