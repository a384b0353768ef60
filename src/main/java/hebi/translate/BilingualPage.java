package hebi.translate;

import hebi.exchange.Filling;
import hebi.text.Variant;
import java.util.List;
import java.util.Optional;

/** A page that shows a document segment by segment beside what the memory knows of its translation. No script, nothing from outside. */
final class BilingualPage {
    private static final String STYLE = """
            body { font: 16px/1.5 sans-serif; margin: 2em auto; max-width: 70em; }
            table { border-collapse: collapse; width: 100%; }
            td, th { border: 1px solid #ccc; padding: .3em .5em; text-align: left; vertical-align: top; }
            td.score { white-space: nowrap; }
            tr.exact td.score { background: #cfe8cf; }
            tr.fuzzy td.score { background: #fbe8b8; }
            p.matched { color: #666; font-size: 85%; margin: .3em 0 0; }
            """;

    private BilingualPage() {}

    /** The page, to be written in UTF-8; {@code fillings} has one for each source. */
    static String html(String document, List<Variant> sources, String targetTag, List<Optional<Filling>> fillings) {
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>"
                        + escaped(document) + "</title>\n<style>\n" + STYLE + "</style></head>\n<body>\n<h1>"
                        + escaped(document) + "</h1>\n<table>\n");
        for (int i = 0; i < sources.size(); i++) {
            html.append(row(i + 1, sources.get(i), targetTag, fillings.get(i)));
        }
        return html.append("</table>\n</body>\n</html>\n").toString();
    }

    private static String row(int number, Variant source, String targetTag, Optional<Filling> filling) {
        String kind = filling.map(f -> f.isExact() ? "exact" : "fuzzy").orElse("open");
        String score = filling.map(f -> f.score() + "&nbsp;%").orElse("");
        return "<tr class=\"" + kind + "\"><td>" + number + "</td><td lang=\"" + escaped(source.tag()) + "\">"
                + escaped(source.text()) + "</td><td class=\"score\">" + score + "</td><td lang=\""
                + escaped(targetTag) + "\">"
                + filling.map(BilingualPage::target).orElse("") + "</td></tr>\n";
    }

    private static String target(Filling filling) {
        String matched = filling.isExact() ? "" : "<p class=\"matched\">" + escaped(filling.matched()) + "</p>";
        return escaped(filling.text()) + matched;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
