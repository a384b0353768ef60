package hebi.cli;

import hebi.memory.Fragment;
import hebi.memory.Neighbour;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of a query that units hold, as a person reads them. */
final class FragmentText {
    private final Terminal terminal;

    private final Map<String, List<Neighbour>> neighbours;

    /** @param neighbours what stood around each unit, by its id; none where that was not asked for */
    FragmentText(Terminal terminal, Map<String, List<Neighbour>> neighbours) {
        this.terminal = terminal;
        this.neighbours = neighbours;
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
                for (Neighbour neighbour : neighbours.getOrDefault(use.id(), List.of())) {
                    out.println(terminal.faint("      " + NeighboursOption.line(neighbour)));
                }
            }
        }
        out.flush();
    }
}
