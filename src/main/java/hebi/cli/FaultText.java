package hebi.cli;

import hebi.exchange.Fault;
import hebi.exchange.Finding;
import hebi.json.Json;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints what is wrong with a file, a finding a line, and counts it. What tools make of a fault stands below the first
 * finding of it.
 */
final class FaultText {
    private final Path file;
    private final boolean isFixed;
    private final boolean json;
    private final Terminal terminal;
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);

    /**
     * @param isFixed whether what can be mended is mended
     * @param json one object a line, each with what tools make of it
     */
    FaultText(Path file, boolean isFixed, boolean json, Terminal terminal) {
        this.file = file;
        this.isFixed = isFixed;
        this.json = json;
        this.terminal = terminal;
    }

    void print(Finding finding) {
        boolean isFirst = counts.merge(finding.fault(), 1L, Long::sum) == 1;
        PrintStream out = terminal.out();
        if (json) {
            out.println(json(finding));
            return;
        }
        String remedy = finding.isMendable() ? (isFixed ? "mended: " : "--fix: ") : "by hand: ";
        out.println(file + ":" + finding.place() + ": " + finding.problem() + "; " + remedy + finding.remedy());
        if (isFirst && !finding.fault().reactions().isEmpty()) {
            out.println("    "
                    + terminal.faint(finding.fault().reactions().stream()
                            .map(reaction -> reaction.tool() + " " + reaction.does())
                            .collect(Collectors.joining("; "))));
        }
    }

    private String json(Finding finding) {
        String[] place = finding.place().split(":", 2);
        return Json.line(out -> {
            out.writeStringField("file", file.toString());
            out.writeNumberField("line", Integer.parseInt(place[0]));
            out.writeNumberField("column", Integer.parseInt(place[1]));
            out.writeStringField("kind", words(finding.fault().kind()));
            out.writeStringField("fault", words(finding.fault()));
            out.writeStringField("problem", finding.problem());
            out.writeStringField("remedy", finding.remedy());
            out.writeBooleanField("mendable", finding.isMendable());
            out.writeObjectFieldStart("tools");
            for (Fault.Reaction reaction : finding.fault().reactions()) {
                out.writeStringField(reaction.tool(), reaction.does());
            }
            out.writeEndObject();
        });
    }

    /** How many there are of each kind, such as {@code 2 language, 1 date}; empty where there is nothing. */
    String counts() {
        Map<Fault.Kind, Long> byKind = new LinkedHashMap<>();
        counts.forEach((fault, count) -> byKind.merge(fault.kind(), count, Long::sum));
        return byKind.entrySet().stream()
                .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), words(kind.getKey())))
                .collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
