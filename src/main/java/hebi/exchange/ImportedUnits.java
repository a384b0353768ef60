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

    private final boolean withDrafts;

    public ImportedUnits(UnitReader reader, String document) {
        this(reader, document, false);
    }

    private ImportedUnits(UnitReader reader, String document, boolean withDrafts) {
        this.reader = reader;
        this.document = document;
        this.withDrafts = withDrafts;
    }

    /** The same with those that the file itself does not take for done, such as fuzzy ones: they are to be looked at, not kept. */
    public static ImportedUnits withDrafts(UnitReader reader, String document) {
        return new ImportedUnits(reader, document, true);
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty()) {
            Entry entry = reader.next().orElse(null);
            if (entry == null) {
                return false;
            }
            (withDrafts ? entry.released() : entry)
                    .pairs().stream()
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
