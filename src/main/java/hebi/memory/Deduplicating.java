package hebi.memory;

import hebi.text.InlineCode;
import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/**
 * Makes one of units that say the same.
 *
 * <ol>
 *   <li>A first pass takes a 64-bit hash of what each unit says; equal neighbours of the sorted hashes are candidates.
 *   <li>A second pass reads the candidates into groups and compares what they say in full.
 *   <li>Of each group of two or more one stays, with the provenances of all.
 * </ol>
 */
final class Deduplicating {
    private static final Comparator<StoredUnit> BEST_FIRST = Comparator.comparing(
                    (StoredUnit unit) -> unit.unit().provenances().stream().noneMatch(Provenance::reviewed))
            .thenComparing(Comparator.comparingLong(StoredUnit::newestMillis).reversed())
            .thenComparing(StoredUnit::sequence);

    /** What a unit says: for each side the tag, the match key and the codes without their places. */
    private record Saying(List<Object> parts) {
        static Saying of(StoredUnit unit, boolean ignoresSpaces) {
            List<Object> parts = new ArrayList<>(6);
            for (Language language : Language.values()) {
                parts.add(unit.side(language).normalisedTag());
                MatchKey key = MatchKey.of(unit.side(language).text());
                parts.add(ignoresSpaces ? key.withoutSpacesBesideHan() : key);
                parts.add(unit.side(language).codes().stream()
                        .map(code -> new InlineCode(0, code.kind(), code.attributes(), code.content()))
                        .toList());
            }
            return new Saying(parts);
        }

        /** Equal for equal ones; the two halves come from different seeds. */
        long hash() {
            long high = 17;
            long low = 1;
            for (Object part : parts) {
                high = high * 0x9E3779B97F4A7C15L + part.hashCode();
                low = low * 31 + part.hashCode();
            }
            return high << 32 ^ low;
        }
    }

    private final MemoryWriter writer;
    private final UnitFilter filter;
    private final boolean ignoresSpaces;

    Deduplicating(MemoryWriter writer, Revision.Deduplication asked) {
        this.writer = writer;
        filter = asked.filter();
        ignoresSpaces = asked.ignoresSpaces();
    }

    void carryOut() throws IOException {
        try (DirectoryReader reader = writer.reader()) {
            long[] doubled = doubled(reader);
            Map<Saying, List<StoredUnit>> groups = new LinkedHashMap<>();
            for (UnitCursor units = new UnitCursor(reader); doubled.length > 0 && units.hasNext(); ) {
                StoredUnit unit = units.next();
                Saying saying = Saying.of(unit, ignoresSpaces);
                if (filter.passes(unit.original()) && Arrays.binarySearch(doubled, saying.hash()) >= 0) {
                    groups.computeIfAbsent(saying, s -> new ArrayList<>(2)).add(unit);
                }
            }
            for (List<StoredUnit> group : groups.values()) {
                if (group.size() > 1) {
                    unite(group);
                }
            }
        }
    }

    /** The hashes that come more than once, in ascending order. */
    private long[] doubled(DirectoryReader reader) throws IOException {
        long[] hashes = new long[reader.numDocs()];
        int n = 0;
        for (UnitCursor units = new UnitCursor(reader); units.hasNext(); ) {
            StoredUnit unit = units.next();
            if (filter.passes(unit.original())) {
                hashes[n++] = Saying.of(unit, ignoresSpaces).hash();
            }
        }
        Arrays.sort(hashes, 0, n);
        int found = 0;
        for (int i = 1; i < n; i++) {
            if (hashes[i] == hashes[i - 1] && (found == 0 || hashes[found - 1] != hashes[i])) {
                hashes[found++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, found);
    }

    private void unite(List<StoredUnit> group) throws IOException {
        group.sort(BEST_FIRST);
        StoredUnit best = group.get(0);
        StoredUnit united = best;
        for (StoredUnit other : group.subList(1, group.size())) {
            united = united.plus(other.unit().provenances());
            writer.draft().remove(writer.draft().id(other), other);
            writer.tally().removed(other);
        }
        writer.draft().set(writer.draft().id(best), united);
        if (!united.equals(best)) {
            writer.tally().changed(best, united);
        }
    }
}
