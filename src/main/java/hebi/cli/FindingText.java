package hebi.cli;

import hebi.json.FindingJson;
import hebi.json.Json;
import hebi.quality.Finding;
import hebi.quality.Span;
import hebi.quality.Waivers;
import hebi.text.Provenance;
import java.io.PrintStream;
import java.util.List;

/** A finding for a person to read: what is wrong, and both texts with the places marked. */
final class FindingText {
    private FindingText() {}

    static void print(Finding finding, boolean json, Terminal terminal) {
        PrintStream out = terminal.out();
        if (json) {
            out.println(Json.line(FindingJson.fields(finding)));
            return;
        }
        out.println(finding.rule().label() + ": " + finding.message() + " "
                + terminal.faint("(" + Waivers.key(finding) + ")"));
        out.println("  " + marked(finding.unit().source().text(), finding.source(), terminal));
        out.println("  " + marked(finding.unit().target().text(), finding.target(), terminal));
        List<Provenance> provenances = finding.unit().provenances();
        if (!provenances.isEmpty()
                && !provenances.get(provenances.size() - 1).document().isEmpty()) {
            out.println("  "
                    + terminal.faint(provenances.get(provenances.size() - 1).document()));
        }
    }

    private static String marked(String text, List<Span> spans, Terminal terminal) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Span span : spans) {
            if (span.start() >= at) {
                marked.append(text, at, span.start())
                        .append(terminal.marked(text.substring(span.start(), span.end()), "[", "]"));
                at = span.end();
            }
        }
        return marked.append(text.substring(at)).toString();
    }
}
