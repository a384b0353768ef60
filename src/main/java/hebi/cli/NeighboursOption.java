package hebi.cli;

import hebi.memory.Neighbour;
import hebi.memory.TranslationMemory;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that shows what stood around each unit that was found. */
final class NeighboursOption {
    @Option(
            names = "--neighbours",
            paramLabel = "N",
            defaultValue = "0",
            description = "Show what stood around each of them in its document, up to N places away.")
    private int most;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Refuses a number that is none. */
    void check() {
        if (most < 0) {
            throw new ParameterException(spec.commandLine(), "--neighbours is 0 or more, not " + most);
        }
    }

    boolean isAsked() {
        return most > 0;
    }

    /** What stood around the newest occurrence of a unit; empty where that was not asked for or is not known. */
    List<Neighbour> around(TranslationMemory memory, TranslationUnit unit, Language from) {
        List<Provenance> all = unit.provenances();
        return isAsked() && !all.isEmpty() ? memory.neighbours(all.get(all.size() - 1), from, most) : List.of();
    }

    /** {@code -1  source | target}. */
    static String line(Neighbour neighbour) {
        return String.format(
                Locale.ROOT,
                "%+d  %s | %s",
                neighbour.distance(),
                neighbour.unit().source().text(),
                neighbour.unit().target().text());
    }
}
