package hebi.cli;

import hebi.json.Json;
import hebi.text.HtmlText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What came of a batch: a page that needs nothing else, and the same as JSON. */
final class BatchReport {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            td, th { border-top: 1px solid #8886; padding: .3rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
            td.w { white-space: nowrap; }
            td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; }
            td.n { white-space: nowrap; }
            th { overflow-wrap: normal; }
            th.f { min-width: 9rem; }
            """ + BatchCharts.STYLE;

    /** The most doubtful pairs are shown as pictures. */
    private static final int PICTURES = 24;

    private final List<JournalEntry> entries;
    private final List<String> unpaired;

    /**
     * @param entries the pairs in the order of the manifest
     * @param unpaired files without a partner
     */
    BatchReport(List<JournalEntry> entries, List<String> unpaired) {
        this.entries = List.copyOf(entries);
        this.unpaired = List.copyOf(unpaired);
    }

    private List<JournalEntry> aligned() {
        return entries.stream()
                .filter(entry -> !entry.isFailed())
                .sorted(Comparator.comparingDouble(
                                (JournalEntry e) -> e.counts().doubt())
                        .reversed()
                        .thenComparing(JournalEntry::english))
                .toList();
    }

    private List<JournalEntry> failed() {
        return entries.stream().filter(JournalEntry::isFailed).toList();
    }

    private int[] histogram() {
        int[] sum = new int[10];
        entries.forEach(entry -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += entry.counts().histogram().get(i);
            }
        });
        return sum;
    }

    /** The report for a program. */
    String json() {
        return Json.line(json -> {
                    json.writeNumberField("aligned", aligned().size());
                    json.writeNumberField("failed", failed().size());
                    json.writeArrayFieldStart("pairs");
                    for (JournalEntry entry : entries) {
                        json.writeStartObject();
                        json.writeStringField("english", entry.english());
                        json.writeStringField("chinese", entry.chinese());
                        json.writeStringField("reason", entry.reason());
                        if (entry.isFailed()) {
                            json.writeStringField("failure", entry.failure());
                        } else {
                            JournalEntry.Counts counts = entry.counts();
                            json.writeStringField("page", entry.file() + ".html");
                            json.writeNumberField("englishSegments", counts.englishSegments());
                            json.writeNumberField("chineseSegments", counts.chineseSegments());
                            json.writeNumberField("unpaired", counts.unpaired());
                            json.writeNumberField("pairs", counts.pairs());
                            json.writeNumberField("kept", counts.units().units());
                            json.writeNumberField("doubtful", counts.units().doubtful());
                            json.writeNumberField("untranslated", counts.units().untranslated());
                            json.writeNumberField("repeated", counts.units().repeated());
                            json.writeNumberField("expectedErrors", counts.expectedErrors());
                            json.writeNumberField("findings", counts.findings());
                            json.writeNumberField("doubt", Math.round(counts.doubt() * 1000) / 1000.0);
                        }
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("unpaired");
                    for (String file : unpaired) {
                        json.writeString(file);
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("histogram");
                    for (int count : histogram()) {
                        json.writeNumber(count);
                    }
                    json.writeEndArray();
                })
                + "\n";
    }

    /** The report for a person. */
    String html() {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Batch</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Counted.of(aligned().size(), "pair of files", "pairs of files"))
                .append(" aligned, ")
                .append(failed().size())
                .append(" failed</h1>\n");
        confidences(page);
        failures(page);
        table(page);
        pictures(page);
        return page.append("</body>\n</html>\n").toString();
    }

    private void confidences(StringBuilder page) {
        int[] histogram = histogram();
        page.append("<h2>Confidence of the pairs of segments</h2>\n<div class=\"twins\">\n")
                .append(BatchCharts.histogram(histogram))
                .append("<table>\n<thead><tr><th>confidence</th><th class=\"n\">pairs</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < histogram.length; i++) {
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%.1f–%.1f</td><td class=\"n\">%,d</td></tr>%n",
                    i / 10.0,
                    (i + 1) / 10.0,
                    histogram[i]));
        }
        page.append("</tbody>\n</table>\n</div>\n");
    }

    private void failures(StringBuilder page) {
        list(page, "Failed", failed().stream().map(JournalEntry::failure).toList());
        list(page, "Files without a partner", unpaired);
    }

    private static void list(StringBuilder page, String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.append("<h2>").append(heading).append("</h2>\n<ul>\n");
            items.forEach(
                    item -> page.append("<li>").append(HtmlText.escaped(item)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private void table(StringBuilder page) {
        page.append(
                        "<h2>Pairs of files, the most doubtful first</h2>\n<table>\n<thead><tr><th class=\"f\">English</th><th class=\"f\">Chinese</th>")
                .append(
                        "<th>why a pair</th><th class=\"n\">segments</th><th class=\"n\">not paired</th><th class=\"n\">units, of pairs</th>")
                .append(
                        "<th class=\"n\">errors expected</th><th class=\"n\">with findings</th></tr></thead>\n<tbody>\n");
        for (JournalEntry entry : aligned()) {
            JournalEntry.Counts counts = entry.counts();
            page.append("<tr><td><a href=\"")
                    .append(URLEncoder.encode(entry.file(), StandardCharsets.UTF_8))
                    .append(".html\">")
                    .append(HtmlText.escaped(entry.english()))
                    .append("</a></td><td>")
                    .append(HtmlText.escaped(entry.chinese()))
                    .append("</td><td class=\"w\">")
                    .append(HtmlText.escaped(entry.reason()))
                    .append(String.format(
                            Locale.ROOT,
                            "</td><td class=\"n\">%d + %d</td><td class=\"n\">%d</td><td class=\"n\">%d of %d</td>"
                                    + "<td class=\"n\">%.1f</td><td class=\"n\">%d</td></tr>%n",
                            counts.englishSegments(),
                            counts.chineseSegments(),
                            counts.unpaired(),
                            counts.units().units(),
                            counts.pairs(),
                            counts.expectedErrors(),
                            counts.findings()));
        }
        page.append("</tbody>\n</table>\n");
    }

    /** A straight diagonal is a translation that follows its text. */
    private void pictures(StringBuilder page) {
        page.append(
                "<h2>The most doubtful as pictures</h2>\n<p>Each dot is a pair: English segments from left to right, Chinese ones from top to"
                        + " bottom. The figures are in the table above.</p>\n");
        aligned().stream().limit(PICTURES).map(BatchCharts::dots).forEach(page::append);
    }
}
