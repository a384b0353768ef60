package hebi.align;

import hebi.text.HtmlText;
import hebi.text.Language;
import hebi.text.Segment;
import java.util.List;
import java.util.Locale;

/** An alignment as a self-contained HTML page: one bead a row, source and target side by side, with type and confidence. */
public final class AlignmentPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            td, th { border-top: 1px solid #8886; padding: .4rem .6rem; text-align: start; vertical-align: top; }
            td:lang(zh) { line-height: 1.8; line-break: strict; overflow-wrap: anywhere; }
            td.n, td.c { color: GrayText; font-variant-numeric: tabular-nums; white-space: nowrap; }
            tr.doubt td.c { border-left: 4px dotted #c60; color: inherit; }
            tr.null td.c { border-left: 4px double #888; }
            .s { display: block; }
            .s + .s { margin-top: .3rem; }
            details { white-space: normal; max-width: 18rem; }
            summary { cursor: pointer; }
            details p { margin: .2rem 0; }
            """;

    private AlignmentPage() {}

    /**
     * The page.
     *
     * @param alignment what to show
     * @param sourceName name of the source document, for the heading of its column
     * @param targetName name of the target document
     * @param minConfidence rows below it are marked as doubtful, 0..1
     */
    public static String html(Alignment alignment, String sourceName, String targetName, double minConfidence) {
        return html(alignment, sourceName, targetName, minConfidence, List.of());
    }

    /**
     * The page with what speaks for and against each bead, shown on demand.
     *
     * @param evidence one for each bead, in order, or none at all
     */
    public static String html(
            Alignment alignment, String sourceName, String targetName, double minConfidence, List<Evidence> evidence) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(HtmlText.escaped(sourceName + " – " + targetName))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<table>\n<thead><tr><th>No.</th><th>")
                .append(HtmlText.escaped(sourceName))
                .append("</th><th>")
                .append(HtmlText.escaped(targetName))
                .append("</th><th>Type, confidence</th></tr></thead>\n<tbody>\n");
        int number = 0;
        for (Bead bead : alignment.beads()) {
            row(page, alignment, bead, ++number, minConfidence);
            page.append(evidence.isEmpty() ? "" : details(evidence.get(number - 1)));
            page.append("</td></tr>\n");
        }
        return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder page, Alignment alignment, Bead bead, int number, double minConfidence) {
        String kind = bead.isNull() ? "null" : bead.confidence() < minConfidence ? "doubt" : "pair";
        page.append("<tr class=\"")
                .append(kind)
                .append("\"><td class=\"n\">")
                .append(number)
                .append("</td>");
        cell(page, alignment.sourceLanguage(), alignment.source().subList(bead.sourceStart(), bead.sourceEnd()));
        cell(
                page,
                alignment.sourceLanguage().other(),
                alignment.target().subList(bead.targetStart(), bead.targetEnd()));
        page.append("<td class=\"c\">").append(bead.type());
        page.append(bead.isNull() ? ", not paired" : String.format(Locale.ROOT, ", %.2f", bead.confidence()))
                .append(kind.equals("doubt") ? ", to check" : "");
    }

    private static String details(Evidence evidence) {
        StringBuilder details = new StringBuilder("<details><summary>why</summary>");
        for (String line : EvidenceText.lines(evidence)) {
            details.append("<p>").append(HtmlText.escaped(line)).append("</p>");
        }
        return details.append("</details>").toString();
    }

    private static void cell(StringBuilder page, Language language, List<Segment> segments) {
        page.append("<td lang=\"").append(language.code()).append("\">");
        segments.forEach(segment -> page.append("<span class=\"s\">")
                .append(HtmlText.escaped(segment.text()))
                .append("</span>"));
        page.append("</td>");
    }
}
