package hebi.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that say how much is said, and the way to the terminal. */
final class Talk {
    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: with an error, where in the program it arose.")
    private boolean verbose;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Terminal terminal() {
        return ((Hebi) command.root().userObject()).terminal();
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Says a line to the person, on standard error. */
    void say(String line) {
        if (!quiet) {
            terminal().err().println(line);
        }
    }

    /** Whether a progress bar may be shown. */
    boolean isLive() {
        return !quiet && terminal().isLive();
    }
}
