package hebi.cli;

import hebi.memory.Fragment;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The parts of a query that units hold, as a person reads them. */
final class FragmentText {
    private final Terminal terminal;

    FragmentText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Fragment> fragments) {
        PrintStream out = terminal.out();
        for (Fragment fragment : fragments) {
            out.printf(
                    Locale.ROOT,
                    "part  %s%s%n",
                    fragment.text(),
                    terminal.faint("  in " + Counted.of(fragment.total(), "unit")));
            for (Fragment.Use use : fragment.uses()) {
                out.println("      " + terminal.marked(use.unit().source().text(), use.ranges()));
                out.println("      "
                        + terminal.marked(
                                use.unit().target().text(),
                                use.counterpart().stream().toList()));
            }
        }
        out.flush();
    }
}
