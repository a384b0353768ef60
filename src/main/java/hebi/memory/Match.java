package hebi.memory;

import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit that answers a look-up.
 *
 * @param kind how it matches
 * @param score final score after the penalties: {@link #ICE_SCORE}, or 0..100
 * @param penalties why points were taken off; empty for an ICE or exact match
 * @param id the unit's id in the memory, 32 hexadecimal digits
 * @param unit the unit with the side in the query's language as its source; provenances oldest first
 * @param differences where the query differs from the unit's source; empty for an ICE or exact match
 */
public record Match(
        MatchKind kind,
        int score,
        List<Penalty> penalties,
        String id,
        TranslationUnit unit,
        List<Difference> differences) {
    /** The score of an ICE match, above that of any other. */
    public static final int ICE_SCORE = 101;

    public Match {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(unit);
        penalties = List.copyOf(penalties);
        differences = List.copyOf(differences);
    }

    /** Points taken off, 0 or more. */
    public int penalty() {
        return penalties.stream().mapToInt(Penalty::points).sum();
    }

    /** The side in the query's language. */
    public Variant source() {
        return unit.source();
    }

    /** The side in the other language. */
    public Variant target() {
        return unit.target();
    }

    /** Where the newest occurrence comes from; empty where nothing is known. */
    public Optional<Provenance> provenance() {
        List<Provenance> all = unit.provenances();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
