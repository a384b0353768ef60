package hebi.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The paths through a lattice that count as gold: each gold bead itself where the lattice has it, else any path within the
 * bead. Null beads that follow one another count in any order.
 */
final class GoldPaths {
    private record Place(int i, int j, int type) {}

    /** A part of the plane whose inner paths all count; the nulls alone, or any bead. */
    private record Region(Bead bead, boolean nullsOnly) {}

    private final Set<Place> exact = new HashSet<>();
    private final List<Region> regions = new ArrayList<>();
    private final int[] regionAt;

    GoldPaths(GoldText gold, Lattice lattice) {
        Bead nulls = null;
        for (Bead bead : gold.beads()) {
            if (bead.isNull()) {
                nulls = nulls == null ? bead : joined(nulls, bead);
                continue;
            }
            close(nulls);
            nulls = null;
            int type = type(bead);
            if (type >= 0 && lattice.has(bead.sourceStart(), bead.targetStart(), type)) {
                exact.add(new Place(bead.sourceStart(), bead.targetStart(), type));
            } else {
                regions.add(new Region(bead, false));
            }
        }
        close(nulls);
        regionAt = new int[gold.chinese().size() + 1];
        java.util.Arrays.fill(regionAt, regions.size());
        for (int r = regions.size() - 1; r >= 0; r--) {
            Bead bead = regions.get(r).bead;
            for (int i = bead.sourceStart(); i <= bead.sourceEnd(); i++) {
                regionAt[i] = r;
            }
        }
    }

    private void close(Bead nulls) {
        if (nulls != null) {
            regions.add(new Region(nulls, true));
        }
    }

    private static Bead joined(Bead one, Bead next) {
        return new Bead(one.sourceStart(), next.sourceEnd(), one.targetStart(), next.targetEnd(), 1);
    }

    private static int type(Bead bead) {
        for (int t = 0; t < BeadType.ALL.size(); t++) {
            BeadType type = BeadType.ALL.get(t);
            if (type.chinese() == bead.sources() && type.english() == bead.targets()) {
                return t;
            }
        }
        return -1;
    }

    /** Whether a bead of the lattice lies on a gold path. */
    boolean allow(int i, int j, int type) {
        if (exact.contains(new Place(i, j, type))) {
            return true;
        }
        BeadType bead = BeadType.ALL.get(type);
        for (int r = regionAt[i]; r < regions.size() && regions.get(r).bead.sourceStart() <= i; r++) {
            Bead region = regions.get(r).bead;
            boolean inside = i >= region.sourceStart()
                    && i + bead.chinese() <= region.sourceEnd()
                    && j >= region.targetStart()
                    && j + bead.english() <= region.targetEnd();
            if (inside && (bead.isNull() || !regions.get(r).nullsOnly)) {
                return true;
            }
        }
        return false;
    }
}
