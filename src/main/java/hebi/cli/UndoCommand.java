package hebi.cli;

import hebi.memory.Revision.Undo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hebi memory undo}: takes a change back. */
@Command(
        name = "undo",
        description = "Take a change back, as long as no later one touched the same units. An undo can be undone too.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The number of the change, from hebi memory log.")
    private String change;

    @Mixin
    private RevisionOptions options;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        return options.carryOut(new Undo(change), talk);
    }
}
