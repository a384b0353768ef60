package hebi.cli;

import hebi.memory.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hebi memory verify}: whether every byte of the memory is as it should be. */
@Command(
        name = "verify",
        description = "Read the whole memory and name what is damaged (exit 8 where anything is).",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        memory.checkNamed();
        Verification verification = Verification.of(memory.folder());
        verification.findings().forEach(talk.terminal().out()::println);
        if (verification.findings().isEmpty()) {
            talk.say(memory.folder() + ": " + Counted.of(verification.units(), "unit") + ", nothing wrong");
            return ExitCode.OK;
        }
        switch (verification.remedy()) {
            case REBUILD -> talk.say("To make a new index of what can be read: hebi memory rebuild" + memory.option());
            case BACKUP ->
                talk.say(
                        "No unit of it can be read any more: bring the folder back from a backup, or import its last TMX"
                                + " export into a new folder");
            case NONE -> {}
        }
        return ExitCode.FINDINGS;
    }
}
