package hebi.exchange;

import hebi.text.Context;
import hebi.text.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file whose units stand in the order of their document, and tells each what stood before and after its source text:
 * so a new version of the file finds its unchanged texts between unchanged neighbours. The first variant of an entry is its
 * source; an entry belongs to the document of its one provenance.
 */
final class NeighbourReader implements UnitReader {
    private final UnitReader reader;
    private Optional<Entry> before = Optional.empty();
    /** The next to deliver; null where it was not yet read. */
    private Optional<Entry> current;

    NeighbourReader(UnitReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Entry> next() {
        if (current == null) {
            current = reader.next();
        }
        if (current.isEmpty()) {
            return current;
        }
        Entry entry = current.get();
        Optional<Entry> after = reader.next();
        Context context = Context.of(text(before, entry), text(after, entry));
        before = current;
        current = after;
        return Optional.of(withContext(entry, context));
    }

    private static String text(Optional<Entry> neighbour, Entry entry) {
        return neighbour
                .filter(other -> !other.sides().isEmpty() && document(other).equals(document(entry)))
                .map(other -> other.sides().get(0).variant().text())
                .orElse(Context.EDGE);
    }

    private static String document(Entry entry) {
        return entry.provenances().stream()
                .findFirst()
                .map(Provenance::document)
                .orElse("");
    }

    private static Entry withContext(Entry entry, Context context) {
        if (entry.sides().isEmpty()) {
            return entry;
        }
        List<Entry.Side> sides = new ArrayList<>(entry.sides());
        sides.set(
                0,
                new Entry.Side(
                        sides.get(0).variant(), List.of(context), sides.get(0).details()));
        return new Entry(entry.sourceTag(), sides, entry.provenances(), entry.details(), entry.place(), entry.held());
    }

    @Override
    public void close() {
        reader.close();
    }
}
