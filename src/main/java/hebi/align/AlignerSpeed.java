package hebi.align;

import hebi.text.Language;
import hebi.text.Segment;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How fast the aligner is once warm, in processor time of one thread, so that other work on the machine matters little. Each work is
 * done over and over for a while; what the second half of that takes counts.
 *
 * @param segmentsPerSecond segments of both sides, of all texts one by one
 * @param articleMillis for the first 40 × 40 segments of all texts joined, in milliseconds
 * @param realignMillis for the first 1,000 × 1,000 (or as many as there are), read already, to be aligned anew round a fixed bead
 */
public record AlignerSpeed(double segmentsPerSecond, double articleMillis, double realignMillis) {
    private static final long NANOS = 3_000_000_000L;
    private static final int ARTICLE = 40;
    private static final int REVIEW = 1_000;

    /** Measures on gold texts; their beads do not matter but for the fixed one. */
    public static AlignerSpeed of(Aligner aligner, List<GoldText> texts) {
        long segments = texts.stream().mapToLong(GoldText::size).sum();
        GoldText joined = GoldText.concatenation("joined", texts);
        double all = millis(() -> texts.forEach(text -> aligner.align(Language.ZH, text.chinese(), text.english())));
        double article = millis(
                () -> aligner.align(Language.ZH, first(joined.chinese(), ARTICLE), first(joined.english(), ARTICLE)));
        List<Segment> chinese = first(joined.chinese(), REVIEW);
        List<Segment> english = first(joined.english(), REVIEW);
        Realigner realigner = aligner.realigner(Language.ZH, chinese, english);
        int middle = Math.min(chinese.size(), english.size()) / 2;
        Bead fixed = new Bead(middle, middle + 1, middle, middle + 1, 1);
        double review = millis(() -> realigner.align(new Constraints(List.of(fixed), List.of())));
        return new AlignerSpeed(1e3 * segments / all, article, review);
    }

    private static List<Segment> first(List<Segment> segments, int count) {
        return segments.subList(0, Math.min(count, segments.size()));
    }

    private static double millis(Runnable work) {
        double millis = 0;
        for (int half = 0; half < 2; half++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long elapsed = 0;
            int rounds = 0;
            while (elapsed < NANOS / 2) {
                work.run();
                rounds++;
                elapsed = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            }
            millis = elapsed / 1e6 / rounds;
        }
        return millis;
    }
}
