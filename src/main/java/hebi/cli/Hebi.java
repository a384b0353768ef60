package hebi.cli;

import hebi.error.HebiException;
import hebi.error.InputException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
        name = "hebi",
        mixinStandardHelpOptions = true,
        commandListHeading = "",
        versionProvider = Version.class,
        description = "Turns Chinese and English versions of the same text into a translation memory.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hebi align report.en.docx report.zh.docx -o report.tmx",
            "  hebi lookup \"双边贸易额达到2.3亿美元\"",
            "  hebi search 贸易额",
            "",
            "hebi COMMAND --help tells all of a command.",
            "Exit codes: 0 success, 1 a fault of hebi, 2 usage, 3 input, 4 damaged file,",
            "5 alignment, 6 memory, 8 a pair of a batch failed or a check found something"
        })
public final class Hebi implements Runnable {
    /** Every command by its name, in the order in which help lists them. */
    static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("align", AlignCommand.class),
            Map.entry("batch", BatchCommand.class),
            Map.entry("pair", PairCommand.class),
            Map.entry("lookup", LookupCommand.class),
            Map.entry("search", SearchCommand.class),
            Map.entry("import", ImportCommand.class),
            Map.entry("export", ExportCommand.class),
            Map.entry("translate", TranslateCommand.class),
            Map.entry("doctor", DoctorCommand.class),
            Map.entry("check", CheckCommand.class),
            Map.entry("analyze", AnalyzeCommand.class),
            Map.entry("stats", StatsCommand.class),
            Map.entry("memory", MemoryCommand.class),
            Map.entry("serve", ServeCommand.class),
            Map.entry("mcp", McpCommand.class),
            Map.entry("extract", ExtractCommand.class),
            Map.entry("segment", SegmentCommand.class),
            Map.entry("evaluate", EvaluateCommand.class),
            Map.entry("train", TrainCommand.class),
            Map.entry("learn", LearnCommand.class),
            Map.entry("warm-up", WarmUpCommand.class),
            Map.entry("help", CommandLine.HelpCommand.class));

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    Hebi(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), System.getenv(), args));
    }

    /** Runs one command; its exit code. */
    static int run(Terminal terminal, Map<String, String> environment, String... args) {
        CommandLine line = new CommandLine(new Hebi(terminal));
        commands(args).forEach(command -> line.addSubcommand(command.getKey(), command.getValue()));
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
        line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setDefaultValueProvider(new Settings(environment))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Hebi::failed)
                .setParameterExceptionHandler(Hebi::misused);
        try {
            int exit = line.execute(args);
            terminal.flush();
            return exit == ExitCode.OK && terminal.failure().isPresent() ? unwritten(terminal) : exit;
        } finally {
            terminal.flush();
        }
    }

    /**
     * The commands that a command line needs: the one that it names, or all of them where it names none or asks for help. To read the
     * options of every command from its class took 250 of the 400 ms that any command started in.
     */
    private static List<Map.Entry<String, Class<?>>> commands(String... args) {
        String name = args.length == 0 ? "help" : args[0];
        var named = COMMANDS.stream()
                .filter(command -> command.getKey().equals(name))
                .toList();
        return named.isEmpty() || name.equals("help") ? COMMANDS : named;
    }

    private static int unwritten(Terminal terminal) {
        String reason = terminal.failure().map(Throwable::getMessage).orElse("unknown");
        InputException failure = new InputException(
                "standard output", "cannot be written: " + reason, "see that there is room where it goes");
        terminal.err().println(failure.getMessage());
        return ExitCode.INPUT;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        throw new Misuse(spec.commandLine(), "hebi: which command? hebi --help lists them");
    }

    private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        if (((Hebi) line.getCommandSpec().root().userObject()).terminal.isPipeClosed()) {
            return ExitCode.OK;
        }
        boolean verbose = command.hasMatchedOption("-v");
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
        if (misuse instanceof Misuse) {
            line.getErr().println(misuse.getMessage());
            return ExitCode.USAGE;
        }
        if (misuse instanceof CommandLine.UnmatchedArgumentException unmatched && line.getParent() == null) {
            line.getErr().println(unknownCommand(unmatched.getUnmatched().get(0), line));
            return ExitCode.USAGE;
        }
        line.getErr().println("hebi: " + misuse.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, line.getErr())) {
            line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    private static String unknownCommand(String word, CommandLine root) {
        return "hebi: there is no command or option \"" + word + "\"; "
                + root.getSubcommands().entrySet().stream()
                        .filter(command -> !command.getValue()
                                .getCommandSpec()
                                .usageMessage()
                                .hidden())
                        .map(Map.Entry::getKey)
                        .filter(command -> isNear(word, command))
                        .findFirst()
                        .map(command -> "did you mean hebi " + command + "?")
                        .orElse("try hebi --help");
    }

    /** Whether two words differ by one letter too many, too few, wrong or in the wrong place, or one starts the other. */
    private static boolean isNear(String word, String command) {
        int same = 0;
        while (same < Math.min(word.length(), command.length()) && word.charAt(same) == command.charAt(same)) {
            same++;
        }
        String rest = word.substring(same);
        String other = command.substring(same);
        boolean exchanged = rest.length() > 1
                && other.length() > 1
                && rest.charAt(0) == other.charAt(1)
                && rest.charAt(1) == other.charAt(0)
                && rest.substring(2).equals(other.substring(2));
        return exchanged
                || rest.isEmpty() && same > 1
                || !rest.isEmpty() && rest.substring(1).equals(other)
                || !other.isEmpty() && rest.equals(other.substring(1))
                || !rest.isEmpty() && !other.isEmpty() && rest.substring(1).equals(other.substring(1));
    }
}
