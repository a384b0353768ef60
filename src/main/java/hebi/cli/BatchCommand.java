package hebi.cli;

import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Batch;
import hebi.pipeline.FilePair;
import hebi.pipeline.FilePairs;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi batch}: a folder of pairs into a memory and one file of units. */
@Command(
        name = "batch",
        description =
                "Align all pairs in a folder, x.en.* with x.zh.*, or en/x with zh/x; a pair that fails is reported"
                        + " and the next one goes on.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The folder with the pairs.")
    private Path folder;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write all units to F.tmx or F.tsv; - for TMX on standard output.")
    private Path output;

    @Mixin
    private MinConfidence minConfidence;

    @Mixin
    private AlignerOption weights;

    @Mixin
    private MemoryOption memory;

    @Option(names = "--no-memory", description = "Leave the memory alone.")
    private boolean withoutMemory;

    @Mixin
    private ReadingLimits limits;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        minConfidence.check(spec.commandLine());
        List<UnitOutput> outputs = output == null ? List.of() : List.of(new UnitOutput(output, talk.terminal()));
        if (outputs.stream().anyMatch(UnitOutput::isPage)) {
            throw new ParameterException(spec.commandLine(), "batch writes F.tmx or F.tsv, not a page");
        }
        FilePairs files = FilePairs.in(folder);
        if (files.pairs().isEmpty()) {
            throw new InputException(
                    folder, "holds no pair", "name the files x.en.html and x.zh.html, or put them into en/ and zh/");
        }
        sayLeftOut(files);
        try (Delivery delivery = new Delivery(outputs, memory, withoutMemory)) {
            Collected collected = align(files.pairs());
            int failed = collected.failed;
            double least = minConfidence.of(collected.confidences);
            List<TranslationUnit> kept = collected.kept(least);
            if (failed < files.pairs().size()) {
                delivery.write("batch " + folder, kept, collected.all);
            }
            talk.say(String.format(
                    Locale.ROOT,
                    "Aligned   %d of %s of files, %s; below confidence %.2f: %d",
                    files.pairs().size() - failed,
                    Delivery.count(files.pairs().size(), "pair"),
                    Delivery.count(kept.size(), "unit"),
                    least,
                    collected.all.size() - kept.size()));
            minConfidence.say(talk, least, collected.confidences);
            delivery.summary().ifPresent(talk::say);
            return failed == 0 ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private void sayLeftOut(FilePairs files) {
        files.unpaired().forEach(path -> talk.say(path + ": has no partner of its name, or more than one; left out"));
        if (!files.others().isEmpty()) {
            talk.say(files.others().size() + " files are named neither x.en.* nor x.zh.*, such as "
                    + files.others().get(0).getFileName() + "; left out");
        }
    }

    private Collected align(List<FilePair> pairs) {
        Pipeline pipeline = new Pipeline(limits.extractor(), weights.aligner(), PipelineConfig.defaults());
        try (ProgressBar bar = bar(pairs.size())) {
            Collected collected = new Collected(bar);
            new Batch(pipeline).run(pairs, collected);
            return collected;
        }
    }

    /** A bar on standard error where that is a terminal, else none. */
    private ProgressBar bar(int pairs) {
        if (!talk.isLive()) {
            return null;
        }
        return new ProgressBarBuilder()
                .setStyle(ProgressBarStyle.ASCII)
                .setTaskName("pairs")
                .setInitialMax(pairs)
                .setConsumer(new ConsoleProgressBarConsumer(talk.terminal().err()))
                .build();
    }

    /** Collects the units of all pairs, and says what failed. */
    private final class Collected implements Batch.Listener {
        private final ProgressBar bar;
        private final List<Double> confidences = new ArrayList<>();
        private final List<TranslationUnit> all = new ArrayList<>();
        private int failed;

        Collected(ProgressBar bar) {
            this.bar = bar;
        }

        /** The units of at least the given confidence, in order. */
        private List<TranslationUnit> kept(double least) {
            return IntStream.range(0, all.size())
                    .filter(u -> confidences.get(u) >= least)
                    .mapToObj(all::get)
                    .toList();
        }

        @Override
        public void aligned(FilePair files, AlignedPair pair) {
            confidences.addAll(pair.alignment().confidences());
            all.addAll(pair.units(0));
            step();
        }

        @Override
        public void failed(FilePair files, HebiException reason) {
            failed++;
            talk.terminal().err().println(reason.getMessage());
            step();
        }

        private void step() {
            if (bar != null) {
                bar.step();
            }
        }
    }
}
