package hebi.align;

import java.util.List;

/**
 * What a cheap first alignment leaves for the second: the texts with what they taught, a narrow band, and the beads that are
 * worth a closer look.
 *
 * @param pair the texts, with learned word pairs
 * @param band round the first path
 * @param ratio English characters for each Chinese one, in the beads of the first path
 * @param habits how freely that path splits, joins and drops segments
 * @param lattice the first pass's, in which only the beads near its best path survive
 * @param spanned all points where these start or end
 */
record FirstPass(TextPair pair, Band band, double ratio, Habits habits, Lattice lattice, Band spanned) {
    /** English segments to either side of the first path. */
    private static final int WIDTH = 10;

    /** A bead whose best path scores so many nats below the best one is given up. */
    private static final double MARGIN = 24;

    /** No more beads are looked at closely: thousands of identical lines would leave hundreds for each, all as good. */
    private static final long MAX_BEADS = 2_000_000;

    static FirstPass of(TextPair pair) {
        return of(
                pair,
                new ConstrainedPlane(
                        Constraints.NONE, pair.chinese().size(), pair.english().size()));
    }

    /** The same under constraints. */
    static FirstPass of(TextPair pair, ConstrainedPlane plane) {
        Band wide = CoarsePass.within(Anchors.band(pair, plane), pair, plane);
        BaselineModel baseline = new BaselineModel(pair, wide, pair.lengthRatio());
        Lattice lattice = new Lattice(wide, plane.over((i, j, t) -> baseline.score(i, j, BeadType.ALL.get(t))));
        List<Bead> path = plane.whole(lattice.best());
        Band band = plane.over(band(path, pair));
        Both<TextPair, Band> both =
                Both.of(pair.size(), () -> pair.with(LearnedWords.of(pair, path)), () -> prune(lattice, band));
        Habits habits = new Habits(path, pair.chinese(), pair.english());
        return new FirstPass(both.first(), band, pair.lengthRatio(path), habits, lattice, both.second());
    }

    private static Band prune(Lattice lattice, Band near) {
        double margin = MARGIN;
        Band spanned = lattice.prune(margin, near);
        while (lattice.count() > MAX_BEADS) {
            margin /= 2;
            spanned = lattice.prune(margin, near);
        }
        return spanned;
    }

    private static Band band(List<Bead> path, TextPair pair) {
        int[][] corners = new int[path.size() + 1][];
        corners[0] = new int[] {0, 0};
        for (int b = 0; b < path.size(); b++) {
            corners[b + 1] = new int[] {path.get(b).sourceEnd(), path.get(b).targetEnd()};
        }
        return path.isEmpty()
                ? Band.full(pair.chinese().size(), pair.english().size())
                : Band.around(corners, WIDTH, 0, WIDTH);
    }
}
