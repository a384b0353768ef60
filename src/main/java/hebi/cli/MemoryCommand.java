package hebi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hebi memory}: what keeps a memory clean; each part is a command of its own. */
@Command(
        name = "memory",
        description = "Clean the memory, look at its changes, take them back. Each change can be undone.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LogCommand.class,
            UndoCommand.class,
            DeleteCommand.class,
            ReplaceCommand.class,
            DedupeCommand.class,
            MergeCommand.class,
            SplitCommand.class,
            VerifyCommand.class,
            RebuildCommand.class
        })
final class MemoryCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new Misuse(
                spec.commandLine(),
                "hebi memory: which command? "
                        + String.join(", ", spec.subcommands().keySet()) + "; hebi memory --help tells what each does");
    }
}
