package hebi.cli;

import hebi.text.HtmlText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The drawings of a batch's report (SVG): each in the colours of the page, light or dark, with its figures written in it. */
final class BatchCharts {
    /** What the drawings need in the page's style sheet. */
    static final String STYLE = """
            :root { --bar: #17664f; --axis: #8c8f88; }
            @media (prefers-color-scheme: dark) { :root { --bar: #86d0b8; --axis: #8c8f88; } }
            svg { max-width: 100%; height: auto; font: 12px system-ui, sans-serif; }
            svg text { fill: CanvasText; }
            svg .bar { fill: var(--bar); }
            svg .axis { fill: none; stroke: var(--axis); }
            .twins { display: flex; flex-wrap: wrap; gap: 1rem 3rem; align-items: start; }
            .twins table { width: auto; }
            figure { display: inline-block; margin: .5rem 1rem .5rem 0; vertical-align: top; width: 210px; }
            figcaption { overflow-wrap: anywhere; }
            """;

    private static final int LEFT = 24;
    private static final int TOP = 24;
    private static final int STEP = 46;
    private static final int HEIGHT = 180;
    private static final int SIDE = 160;

    private BatchCharts() {}

    /** How many pairs have a confidence within each tenth: a column for each, its number above it. */
    static String histogram(int[] counts) {
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        int width = STEP * counts.length;
        int bottom = TOP + HEIGHT;
        StringBuilder svg = new StringBuilder(
                start(width + 2 * LEFT, bottom + 44, "Pairs by confidence; the table beside it has the same numbers"));
        for (int i = 0; i < counts.length; i++) {
            // What is there is seen, however few beside the many.
            int height = counts[i] == 0 ? 0 : Math.max(2, Math.round(HEIGHT * (float) counts[i] / most));
            int x = LEFT + STEP * i;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n",
                    x + 3,
                    bottom - height,
                    STEP - 6,
                    height));
            svg.append(text(x + STEP / 2, bottom - height - 6, "middle", String.format(Locale.ROOT, "%,d", counts[i])));
            svg.append(text(x, bottom + 16, "middle", tenth(i)));
        }
        svg.append(text(LEFT + width, bottom + 16, "middle", tenth(counts.length)));
        svg.append(text(
                LEFT + width / 2, bottom + 36, "middle", "confidence, 0 to 1; above each column the number of pairs"));
        return svg.append(String.format(
                        Locale.ROOT, "<path class=\"axis\" d=\"M%d %dh%d\"/></svg>%n", LEFT, bottom, width))
                .toString();
    }

    /** A dot for each pair of an alignment, in a field whose sides are the two texts; the name below leads to the pair's page. */
    static String dots(JournalEntry entry) {
        int english = entry.counts().englishSegments();
        int chinese = entry.counts().chineseSegments();
        String name = HtmlText.escaped(fileName(entry.english()));
        StringBuilder svg = new StringBuilder("<figure>")
                .append(start(SIDE + 50, SIDE + 24, "Dot plot of " + name))
                .append(text(44, 12, "start", "English"))
                .append(text(44 + SIDE, 12, "end", Integer.toString(english)))
                .append(String.format(
                        Locale.ROOT,
                        "<text transform=\"translate(36 20) rotate(-90)\" text-anchor=\"end\">Chinese</text>%n"))
                .append(text(40, 20 + SIDE, "end", Integer.toString(chinese)))
                .append(String.format(
                        Locale.ROOT,
                        "<rect class=\"axis\" x=\"44\" y=\"20\" width=\"%d\" height=\"%d\"/>%n",
                        SIDE,
                        SIDE));
        List<Integer> path = entry.path();
        for (int i = 0; i + 1 < path.size(); i += 2) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"bar\" cx=\"%.0f\" cy=\"%.0f\" r=\"2\"/>",
                    49 + (SIDE - 10) * path.get(i) / (double) Math.max(1, english),
                    25 + (SIDE - 10) * path.get(i + 1) / (double) Math.max(1, chinese)));
        }
        return svg.append("</svg><figcaption><a href=\"")
                .append(URLEncoder.encode(entry.file(), StandardCharsets.UTF_8))
                .append(".html\">")
                .append(name)
                .append("</a></figcaption></figure>\n")
                .toString();
    }

    private static String start(int width, int height, String label) {
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">%n",
                width,
                height,
                width,
                height,
                label);
    }

    private static String text(int x, int y, String anchor, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }

    private static String tenth(int i) {
        return String.format(Locale.ROOT, "%.1f", i / 10.0);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
