package hebi.cli;

import hebi.align.Aligner;
import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.lexicon.Lexicon;
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
import java.util.concurrent.Callable;
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
        double least = minConfidence.of(spec.commandLine());
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
            Collected collected = align(files.pairs(), least);
            int failed = collected.failed;
            if (failed < files.pairs().size()) {
                delivery.write("batch " + folder, collected.kept, collected.all);
            }
            talk.say("Aligned   " + (files.pairs().size() - failed) + " of "
                    + files.pairs().size() + " pairs of files, "
                    + collected.kept.size() + " units; below confidence " + least + ": "
                    + (collected.all.size() - collected.kept.size()));
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

    private Collected align(List<FilePair> pairs, double least) {
        Pipeline pipeline = new Pipeline(limits.extractor(), new Aligner(Lexicon.shipped()), PipelineConfig.defaults());
        try (ProgressBar bar = bar(pairs.size())) {
            Collected collected = new Collected(bar, least);
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
        private final double least;
        private final List<TranslationUnit> kept = new ArrayList<>();
        private final List<TranslationUnit> all = new ArrayList<>();
        private int failed;

        Collected(ProgressBar bar, double least) {
            this.bar = bar;
            this.least = least;
        }

        @Override
        public void aligned(FilePair files, AlignedPair pair) {
            kept.addAll(pair.units(least));
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
