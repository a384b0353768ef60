package hebi.cli;

import hebi.exchange.TmxDoctor;
import java.nio.file.Path;
import java.util.Locale;
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

    @Option(names = "--json", description = "One finding a line, as JSON.")
    private boolean json;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (fix != (output != null)) {
            throw new ParameterException(
                    command.commandLine(), "--fix and -o OUT belong together: give both, or neither to look only");
        }
        FaultText text = new FaultText(file, fix, json, talk.terminal());
        TmxDoctor.Report report =
                fix ? TmxDoctor.mend(file, output, text::print) : TmxDoctor.examine(file, text::print);
        talk.say(file + ": TMX " + (report.version().equals("?") ? "without a version" : report.version()) + ", "
                + report.encoding() + ", " + Counted.of(report.units(), "unit") + "; " + found(report, text));
        return report.findings() == (fix ? report.mendable() : 0) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private String found(TmxDoctor.Report report, FaultText text) {
        if (report.findings() == 0) {
            return "nothing is wrong" + (fix ? "; written as TMX 1.4 to " + output : asTmx14(report));
        }
        String found = Counted.of(report.findings(), "fault") + " (" + text.counts() + "), ";
        return fix
                ? found + mended(report) + " mended in " + output
                : found + mended(report) + " mended by --fix -o OUT";
    }

    private static String mended(TmxDoctor.Report report) {
        if (report.mendable() == report.findings()) {
            return "all";
        }
        return report.mendable() == 0 ? "none" : String.format(Locale.ROOT, "%,d", report.mendable());
    }

    /** Why a tool that validates against the DTD of TMX 1.4 refuses a file that is older, be it sound in itself. */
    private static String asTmx14(TmxDoctor.Report report) {
        if (report.version().equals("1.4") || report.version().equals("?")) {
            return "";
        }
        return " for TMX " + report.version() + "; as TMX 1.4 it is not valid: its version is another"
                + (report.oldLanguages() == 0
                        ? ""
                        : ", and " + Counted.of(report.oldLanguages(), "text names", "texts name")
                                + " the language by lang, not xml:lang")
                + "; --fix -o OUT writes it as TMX 1.4";
    }
}
