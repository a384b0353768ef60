package hebi.cli;

import hebi.memory.Revision.Deletion;
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
        description = "Take units out of the memory: those that meet all conditions.",
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
        return options.carryOut(new Deletion(unit, conditions), talk);
    }
}
