package hebi.cli;

import hebi.memory.Rebuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hebi memory rebuild}: a new index of the units. */
@Command(
        name = "rebuild",
        description =
                "Make a new index of the units that can be read, also of a damaged memory. It takes the place of the old"
                        + " one in one go.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    @Option(names = "--dry-run", description = "Only tell how many units can be read, and what is lost.")
    private boolean dryRun;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        Rebuild rebuild = dryRun ? Rebuild.preview(memory.folder()) : Rebuild.of(memory.folder());
        talk.say((dryRun ? "Would rebuild " : "Rebuilt ") + memory.folder() + " with "
                + Counted.of(rebuild.units(), "unit"));
        rebuild.losses().forEach(talk.terminal().out()::println);
        return rebuild.losses().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
