package hebi.exchange;

import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The units of a reader, one after the other; one of which nothing is known gets the file as its document. */
public final class ImportedUnits implements Iterator<TranslationUnit> {
    private final UnitReader reader;
    private final String document;
    private final Deque<TranslationUnit> waiting = new ArrayDeque<>();

    public ImportedUnits(UnitReader reader, String document) {
        this.reader = reader;
        this.document = document;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty()) {
            Entry entry = reader.next().orElse(null);
            if (entry == null) {
                return false;
            }
            entry.pairs().stream()
                    .filter(unit -> !isBlank(unit))
                    .map(this::named)
                    .forEach(waiting::add);
        }
        return true;
    }

    @Override
    public TranslationUnit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    private TranslationUnit named(TranslationUnit unit) {
        List<Provenance> provenances = unit.provenances().isEmpty()
                ? List.of(Provenance.UNKNOWN.withDocument(document))
                : unit.provenances().stream()
                        .map(p -> p.document().isEmpty() ? p.withDocument(document) : p)
                        .toList();
        return new TranslationUnit(unit.source(), unit.target(), provenances);
    }

    /** Whether a side has no text, so that the unit helps nobody. */
    static boolean isBlank(TranslationUnit unit) {
        return unit.source().text().isBlank() || unit.target().text().isBlank();
    }
}
