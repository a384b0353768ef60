package hebi.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The plane of boundaries of two texts under {@link Constraints}, from Chinese to English.
 *
 * <p>A fixed bead may be larger than any that the lattice knows, so a path walks round it: its Chinese segments as 1-0 beads along
 * its upper edge, then its English ones as 0-1 beads along its right edge, both for nothing. No other bead may hold these
 * segments, so that every path runs there. {@link #whole} puts the fixed bead in place of the walk.
 */
final class ConstrainedPlane {
    /** Nats taken off a forbidden bead: more than all others together are worth, yet finite, so that some path always exists. */
    private static final double FORBIDDEN = 10_000;

    /** No fixed bead with both sides holds the segment. */
    private static final int FREE = -1;

    /** The segment was said to have no partner. */
    private static final int ALONE = -2;

    private record Place(int i, int iEnd, int j, int jEnd) {}

    private final List<Bead> fixed;
    private final int[] chinese;
    private final int[] english;
    private final Set<Place> forbidden = new HashSet<>();
    private final boolean isFree;

    /**
     * @param constraints beads from Chinese to English
     * @param n Chinese segments
     * @param m English segments
     * @throws IllegalArgumentException if a bead holds segments that the texts lack, or a segment twice
     */
    ConstrainedPlane(Constraints constraints, int n, int m) {
        isFree = constraints.isEmpty();
        fixed = constraints.fixed().stream().filter(bead -> !bead.isNull()).toList();
        chinese = new int[n];
        english = new int[m];
        Arrays.fill(chinese, FREE);
        Arrays.fill(english, FREE);
        for (int f = 0; f < fixed.size(); f++) {
            hold(fixed.get(f), f);
        }
        constraints.fixed().stream().filter(Bead::isNull).forEach(bead -> hold(bead, ALONE));
        constraints.forbidden().forEach(this::forbid);
    }

    private void hold(Bead bead, int holder) {
        hold(chinese, bead.sourceStart(), bead.sourceEnd(), holder, bead);
        hold(english, bead.targetStart(), bead.targetEnd(), holder, bead);
    }

    private static void hold(int[] side, int from, int to, int holder, Bead bead) {
        if (to > side.length && to > from) {
            throw new IllegalArgumentException(bead + " lies outside the text of " + side.length + " segments");
        }
        for (int s = from; s < to; s++) {
            if (side[s] != FREE && side[s] != holder) {
                throw new IllegalArgumentException(bead + " shares a segment with another fixed bead");
            }
            side[s] = holder;
        }
    }

    private void forbid(Bead bead) {
        if (!bead.isNull()) {
            forbidden.add(new Place(bead.sourceStart(), bead.sourceEnd(), bead.targetStart(), bead.targetEnd()));
        }
        for (int s = bead.sourceStart(); bead.targets() == 0 && s < bead.sourceEnd(); s++) {
            forbidden.add(new Place(s, s + 1, 0, 0));
        }
        for (int s = bead.targetStart(); bead.sources() == 0 && s < bead.targetEnd(); s++) {
            forbidden.add(new Place(0, 0, s, s + 1));
        }
    }

    /** The model as the constraints leave it. */
    Lattice.Model over(Lattice.Model model) {
        return isFree ? model : (i, j, t) -> score(model, i, j, t);
    }

    private double score(Lattice.Model model, int i, int j, int t) {
        BeadType type = BeadType.ALL.get(t);
        int iEnd = i + type.chinese();
        int jEnd = j + type.english();
        for (int s = i; s < iEnd; s++) {
            if (chinese[s] != FREE) {
                boolean fits = type.isNull()
                        && (chinese[s] == ALONE || j == fixed.get(chinese[s]).targetStart());
                return fits ? 0 : Double.NEGATIVE_INFINITY;
            }
        }
        for (int s = j; s < jEnd; s++) {
            if (english[s] != FREE) {
                boolean fits = type.isNull()
                        && (english[s] == ALONE || i == fixed.get(english[s]).sourceEnd());
                return fits ? 0 : Double.NEGATIVE_INFINITY;
            }
        }
        if (forbidden.isEmpty()) {
            return model.score(i, j, t);
        }
        Place place = type.isNull()
                ? new Place(jEnd > j ? 0 : i, jEnd > j ? 0 : iEnd, iEnd > i ? 0 : j, iEnd > i ? 0 : jEnd)
                : new Place(i, iEnd, j, jEnd);
        return model.score(i, j, t) - (forbidden.contains(place) ? FORBIDDEN : 0);
    }

    /** The band with the walks round all fixed beads in it, and nothing that does not lie between them. */
    Band over(Band band) {
        return fixed.isEmpty() ? band : band.with(fixed).between(fixed);
    }

    /** Whether a path may pass a point and all fixed beads. */
    boolean allows(int i, int j) {
        return fixed.stream()
                .allMatch(f ->
                        (i <= f.sourceStart() && j <= f.targetStart()) || (i >= f.sourceEnd() && j >= f.targetEnd()));
    }

    /** The corners of all fixed beads, in order. */
    List<int[]> corners() {
        List<int[]> corners = new ArrayList<>();
        for (Bead f : fixed) {
            corners.add(new int[] {f.sourceStart(), f.targetStart()});
            corners.add(new int[] {f.sourceEnd(), f.targetEnd()});
        }
        return corners;
    }

    /** The path with each fixed bead whole, in place of the walk round it. */
    List<Bead> whole(List<Bead> path) {
        if (isFree) {
            return path;
        }
        List<Bead> whole = new ArrayList<>();
        int next = 0;
        for (Bead bead : path) {
            int holder = holder(bead);
            if (holder == next) {
                whole.add(certain(fixed.get(next++)));
            } else if (holder < 0) {
                whole.add(holder == ALONE ? certain(bead) : bead);
            }
        }
        return whole;
    }

    private static Bead certain(Bead bead) {
        return new Bead(bead.sourceStart(), bead.sourceEnd(), bead.targetStart(), bead.targetEnd(), 1);
    }

    private int holder(Bead bead) {
        return bead.sources() > 0 ? chinese[bead.sourceStart()] : english[bead.targetStart()];
    }

    /** Whether a bead of a whole path was fixed. */
    boolean isFixed(Bead bead) {
        return holder(bead) != FREE;
    }
}
