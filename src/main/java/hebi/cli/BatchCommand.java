package hebi.cli;

import hebi.align.Aligner;
import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.exchange.UnitWriter;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.memory.Added;
import hebi.memory.TranslationMemory;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "Pairs below it, 0..1, are left out; default: ${DEFAULT-VALUE}.")
    private double minConfidence;

    @Mixin
    private MemoryOption memory;

    @Option(names = "--no-memory", description = "Leave the memory alone.")
    private boolean withoutMemory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        UnitOutput file = output == null ? null : new UnitOutput(output, talk.terminal());
        FilePairs files = FilePairs.in(folder);
        if (files.pairs().isEmpty()) {
            throw new InputException(
                    folder, "holds no pair", "name the files x.en.html and x.zh.html, or put them into en/ and zh/");
        }
        files.unpaired().forEach(path -> talk.say(path + ": has no partner of its name; left out"));
        Collected collected = align(files.pairs());
        report(collected, file, files.pairs().size());
        return collected.failed == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private Collected align(List<FilePair> pairs) {
        Pipeline pipeline = new Pipeline(
                new Extractor(ExtractConfig.defaults()), new Aligner(Lexicon.shipped()), PipelineConfig.defaults());
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
                .setTaskName("pairs")
                .setInitialMax(pairs)
                .setConsumer(new ConsoleProgressBarConsumer(talk.terminal().err()))
                .build();
    }

    /** Collects the units of all pairs, and says what failed. */
    private final class Collected implements Batch.Listener {
        private final ProgressBar bar;
        private final List<TranslationUnit> units = new ArrayList<>();
        private int failed;

        Collected(ProgressBar bar) {
            this.bar = bar;
        }

        @Override
        public void aligned(FilePair files, AlignedPair pair) {
            units.addAll(pair.units(minConfidence));
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

    private void report(Collected collected, UnitOutput file, int pairs) {
        List<String> written = new ArrayList<>();
        if (file != null) {
            try (UnitWriter writer = file.writer()) {
                collected.units.forEach(writer::write);
                writer.commit();
                written.add(file + " (" + writer.written() + " units)");
            }
        }
        if (!withoutMemory) {
            try (TranslationMemory opened = memory.open()) {
                Added added = opened.add(collected.units);
                written.add("added " + added.created() + " to " + memory.folder()
                        + (added.merged() == 0 ? "" : " (" + added.merged() + " were there already)"));
            }
        }
        talk.say("Aligned   " + (pairs - collected.failed) + " of " + pairs + " pairs, " + collected.units.size()
                + " units");
        if (!written.isEmpty()) {
            talk.say("Wrote     " + String.join(" and ", written));
        }
    }
}
