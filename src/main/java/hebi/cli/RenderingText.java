package hebi.cli;

import hebi.memory.Renderings;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a phrase was rendered, as a person reads it. */
final class RenderingText {
    private final Terminal terminal;

    RenderingText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Renderings renderings) {
        PrintStream out = terminal.out();
        if (renderings.total() == 0) {
            return;
        }
        out.println();
        for (Renderings.Group group : renderings.groups()) {
            out.printf(Locale.ROOT, "%,7d  %s%s%n", group.units(), group.text(), years(group));
        }
        if (renderings.others() > 0) {
            String of = renderings.read() < renderings.total() ? " of the first " + renderings.read() : "";
            out.printf(Locale.ROOT, "%,7d  %s%n", renderings.others(), terminal.faint("otherwise" + of));
        }
        out.flush();
    }

    private String years(Renderings.Group group) {
        return group.years().isEmpty()
                ? ""
                : "  "
                        + terminal.faint(group.years().entrySet().stream()
                                .map(year -> year.getKey() + ": " + year.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
