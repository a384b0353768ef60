package hebi.cli;

import hebi.memory.Added;
import hebi.memory.Adding;
import hebi.memory.LuceneMemory;
import hebi.memory.Revised;
import hebi.memory.Revision.Deletion;
import hebi.memory.TranslationMemory;
import hebi.memory.UnitFilter;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hebi memory split}: some units into a memory of their own. */
@Command(
        name = "split",
        description = "Move the units that meet all conditions into another memory.",
        mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
    @Option(names = "-o", paramLabel = "DIR", required = true, description = "Folder of the other memory; new or not.")
    private Path output;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private RevisionOptions options;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        UnitFilter conditions = filter.filter(spec.commandLine());
        if (conditions.isNone()) {
            throw new ParameterException(spec.commandLine(), "which units? Give a condition, such as --domain NAME");
        }
        options.memory().refuse(output);
        try (TranslationMemory from = options.memory().openToRead();
                TranslationMemory to = LuceneMemory.open(output)) {
            if (!options.isDryRun()) {
                copy(from, to, conditions);
            }
            // They go here when they are there for good: what is cut off between the two leaves them in both.
            return options.carryOut(from, Deletion.of(conditions), this::counts, talk);
        }
    }

    private String counts(Revised revised) {
        return options.isDryRun()
                ? "moved " + Counted.of(revised.removed(), "unit") + " to " + output
                : RevisionOptions.counts(revised);
    }

    private void copy(TranslationMemory from, TranslationMemory to, UnitFilter conditions) {
        try (Stream<TranslationUnit> units = from.units(conditions)) {
            Iterator<TranslationUnit> iterator = units.iterator();
            Added added = to.add(
                    () -> iterator,
                    Adding.whole("split from " + options.memory().folder()));
            talk.say("Added " + Counted.of(added.created(), "unit") + " to " + output + ", "
                    + Counted.of(added.merged(), "was", "were") + " there already");
        }
    }
}
