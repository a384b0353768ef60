package hebi.align;

import java.util.Comparator;
import java.util.List;

/**
 * What a person has said of the beads of an alignment. Immutable.
 *
 * @param fixed beads that are right, of any size, in any order: they stay as they are, with confidence 1, and the rest is aligned
 *     between them. A null bead says that its segments have no partner; its place on the other side does not count
 * @param forbidden beads that are wrong: none of them comes back unless nothing else is possible. A null bead says that each of its
 *     segments has a partner
 */
public record Constraints(List<Bead> fixed, List<Bead> forbidden) {
    /** Nobody has said anything. */
    public static final Constraints NONE = new Constraints(List.of(), List.of());

    /** @throws IllegalArgumentException if two fixed beads share a segment or cross, or a bead is fixed and forbidden */
    public Constraints {
        fixed = fixed.stream()
                .sorted(Comparator.comparingInt(Bead::sourceStart).thenComparingInt(Bead::targetStart))
                .toList();
        forbidden = List.copyOf(forbidden);
        Bead last = null;
        for (Bead bead : fixed) {
            if (forbidden.stream().anyMatch(bead::covers)) {
                throw new IllegalArgumentException(bead + " is fixed and forbidden");
            }
            if (bead.isNull()) {
                continue;
            }
            if (last != null && (bead.sourceStart() < last.sourceEnd() || bead.targetStart() < last.targetEnd())) {
                throw new IllegalArgumentException(bead + " does not follow " + last);
            }
            last = bead;
        }
    }

    /** Whether nothing was said. */
    boolean isEmpty() {
        return fixed.isEmpty() && forbidden.isEmpty();
    }

    /** The same with source and target exchanged. */
    Constraints mirrored() {
        return new Constraints(
                fixed.stream().map(Bead::mirrored).toList(),
                forbidden.stream().map(Bead::mirrored).toList());
    }
}
