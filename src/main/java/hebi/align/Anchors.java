package hebi.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds, in time near linear in the document, where the path of a long text pair is likely to run.
 *
 * <ol>
 *   <li>Words that stand in few English segments are indexed.
 *   <li>Each Chinese segment gathers, through the translation table, the English segments that share such words, and keeps
 *       the one with the most evidence, weighed by its lead before the next.
 *   <li>Of these points the heaviest chain that ascends on both sides is kept, and of the chain those with others beside them.
 *   <li>The band runs round the chain; a gap, such as a chapter that one side lacks, belongs to it whole while it is small.
 * </ol>
 */
final class Anchors {
    /** Up to so many points the whole plane is searched: a pair of ordinary articles needs no anchors. */
    private static final int WHOLE_PLANE = 10_000;

    private static final int LARGEST_GAP = 40_000;
    private static final int WIDTH = 10;
    private static final int GAP_WIDTH = 100;

    /** Half of the points of a band without any anchor: with all that is kept for a point, some 600 MB. */
    private static final int MAX_HALF_BAND = 2_000_000;

    /** A word that stands more often than this on the English side does not tell where a segment belongs. */
    private static final int MAX_SEGMENTS = 12;

    /** Evidence, in nats weighed by translation probability, by which an anchor must lead before any other point. */
    private static final double MIN_LEAD = 3;

    /** An anchor is kept if so many of its neighbours in the chain lie on a line with it. */
    private static final int MIN_SUPPORT = 4;

    /** No translation cuts its sentences so much finer or coarser. */
    private static final double MAX_SLOPE = 2;

    private static final int NEIGHBOURS = 8;
    private static final double TOLERANCE = 8;

    private final Side chinese;
    private final Side english;
    private final TranslationTable table;

    /** By English word, what it tells of where a segment belongs: −ln p, 0 where it stands too often. */
    private final double[] information;

    /** Evidence by English segment, and the segments that have any. */
    private final double[] evidence;

    private final int[] touched;
    private int touchedCount;

    private record Point(int chinese, int english, double weight) {}

    private Anchors(TextPair pair) {
        chinese = pair.chinese();
        english = pair.english();
        table = pair.table();
        information = new double[english.words().size()];
        for (int e = 0; e < information.length; e++) {
            information[e] = english.count(e) > MAX_SEGMENTS ? 0 : -Math.log(english.probability(e));
        }
        evidence = new double[english.size()];
        touched = new int[english.size()];
    }

    /** The band to search for a pair, with the corners of all fixed beads. */
    static Band band(TextPair pair, ConstrainedPlane plane) {
        int n = pair.chinese().size();
        int m = pair.english().size();
        if ((long) n * m <= WHOLE_PLANE) {
            return Band.full(n, m);
        }
        List<int[]> corners = plane.corners();
        Both<List<Point>, List<Point>> halves = Both.of(
                pair.size(), () -> new Anchors(pair).points(0, n / 2), () -> new Anchors(pair).points(n / 2, n));
        List<Point> points = new ArrayList<>(halves.first());
        points.addAll(halves.second());
        for (Point point : supported(chain(points, m), slope(n, m))) {
            if (plane.allows(point.chinese, point.english)) {
                corners.add(new int[] {point.chinese, point.english});
            }
        }
        corners.sort(Comparator.<int[]>comparingInt(corner -> corner[0]).thenComparingInt(corner -> corner[1]));
        corners.add(0, new int[] {0, 0});
        corners.add(new int[] {n, m});
        return plane.over(Band.around(corners.toArray(int[][]::new), WIDTH, LARGEST_GAP, gapWidth(n)));
    }

    /** The points of the Chinese segments {@code from..to-1}, ascending. */
    private List<Point> points(int from, int to) {
        List<Point> points = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (int word : chinese.row(i)) {
                gather(table.english(word));
            }
            Point point = strongest(i);
            if (point != null) {
                points.add(point);
            }
        }
        return points;
    }

    /** Adds to the English segments what the renderings of a word say for them. */
    private void gather(TranslationTable.Row row) {
        for (int t = 0; t < row.words().length; t++) {
            int e = row.words()[t];
            if (information[e] == 0) {
                continue;
            }
            double weight = row.weights()[t] * information[e];
            for (int j : english.occurrences(e)) {
                if (evidence[j] == 0) {
                    touched[touchedCount++] = j;
                }
                evidence[j] += weight;
            }
        }
    }

    /** The point with the most evidence, if it leads by enough, else null; forgets what was gathered. */
    private Point strongest(int i) {
        int best = -1;
        double most = 0;
        double second = 0;
        for (int t = 0; t < touchedCount; t++) {
            int j = touched[t];
            if (evidence[j] > most) {
                second = most;
                most = evidence[j];
                best = j;
            } else {
                second = Math.max(second, evidence[j]);
            }
            evidence[j] = 0;
        }
        touchedCount = 0;
        return most - second >= MIN_LEAD ? new Point(i, best, most - second) : null;
    }

    /** Memory goes with the band's points, so that in a very long text a gap without anchors is searched in a narrower band. */
    private static int gapWidth(int n) {
        return Math.max(WIDTH, Math.min(GAP_WIDTH, MAX_HALF_BAND / n));
    }

    /** English segments for each Chinese one; where one side is far longer, it holds what the other lacks, and the rest runs side by side. */
    private static double slope(int n, int m) {
        double slope = (double) m / n;
        return slope > MAX_SLOPE || slope < 1 / MAX_SLOPE ? 1 : slope;
    }

    /** A word that happens to stand elsewhere alone makes a point off the path: no other points lie beside it. */
    private static List<Point> supported(List<Point> chain, double slope) {
        List<Point> kept = new ArrayList<>();
        for (int p = 0; p < chain.size(); p++) {
            int support = 0;
            for (int q = Math.max(0, p - NEIGHBOURS); q < Math.min(chain.size(), p + NEIGHBOURS + 1); q++) {
                int rows = chain.get(q).chinese - chain.get(p).chinese;
                int columns = chain.get(q).english - chain.get(p).english;
                if (q != p && Math.abs(columns - slope * rows) <= TOLERANCE) {
                    support++;
                }
            }
            if (support >= MIN_SUPPORT) {
                kept.add(chain.get(p));
            }
        }
        return kept;
    }

    /** The heaviest chain of points ascending strictly on both sides, by a Fenwick tree of maxima over the English side. */
    private static List<Point> chain(List<Point> points, int m) {
        double[] best = new double[m + 1];
        int[] last = new int[m + 1];
        Arrays.fill(last, -1);
        int[] previous = new int[points.size()];
        double[] weights = new double[points.size()];
        int end = -1;
        for (int p = 0; p < points.size(); p++) {
            int before = -1;
            for (int k = points.get(p).english; k > 0; k -= k & -k) {
                if (last[k] >= 0 && (before < 0 || best[k] > weights[before])) {
                    before = last[k];
                }
            }
            previous[p] = before;
            weights[p] = points.get(p).weight + (before < 0 ? 0 : weights[before]);
            for (int k = points.get(p).english + 1; k <= m; k += k & -k) {
                if (weights[p] > best[k]) {
                    best[k] = weights[p];
                    last[k] = p;
                }
            }
            if (end < 0 || weights[p] > weights[end]) {
                end = p;
            }
        }
        List<Point> chain = new ArrayList<>();
        for (int p = end; p >= 0; p = previous[p]) {
            chain.add(points.get(p));
        }
        Collections.reverse(chain);
        return chain;
    }
}
