package hebi.cli;

import hebi.error.InputException;
import hebi.exchange.BilingualFile;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.memory.TranslationMemory;
import hebi.translate.Pretranslation;
import hebi.translate.TranslateConfig;
import hebi.translate.TranslateReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi translate}: a file with what the memory knows of its translation filled in. */
@Command(
        name = "translate",
        description =
                "Fill in what the memory knows: an XLIFF or PO is copied with its open texts filled in, a document"
                        + " becomes an XLIFF or a page.",
        mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "F.xlf, F.po, or a document: DOCX, HTML, Markdown, text, …")
    private Path file;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            required = true,
            description = "F.xlf for an XLIFF, F.po for a PO, F.xlf or F.html for a document.")
    private Path output;

    @Option(
            names = "--min",
            paramLabel = "N",
            defaultValue = "85",
            description = "Lowest score of a match, 1..100; default: ${DEFAULT-VALUE}.")
    private int minScore;

    @Option(names = "--from", paramLabel = "TAG", description = "Language of the file, such as en or zh-TW.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TAG", description = "Language to translate into, such as zh-CN.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--again", description = "Fill in also what is translated already.")
    private boolean again;

    @Mixin
    private SegmentOptions segments;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (minScore < 1 || minScore > 100) {
            throw new ParameterException(command.commandLine(), "--min is within 1..100, not " + minScore);
        }
        Kind kind = Kind.of(file);
        if (!kind.writes(output)) {
            throw new InputException(output, "cannot be made of " + file, "give a name that ends in " + kind.endings);
        }
        UnitOutput.keepOff(output, List.of(file));
        TranslateConfig config = new TranslateConfig(minScore, from, to, again);
        try (TranslationMemory opened = memory.openToRead()) {
            Pretranslation translation = new Pretranslation(opened, config);
            TranslateReport report = kind.bilingual(file)
                    .map(bilingual -> translation.fill(bilingual, file, output))
                    .orElseGet(() -> translation.translate(
                            new Extractor(ExtractConfig.defaults()).extract(file), segments.segmenters(), output));
            talk.say(summary(report));
        }
        return ExitCode.OK;
    }

    /** What a file is, and what can be made of it: patterns of names in lower case. */
    private enum Kind {
        XLIFF(".*\\.(xlf|(sdl|mq)?xliff)", ".*\\.(xlf|(sdl|mq)?xliff)", ".xlf"),
        PO(".*\\.po", ".*\\.po", ".po"),
        DOCUMENT(".*", ".*\\.(xlf|xliff|html)", ".xlf or .html");

        private final String input;
        private final String output;
        private final String endings;

        Kind(String input, String output, String endings) {
            this.input = input;
            this.output = output;
            this.endings = endings;
        }

        static Kind of(Path path) {
            return Arrays.stream(values())
                    .filter(kind -> name(path).matches(kind.input))
                    .findFirst()
                    .orElseThrow();
        }

        boolean writes(Path path) {
            return name(path).matches(output);
        }

        private static String name(Path path) {
            return path.getFileName().toString().toLowerCase(Locale.ROOT);
        }

        Optional<BilingualFile> bilingual(Path path) {
            return this == DOCUMENT ? Optional.empty() : BilingualFile.of(path);
        }
    }

    private String summary(TranslateReport report) {
        List<String> parts = new ArrayList<>();
        add(parts, report.ice(), "in context (101 %)");
        add(parts, report.exact(), "exact (100 %)");
        add(parts, report.high(), "95–99 %");
        add(parts, report.medium(), "85–94 %");
        add(parts, report.low(), "below 85 %");
        add(parts, report.open(), "not found");
        add(parts, report.before(), "translated before");
        add(parts, report.drafts(), report.drafts() == 1 ? "draft left" : "drafts left");
        add(parts, report.fixed(), "not to be translated");
        String apart = report.apart() == 0
                ? ""
                : "; " + report.apart()
                        + " found but left as they were, since another part of the same unit was not found";
        String renewed = report.renewed() == 0
                ? ""
                : "; " + Counted.of(report.renewed(), "draft") + " of an earlier run renewed";
        return String.format(
                Locale.ROOT,
                "%s: %s: %s%s%s; wrote %s",
                file,
                Counted.of(report.texts(), "text"),
                String.join(", ", parts),
                renewed,
                apart,
                output);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
        }
    }
}
