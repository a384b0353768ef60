package hebi.cli;

import hebi.memory.Revised;
import hebi.memory.Revision.Deletion;
import hebi.memory.Revision.OccurrenceDeletion;
import hebi.memory.TranslationMemory;
import hebi.memory.UnitFilter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hebi memory delete}: takes units out. */
@Command(
        name = "delete",
        description =
                "Take units out of the memory: those that meet all conditions. With --document alone, a unit that other documents"
                        + " hold too stays, and loses only what it came from; with other conditions it goes whole.",
        mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {
    @Option(names = "--unit", paramLabel = "ID", description = "Only this unit, by its id from hebi lookup --json.")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--all", description = "Every unit; without it, at least one condition must be given.")
    private boolean all;

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
        if (unit.isPresent() && (all || !conditions.isNone())) {
            throw new ParameterException(spec.commandLine(), "--unit does not go together with other conditions");
        }
        if (unit.isEmpty() && all != conditions.isNone()) {
            throw new ParameterException(
                    spec.commandLine(),
                    all ? "--all does not go together with conditions" : "which units? Give a condition, or --all");
        }
        if (!conditions.isOfDocumentAlone()) {
            return options.carryOut(new Deletion(unit, conditions), talk);
        }
        try (TranslationMemory memory = options.memory().openToRead()) {
            return options.carryOut(memory, new OccurrenceDeletion(conditions), DeleteCommand::counts, talk);
        }
    }

    private static String counts(Revised revised) {
        String shared =
                "the occurrences of " + Counted.of(revised.changed(), "unit") + " that other documents hold too";
        if (revised.removed() == 0) {
            return "removed " + shared;
        }
        return "removed " + Counted.of(revised.removed(), "unit") + (revised.changed() == 0 ? "" : ", and " + shared);
    }
}
