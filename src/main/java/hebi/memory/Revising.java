package hebi.memory;

import hebi.error.MemoryException;
import hebi.memory.Revision.Deduplication;
import hebi.memory.Revision.Deletion;
import hebi.memory.Revision.Edit;
import hebi.memory.Revision.OccurrenceDeletion;
import hebi.memory.Revision.Replacement;
import hebi.memory.Revision.Rewriting;
import hebi.memory.Revision.Undo;
import hebi.memory.Revision.Withdrawal;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.BytesRef;

/** Carries out one revision on a draft. The caller commits. Not thread-safe. */
final class Revising {
    private final Path memory;
    private final MemoryWriter writer;
    private final Draft draft;
    private final Tally tally;

    Revising(Path memory, MemoryWriter writer) {
        this.memory = memory;
        this.writer = writer;
        draft = writer.draft();
        tally = writer.tally();
    }

    void carryOut(Revision revision) throws IOException {
        if (revision instanceof Deletion deletion) {
            delete(deletion);
        } else if (revision instanceof Withdrawal withdrawal) {
            detach(unit -> occurrence -> withdrawal.documents().contains(occurrence.document()));
        } else if (revision instanceof OccurrenceDeletion deletion) {
            detach(deletion.filter()::occurrences);
        } else if (revision instanceof Edit edit) {
            edit(edit);
        } else if (revision instanceof Replacement replacement) {
            rewrite(new Replacing(replacement)::of);
        } else if (revision instanceof Rewriting rewriting) {
            rewrite(stored -> rewritten(stored, rewriting));
        } else if (revision instanceof Deduplication deduplication) {
            new Deduplicating(writer, deduplication).carryOut();
        } else if (revision instanceof Undo undo) {
            new Undoing(memory, writer, undo.change()).carryOut();
        } else {
            throw new IllegalArgumentException(revision.title());
        }
    }

    private void delete(Deletion deletion) throws IOException {
        if (deletion.unit().isPresent()) {
            for (StoredUnit unit : units(deletion.unit().get())) {
                remove(unit);
            }
            return;
        }
        try (DirectoryReader reader = writer.reader()) {
            for (UnitCursor units = new UnitCursor(reader); units.hasNext(); ) {
                StoredUnit unit = units.next();
                if (deletion.filter().passes(unit.original())) {
                    remove(unit);
                }
            }
        }
    }

    private void remove(StoredUnit unit) throws IOException {
        draft.remove(draft.id(unit), unit);
        tally.removed(unit);
    }

    /** Takes occurrences out, and the units that have no other. One that had none known before stays. */
    private void detach(Function<TranslationUnit, Predicate<Provenance>> occurrences) throws IOException {
        try (DirectoryReader reader = writer.reader()) {
            for (UnitCursor units = new UnitCursor(reader); units.hasNext(); ) {
                StoredUnit unit = units.next();
                TranslationUnit before = unit.original();
                List<Provenance> all = before.provenances();
                List<Provenance> left =
                        all.stream().filter(occurrences.apply(before).negate()).toList();
                if (left.isEmpty() && !all.isEmpty()) {
                    remove(unit);
                } else if (left.size() < all.size()) {
                    StoredUnit fresh =
                            StoredUnit.of(unit.sequence(), new TranslationUnit(before.source(), before.target(), left));
                    draft.set(draft.id(unit), fresh);
                    tally.changed(unit, fresh);
                }
            }
        }
    }

    private void edit(Edit edit) throws IOException {
        refuseOtherLanguages(edit.unit());
        StoredUnit old = units(edit.id()).get(0);
        draft.remove(draft.id(old), old);
        settle(old, StoredUnit.of(old.sequence(), edit.unit()));
    }

    private void refuseOtherLanguages(TranslationUnit unit) {
        Optional<Language> source = unit.source().language();
        if (source.isEmpty()
                || !source.map(Language::other).equals(unit.target().language())) {
            throw new MemoryException(
                    memory,
                    "keeps English with Chinese, and the unit would be "
                            + unit.source().tag() + " with " + unit.target().tag(),
                    "give one side of each");
        }
    }

    /** The units under an id as the user gives it, one at least. */
    private List<StoredUnit> units(String id) throws IOException {
        Optional<BytesRef> hash = Hash.ofHex(id.toLowerCase(Locale.ROOT));
        List<StoredUnit> units = hash.isEmpty() ? List.of() : draft.at(hash.get());
        if (units.isEmpty()) {
            throw new MemoryException(memory, "holds no unit " + id, "take the id from hebi lookup --json");
        }
        return units;
    }

    /** What becomes of a unit; empty where it stays. */
    private static Optional<StoredUnit> rewritten(StoredUnit stored, Rewriting rewriting) {
        TranslationUnit before = stored.original();
        if (!rewriting.filter().passes(before)) {
            return Optional.empty();
        }
        TranslationUnit after = rewriting.rewrite().apply(before);
        return after.equals(before) ? Optional.empty() : Optional.of(StoredUnit.of(stored.sequence(), after));
    }

    private void rewrite(Function<StoredUnit, Optional<StoredUnit>> rewriting) throws IOException {
        try (DirectoryReader reader = writer.reader()) {
            // All old ones go before any new one comes: what was rewritten is not rewritten again.
            for (UnitCursor units = new UnitCursor(reader); units.hasNext(); ) {
                StoredUnit old = units.next();
                if (rewriting.apply(old).isPresent()) {
                    draft.remove(draft.id(old), old);
                }
            }
            for (UnitCursor units = new UnitCursor(reader); units.hasNext(); ) {
                StoredUnit old = units.next();
                Optional<StoredUnit> fresh = rewriting.apply(old);
                if (fresh.isPresent()) {
                    settle(old, fresh.get());
                }
            }
        }
    }

    /** Puts what became of a unit in its place; where that is there already, they become one. */
    private void settle(StoredUnit old, StoredUnit fresh) throws IOException {
        BytesRef id = draft.id(fresh);
        Optional<StoredUnit> there = draft.find(id, fresh);
        if (there.isPresent()) {
            draft.set(id, there.get().plus(fresh.unit().provenances()));
            tally.removed(old);
        } else {
            draft.set(id, fresh);
            tally.changed(old, fresh);
        }
    }
}
