package hebi.align;

import java.util.Locale;

/** A calibration as a drawing (SVG): for each bin of confidence the share of right pairs, beside the diagonal, and how many pairs it holds. */
public final class ReliabilityDiagram {
    private static final int SIZE = 300;
    private static final int LEFT = 56;
    private static final int TOP = 16;

    /** Height of the line at the bottom that tells how many pairs a bin holds. */
    private static final int COUNTS = 24;

    private static final int COUNTS_AT = TOP + SIZE + 18;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 404" width="380" height="404" font-family="sans-serif" font-size="11">
            <title>Share of right pairs by confidence</title>
            <rect width="380" height="404" fill="#fff"/>
            """;

    private ReliabilityDiagram() {}

    /** The drawing as a document of its own. */
    public static String svg(Calibration calibration) {
        StringBuilder svg = new StringBuilder(HEAD);
        axes(svg);
        for (int b = 0; b < Calibration.BINS; b++) {
            bin(svg, b, calibration.bins().get(b));
        }
        line(svg, 0, 0, 1, 1, "#333", "4 4");
        text(
                svg,
                LEFT + SIZE / 2,
                TOP + SIZE + COUNTS + 52,
                "middle",
                String.format(
                        Locale.ROOT, "%,d pairs; calibration error %.3f", calibration.beads(), calibration.error()));
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
        for (int tick = 0; tick <= 10; tick += 2) {
            double at = tick / 10.0;
            line(svg, 0, at, 1, at, "#ddd", "none");
            text(svg, LEFT - 6, y(at) + 4, "end", String.format(Locale.ROOT, "%.1f", at));
            text(svg, x(at), TOP + SIZE + COUNTS + 20, "middle", String.format(Locale.ROOT, "%.1f", at));
        }
        text(svg, LEFT + SIZE / 2, TOP + SIZE + COUNTS + 36, "middle", "confidence");
        text(svg, LEFT - 6, COUNTS_AT, "end", "pairs");
        svg.append("<text transform=\"translate(16 ").append(TOP + SIZE / 2);
        svg.append(") rotate(-90)\" text-anchor=\"middle\">share of right pairs</text>\n");
    }

    /** A column as high as the bin's precision, a dot at its mean confidence, and below how many pairs it holds. */
    private static void bin(StringBuilder svg, int b, Calibration.Bin bin) {
        if (bin.beads() == 0) {
            return;
        }
        double left = x((double) b / Calibration.BINS) + 1;
        double width = SIZE / (double) Calibration.BINS - 2;
        rectangle(svg, left, y(bin.precision()), width, SIZE * bin.precision(), "#a8cbe6");
        text(svg, left + width / 2, COUNTS_AT, "middle", String.format(Locale.ROOT, "%,d", bin.beads()));
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#b04a00\"><title>%d pairs, confidence %.3f, right %.3f</title></circle>\n",
                x(bin.meanConfidence()),
                y(bin.precision()),
                bin.beads(),
                bin.meanConfidence(),
                bin.precision()));
    }

    private static double x(double value) {
        return LEFT + SIZE * value;
    }

    private static double y(double value) {
        return TOP + SIZE * (1 - value);
    }

    private static void rectangle(StringBuilder svg, double x, double y, double width, double height, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                x,
                y,
                width,
                height,
                colour));
    }

    private static void line(
            StringBuilder svg, double x1, double y1, double x2, double y2, String colour, String dashes) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-dasharray=\"%s\"/>\n",
                x(x1),
                y(y1),
                x(x2),
                y(y2),
                colour,
                dashes));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text));
    }
}
