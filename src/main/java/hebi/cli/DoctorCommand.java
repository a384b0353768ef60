package hebi.cli;

import hebi.exchange.Finding;
import hebi.exchange.TmxDoctor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi doctor}: what is wrong with a TMX, and a copy of it that is mended. */
@Command(
        name = "doctor",
        description = "List what is wrong with a TMX, with line and column, and what CAT tools make of it. Ends with 8"
                + " where something is wrong; with --fix, where something is wrong that could not be mended.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A TMX, also packed by gzip.")
    private Path file;

    @Option(names = "--fix", description = "Write a copy that is free of what can be mended safely; needs -o.")
    private boolean fix;

    @Option(names = "-o", paramLabel = "OUT", description = "Where the mended copy goes.")
    private Path output;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec command;

    private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);

    @Override
    public Integer call() {
        if (fix != (output != null)) {
            throw new ParameterException(
                    command.commandLine(), "--fix and -o OUT belong together: give both, or neither to look only");
        }
        TmxDoctor.Report report =
                fix ? TmxDoctor.mend(file, output, this::print) : TmxDoctor.examine(file, this::print);
        PrintStream out = talk.terminal().out();
        counts.forEach((kind, count) -> out.printf(
                Locale.ROOT, "%,6d × %-12s %s%n", count, kind.name().toLowerCase(Locale.ROOT), kind.consequence()));
        talk.say(summary(report));
        return report.findings() == (fix ? report.mendable() : 0) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void print(Finding finding) {
        counts.merge(finding.kind(), 1L, Long::sum);
        String remedy = finding.isMendable() ? (fix ? "mended: " : "--fix: ") : "by hand: ";
        talk.terminal()
                .out()
                .println(file + ":" + finding.place() + ": " + finding.problem() + "; " + remedy + finding.remedy());
    }

    private String summary(TmxDoctor.Report report) {
        String seen = String.format(
                Locale.ROOT, "%s: TMX %s, %s, %,d units; ", file, report.version(), report.encoding(), report.units());
        if (report.findings() == 0) {
            boolean isOlder = !fix && !report.version().equals("1.4");
            return seen + "nothing is wrong" + (isOlder ? "; --fix -o OUT writes it as TMX 1.4" : "");
        }
        String found =
                report.findings() == 1 ? "1 fault, " : String.format(Locale.ROOT, "%,d faults, ", report.findings());
        return seen
                + found
                + (fix
                        ? String.format(Locale.ROOT, "%,d of them mended in %s", report.mendable(), output)
                        : String.format(
                                Locale.ROOT,
                                "%,d of them mended by hebi doctor %s --fix -o OUT",
                                report.mendable(),
                                file));
    }
}
