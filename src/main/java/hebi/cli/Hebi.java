package hebi.cli;

import hebi.error.HebiException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
        name = "hebi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns Chinese and English versions of the same text into a translation memory.",
        subcommands = {
            AlignCommand.class,
            BatchCommand.class,
            LookupCommand.class,
            SearchCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DoctorCommand.class,
            StatsCommand.class,
            ExtractCommand.class,
            SegmentCommand.class,
            EvaluateCommand.class,
            WarmUpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi align report.en.docx report.zh.docx -o report.tmx",
            "  hebi lookup \"双边贸易额达到2.3亿美元\"",
            "  hebi search 贸易额",
            "",
            "Exit codes: 0 success, 1 a fault of hebi, 2 usage, 3 input, 4 damaged file, 5 alignment,",
            "6 memory, 8 some pairs of a batch failed."
        })
public final class Hebi implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    Hebi(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs one command; its exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Hebi(terminal))
                .setOut(new java.io.PrintWriter(terminal.out(), true))
                .setErr(new java.io.PrintWriter(terminal.err(), true))
                .setDefaultValueProvider(new Settings(System.getenv()))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Hebi::failed)
                .setParameterExceptionHandler(Hebi::misused);
        try {
            return line.execute(args);
        } finally {
            terminal.flush();
        }
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: hebi --help");
    }

    private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        boolean verbose = parsed.hasMatchedOption("-v");
        if (failure instanceof HebiException mendable) {
            line.getErr().println(mendable.getMessage());
        } else {
            line.getErr()
                    .println("hebi: this is a fault of hebi, not yours: " + failure
                            + (verbose ? "" : "; run it again with -v and report what it says"));
        }
        if (verbose) {
            failure.printStackTrace(line.getErr());
        }
        return ExitCode.of(failure);
    }

    /** A misuse is one line, with the nearest right spelling, not a page of help. */
    private static int misused(ParameterException misuse, String[] args) {
        CommandLine line = misuse.getCommandLine();
        if (misuse.getCause() instanceof HebiException mendable) {
            line.getErr().println(mendable.getMessage());
            return ExitCode.of(mendable);
        }
        line.getErr().println("hebi: " + misuse.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, line.getErr())) {
            line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }
}
