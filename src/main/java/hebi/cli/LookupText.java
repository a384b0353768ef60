package hebi.cli;

import hebi.memory.Difference;
import hebi.memory.LookupAnswer;
import hebi.memory.Match;
import hebi.memory.Neighbour;
import hebi.text.Provenance;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The answer to a look-up as a person reads it. */
final class LookupText {
    private final Terminal terminal;

    private final Map<String, List<Neighbour>> neighbours;

    /** @param neighbours what stood around each match, by its id; none where that was not asked for */
    LookupText(Terminal terminal, Map<String, List<Neighbour>> neighbours) {
        this.terminal = terminal;
        this.neighbours = neighbours;
    }

    /** Prints the matches; with the query above them where there are many. */
    void print(LookupAnswer answer, boolean withQuery) {
        PrintStream out = terminal.out();
        if (withQuery) {
            out.println("> " + answer.lookup().text());
        }
        for (Match match : answer.matches()) {
            out.printf(
                    Locale.ROOT,
                    "%3d%%  %s%n",
                    match.score(),
                    marked(match, answer.lookup().text()));
            out.println("      " + match.target().text());
            String origin = match.provenance().map(LookupText::origin).orElse("") + penalties(match);
            if (!origin.isEmpty()) {
                out.println("      " + terminal.faint(origin));
            }
            for (Neighbour neighbour : neighbours.getOrDefault(match.id(), List.of())) {
                out.println(terminal.faint("      " + NeighboursOption.line(neighbour)));
            }
        }
        if (withQuery) {
            out.println();
        }
        out.flush();
    }

    /** How many there are, and that none is missing. */
    static String summary(LookupAnswer answer, Path memory) {
        if (answer.units() == 0) {
            return memory + " is empty; fill it with hebi align or hebi import";
        }
        String shown = answer.matches().size() < answer.total()
                ? ", " + answer.matches().size() + " shown (--limit all)"
                : "";
        String lower = answer.total() == 0 && answer.lookup().minScore() > 50 ? "; try --min 50, or hebi search" : "";
        return String.format(
                Locale.ROOT,
                "%s for ≥ %d %%: %,d of %s%s (compared %,d)%s",
                answer.complete() ? "complete" : "not complete",
                answer.lookup().minScore(),
                answer.total(),
                Counted.of(answer.units(), "unit"),
                shown,
                answer.compared(),
                lower);
    }

    /** The match's source with what the query lacks as [-…-] and what only the query has as {+…+}. */
    private String marked(Match match, String query) {
        String source = match.source().text();
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Difference difference : match.differences()) {
            text.append(part(source, at, difference.start()));
            if (difference.end() > difference.start()) {
                text.append(terminal.marked(part(source, difference.start(), difference.end()), "[-", "-]"));
            }
            if (difference.queryEnd() > difference.queryStart()) {
                text.append("{+")
                        .append(part(query, difference.queryStart(), difference.queryEnd()))
                        .append("+}");
            }
            at = difference.end();
        }
        return text.append(part(source, at, source.codePointCount(0, source.length())))
                .toString();
    }

    private static String part(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static String penalties(Match match) {
        return match.penalties().stream()
                .map(penalty -> " (−" + penalty.points() + " " + penalty.words() + ")")
                .collect(Collectors.joining());
    }

    private static String origin(Provenance provenance) {
        List<String> parts = new ArrayList<>();
        if (!provenance.document().isEmpty()) {
            parts.add(provenance.document());
        }
        provenance.date().ifPresent(date -> parts.add(date.toString().substring(0, 10)));
        if (provenance.reviewed()) {
            parts.add("reviewed");
        } else {
            provenance.confidence().ifPresent(c -> parts.add(String.format(Locale.ROOT, "confidence %.2f", c)));
        }
        return String.join(" · ", parts);
    }
}
