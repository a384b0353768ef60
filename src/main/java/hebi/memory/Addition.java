package hebi.memory;

import hebi.error.MemoryException;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** Adds units, in one step or several. Not thread-safe. */
final class Addition {
    private final Path memory;
    private final MemoryWriter writer;
    private final Adding how;
    private final Map<Tags, Counts> counts = new LinkedHashMap<>();
    private long created;
    private long merged;

    /** The units one after the other; empty at the end. */
    private interface Source {
        Optional<TranslationUnit> next() throws IOException;
    }

    /** The language tags of a unit as they came. */
    private record Tags(String source, String target) {}

    private static final class Counts {
        private long created;
        private long merged;
    }

    Addition(Path memory, MemoryWriter writer, Adding how) {
        this.memory = memory;
        this.writer = writer;
        this.how = how;
    }

    Added add(Iterable<TranslationUnit> units) throws IOException {
        Iterator<TranslationUnit> all = units.iterator();
        if (how.step() == Long.MAX_VALUE) {
            return addAll(() -> all.hasNext() ? Optional.of(all.next()) : Optional.empty());
        }
        // Steps are for many units, of which the next are read while a step is committed.
        try (ReadAhead<TranslationUnit> ahead = new ReadAhead<>(all)) {
            return addAll(ahead::next);
        }
    }

    private Added addAll(Source units) throws IOException {
        long waiting = 0;
        for (Optional<TranslationUnit> unit = units.next(); unit.isPresent(); unit = units.next()) {
            refuseOtherLanguages(unit.get());
            add(unit.get());
            if (++waiting == how.step()) {
                writer.commitStep();
                how.committed().accept(added());
                waiting = 0;
            }
        }
        writer.commit();
        return added();
    }

    private Added added() {
        return new Added(
                created,
                merged,
                writer.change(),
                counts.entrySet().stream()
                        .map(e -> new Added.OfTags(
                                e.getKey().source(), e.getKey().target(), e.getValue().created, e.getValue().merged))
                        .toList());
    }

    private void add(TranslationUnit unit) throws IOException {
        Draft draft = writer.draft();
        StoredUnit stored = StoredUnit.of(draft.nextSequence(), unit);
        BytesRef id = draft.id(stored);
        Optional<StoredUnit> there = draft.find(id, stored);
        Tags tags = new Tags(unit.source().tag(), unit.target().tag());
        Counts ofTags = counts.computeIfAbsent(tags, t -> new Counts());
        if (there.isEmpty()) {
            draft.set(id, stored);
            draft.takeSequence();
            writer.tally().created(stored);
            created++;
            ofTags.created++;
            return;
        }
        merged++;
        ofTags.merged++;
        StoredUnit fuller = there.get().plus(stored.unit().provenances());
        if (!fuller.equals(there.get())) {
            draft.set(id, fuller);
            writer.tally().changed(there.get(), fuller);
        }
    }

    private void refuseOtherLanguages(TranslationUnit unit) {
        Optional<Language> source = unit.source().language();
        Optional<Language> target = unit.target().language();
        if (source.isEmpty() || !source.map(Language::other).equals(target)) {
            throw new MemoryException(
                    memory,
                    "keeps English with Chinese, and a unit is " + unit.source().tag() + " with "
                            + unit.target().tag() + " (the addition was taken back)",
                    "leave out units of other languages");
        }
    }
}
