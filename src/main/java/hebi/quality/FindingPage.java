package hebi.quality;

import hebi.text.HtmlText;
import hebi.text.Language;
import hebi.text.Variant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as a self-contained HTML page, by rule, both texts side by side with the places marked. */
public final class FindingPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; }
            td, th { border-top: 1px solid #8886; padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
            td:lang(zh) { line-height: 1.8; line-break: strict; }
            mark { background: #fd08; color: inherit; outline: 1px solid #c60; }
            code { color: GrayText; font-size: .8em; }
            """;

    private FindingPage() {}

    /**
     * The page; without a finding it says so.
     *
     * @param subject what was checked, for the heading
     */
    public static String html(String subject, List<Finding> findings) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(HtmlText.escaped(subject))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(HtmlText.escaped(subject))
                .append("</h1>\n<p>")
                .append(
                        findings.isEmpty()
                                ? "Nothing was found."
                                : findings.size() + (findings.size() == 1 ? " finding" : " findings"))
                .append("</p>\n");
        Map<Rule, List<Finding>> byRule = findings.stream()
                .sorted(Comparator.comparing(Finding::rule))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        byRule.forEach((rule, list) -> section(page, rule, list));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void section(StringBuilder page, Rule rule, List<Finding> findings) {
        page.append("<h2>")
                .append(rule.label())
                .append(" (")
                .append(findings.size())
                .append(")</h2>\n<p>")
                .append(HtmlText.escaped(rule.explanation()))
                .append(
                        "</p>\n<table>\n<thead><tr><th>Source</th><th>Target</th><th>What is wrong</th></tr></thead>\n<tbody>\n");
        for (Finding finding : findings) {
            page.append("<tr>");
            cell(page, finding.unit().source(), finding.source());
            cell(page, finding.unit().target(), finding.target());
            page.append("<td>")
                    .append(HtmlText.escaped(finding.message()))
                    .append("<br><code>")
                    .append(Waivers.key(finding))
                    .append("</code></td></tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private static void cell(StringBuilder page, Variant side, List<Span> spans) {
        page.append("<td lang=\"")
                .append(side.language().map(Language::code).orElse("und"))
                .append("\">");
        int at = 0;
        for (Span span : spans) {
            if (span.start() >= at) {
                page.append(HtmlText.escaped(side.text().substring(at, span.start())))
                        .append("<mark>")
                        .append(HtmlText.escaped(side.text().substring(span.start(), span.end())))
                        .append("</mark>");
                at = span.end();
            }
        }
        page.append(HtmlText.escaped(side.text().substring(at))).append("</td>");
    }
}
