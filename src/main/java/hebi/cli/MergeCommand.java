package hebi.cli;

import hebi.error.InputException;
import hebi.memory.Added;
import hebi.memory.Adding;
import hebi.memory.LuceneMemory;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi memory merge}: the units of another memory into this one. */
@Command(
        name = "merge",
        description = "Add the units of another memory to this one; the other stays as it is.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    private static final long STEP = 100_000;

    @Parameters(paramLabel = "OTHER", description = "Folder of the other memory.")
    private Path other;

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
        MemoryOption.check(other);
        options.memory().refuse(other);
        try (TranslationMemory from = LuceneMemory.open(other);
                TranslationMemory to = options.memory().open();
                Stream<TranslationUnit> units = from.units(conditions)) {
            if (from.statistics().units() == 0) {
                throw new InputException(other, "holds no units", "give the folder of another memory");
            }
            Adding how = options.isDryRun() ? Adding.preview() : Adding.inSteps("merge " + other, STEP, added -> {});
            Iterator<TranslationUnit> iterator = units.iterator();
            Added added = to.add(() -> iterator, how);
            say(added);
        }
        return ExitCode.OK;
    }

    private void say(Added added) {
        String counts = Counted.of(added.created(), "unit") + ", " + Counted.of(added.merged(), "was", "were")
                + " there already";
        if (options.isDryRun()) {
            talk.terminal().out().println("Would have added " + counts);
        } else {
            talk.say("Added " + counts + options.undo(added.change()));
        }
    }
}
