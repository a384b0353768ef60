package hebi.cli;

import hebi.error.InputException;
import hebi.exchange.UnitWriter;
import hebi.extract.Extractor;
import hebi.memory.TranslationMemory;
import hebi.pipeline.Batch;
import hebi.pipeline.FilePair;
import hebi.pipeline.FilePairs;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hebi batch}: many pairs of files into a memory and one file of units. */
@Command(
        name = "batch",
        description =
                "Align many pairs of files: by name (x.en.* and x.zh.*, x_EN and x_CN, en/x and zh-cn/x, README.md and"
                        + " README.zh-CN.md), the rest by what they say. A pair that fails is reported and the others go on; the same command"
                        + " again does only what is not done or has changed.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    private static final int MAX_ALONE = 5;

    @Mixin
    private PairSources sources;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description =
                    "Write all units to F.tmx, F.tsv or another format; or a folder, for one TMX a pair. The report, each"
                            + " pair's units and page, and the journal go to OUT.hebi/, or to that folder; without -o into the"
                            + " memory's folder.")
    private Path output;

    @Mixin
    private MinConfidence minConfidence;

    @Mixin
    private AlignerOption weights;

    @Mixin
    private SegmentOptions segments;

    @Mixin
    private DateOption date;

    @Mixin
    private ReadingLimits limits;

    @Mixin
    private KeptOptions kept;

    @Option(
            names = "--force",
            description = "Write the pairs of texts that do not look like translations, too, all of them unless"
                    + " --min-confidence says otherwise.")
    private boolean forced;

    @Mixin
    private MemoryOption memory;

    @Option(names = "--no-memory", description = "Leave the memory alone.")
    private boolean withoutMemory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        minConfidence.check(spec.commandLine());
        boolean isJoined = isJoined();
        Extractor extractor = limits.extractor();
        try (PairSources opened = sources;
                Opened memories = new Opened(withoutMemory ? Optional.empty() : Optional.of(memory.open()))) {
            FilePairs files = opened.pairs(extractor, talk);
            if (files.pairs().isEmpty()) {
                throw new InputException(
                        opened.first(),
                        "holds no pair",
                        "name the files x.en.html and x.zh.html, or put them into en/ and zh/");
            }
            BatchFolder folder = new BatchFolder(workFolder(isJoined), fingerprint());
            BatchJournal journal = new BatchJournal(folder.path());
            align(extractor, files, folder, journal, memories.memory());
            List<JournalEntry> entries = entries(files.pairs(), journal);
            report(files, entries, folder);
            if (isJoined) {
                join(entries, folder);
            }
            return entries.stream().anyMatch(JournalEntry::isFailed) ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }

    /** The memory, closed at the end. */
    private record Opened(Optional<TranslationMemory> memory) implements AutoCloseable {
        @Override
        public void close() {
            memory.ifPresent(TranslationMemory::close);
        }
    }

    /** Whether all units go to one file. A name without an ending is a folder. */
    private boolean isJoined() {
        if (output == null && withoutMemory) {
            throw new ParameterException(spec.commandLine(), "--no-memory needs -o: else nothing comes of the work");
        }
        if (UnitOutput.STANDARD.equals(output)) {
            throw new ParameterException(spec.commandLine(), "batch writes to a file or a folder: give it a name");
        }
        if (output == null
                || Files.isDirectory(output)
                || !output.getFileName().toString().contains(".")) {
            return false;
        }
        if (UnitOutput.isPage(output)) {
            throw new ParameterException(
                    spec.commandLine(), "batch writes F.tmx or F.tsv; its page is OUT.hebi/report.html");
        }
        new UnitOutput(output, talk.terminal()); // refuses a name of no format before any work is done
        return true;
    }

    private Path workFolder(boolean isJoined) {
        if (output == null) {
            // Hidden, as the memory lets such files be.
            return memory.folder().resolve(".batch");
        }
        return isJoined ? output.resolveSibling(output.getFileName() + ".hebi") : output;
    }

    /** All that changes what becomes of a pair. */
    private String fingerprint() {
        return String.join(
                "\n",
                new Version().getVersion()[0],
                minConfidence.fingerprint(),
                weights.fingerprint(),
                segments.fingerprint(),
                kept.fingerprint() + " " + forced,
                date.date().toString());
    }

    private void align(
            Extractor extractor,
            FilePairs files,
            BatchFolder folder,
            BatchJournal journal,
            Optional<TranslationMemory> opened) {
        PipelineConfig config = new PipelineConfig(
                Optional.empty(), Optional.empty(), segments.segmenters(), kept.furniture(), forced, date.date());
        Pipeline pipeline = new Pipeline(extractor, weights.aligner(), config);
        try (Progress progress = new Progress()) {
            BatchRun run = new BatchRun(
                    folder, journal, opened, "batch " + sources.first(), minConfidence, forced, kept, progress);
            List<FilePair> todo = run.todo(files.pairs());
            if (todo.size() < files.pairs().size()) {
                talk.say(Counted.of(files.pairs().size() - todo.size(), "pair was", "pairs were") + " done before and "
                        + (files.pairs().size() - todo.size() == 1 ? "has" : "have") + " not changed");
            }
            progress.start(todo.size());
            new Batch(pipeline).run(files.pairs(), todo, run);
            run.flush();
            progress.done(run);
        }
    }

    private static List<JournalEntry> entries(List<FilePair> pairs, BatchJournal journal) {
        return pairs.stream().map(journal::entry).flatMap(Optional::stream).toList();
    }

    private void report(FilePairs files, List<JournalEntry> entries, BatchFolder folder) {
        BatchReport report = new BatchReport(
                entries, files.unpaired().stream().map(Path::toString).toList());
        UnitOutput.writeText(folder.path().resolve("report.html"), report.html());
        UnitOutput.writeText(folder.path().resolve("report.json"), report.json());
        long failed = entries.stream().filter(JournalEntry::isFailed).count();
        UnitCounts counts = units(entries);
        int findings =
                entries.stream().mapToInt(entry -> entry.counts().findings()).sum();
        talk.say(String.format(
                Locale.ROOT,
                "Aligned   %,d of %s; %s; %s without a partner",
                entries.size() - failed,
                Counted.of(files.pairs().size(), "pair of files", "pairs of files"),
                Counted.of(counts.units(), "unit"),
                Counted.of(files.unpaired().size(), "file")));
        if (!files.unpaired().isEmpty()) {
            talk.say("Alone     " + alone(files.unpaired()));
        }
        counts.text("the confidence asked for").ifPresent(talk::say);
        talk.say(String.format(
                Locale.ROOT,
                "Checked   hebi check finds something in %s (%.1f %%)",
                Counted.of(findings, "unit"),
                100.0 * findings / Math.max(1, counts.units())));
        talk.say("Report    " + folder.path().resolve("report.html"));
    }

    /** The first files without a partner; the report has all of them. */
    private static String alone(List<Path> files) {
        int more = files.size() - MAX_ALONE;
        return files.stream().limit(MAX_ALONE).map(Path::toString).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + Counted.of(more, "other", "others") + "; the report has all" : "");
    }

    private static UnitCounts units(List<JournalEntry> entries) {
        return entries.stream().map(entry -> entry.counts().units()).reduce(UnitCounts.NONE, UnitCounts::plus);
    }

    private void join(List<JournalEntry> entries, BatchFolder folder) {
        List<String> names = entries.stream()
                .filter(entry -> !entry.isFailed())
                .map(JournalEntry::file)
                .toList();
        try (UnitWriter writer = new UnitOutput(output, talk.terminal()).writer()) {
            folder.join(names, writer);
            writer.commit();
            long again = units(entries).units() - writer.written();
            talk.say("Wrote     " + UnitOutput.files(output) + " (" + Counted.of(writer.written(), "unit")
                    + (again == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "; %,d %s in other pairs of files too",
                                    again,
                                    again == 1 ? "stands" : "stand"))
                    + ")");
        }
    }

    /** Tells of each pair: a line for one that failed, and a bar where standard error is a terminal. */
    private final class Progress implements Consumer<JournalEntry>, AutoCloseable {
        private final List<ProgressBar> bars = new ArrayList<>();
        private boolean isDone;

        void start(int pairs) {
            if (talk.isLive() && pairs > 0) {
                bars.add(new ProgressBarBuilder()
                        .setStyle(ProgressBarStyle.ASCII)
                        .setTaskName("pairs")
                        .setInitialMax(pairs)
                        .showSpeed()
                        .setConsumer(
                                new ConsoleProgressBarConsumer(talk.terminal().err()))
                        .build());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::sayInterrupted));
        }

        /** Ctrl-C may come at any moment: all that is in the journal is safe. */
        private void sayInterrupted() {
            if (!isDone) {
                talk.say("Interrupted; the same command again goes on from here");
            }
        }

        @Override
        public void accept(JournalEntry entry) {
            if (entry.isFailed()) {
                talk.terminal().err().println(entry.failure());
            }
            bars.forEach(ProgressBar::step);
        }

        void done(BatchRun run) {
            if (run.created() + run.merged() > 0) {
                talk.say("Memory    added " + Counted.of(run.created(), "unit") + " to " + memory.folder()
                        + (run.merged() == 0
                                ? ""
                                : " (" + Counted.of(run.merged(), "was", "were")
                                        + " there already, from before or from another pair of files)"));
            }
        }

        @Override
        public void close() {
            isDone = true;
            bars.forEach(ProgressBar::close);
        }
    }
}
