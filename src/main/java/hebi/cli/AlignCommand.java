package hebi.cli;

import hebi.extract.Extractor;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.text.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi align}: two files in, a memory and a file of units out. */
@Command(
        name = "align",
        description =
                "Pair the segments of two files, one Chinese and one English; add the pairs to the memory and write them.",
        mixinStandardHelpOptions = true)
final class AlignCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SRC", description = "The file or web address that was translated from.")
    private String source;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TGT", description = "Its translation.")
    private String target;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write F.tmx, F.tsv or F.html (side by side); - for TMX on standard output; may be repeated.")
    private List<Path> outputs = new ArrayList<>();

    @Mixin
    private MemoryOption memory;

    @Option(names = "--no-memory", description = "Leave the memory alone.")
    private boolean withoutMemory;

    @Mixin
    private MinConfidence minConfidence;

    @Option(
            names = "--from",
            paramLabel = "TAG",
            description = "Language of SRC: en, zh, zh-CN, zh-TW, …; default: detected.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TAG", description = "Language of TGT; default: detected.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--force", description = "Write the pairs of two texts that do not look like translations.")
    private boolean forced;

    @Option(names = "--bilingual", description = "SRC alone holds both languages, paragraph by paragraph.")
    private boolean bilingual;

    @Option(
            names = "--segmented",
            description = "Both files hold one segment a line; print the beads, [source]:[target]:confidence.")
    private boolean segmented;

    @Option(names = "--keep-furniture", description = "Align navigation, captions and other page furniture too.")
    private boolean keepsFurniture;

    @Mixin
    private AlignerOption weights;

    @Mixin
    private SegmentOptions segments;

    @Mixin
    private ReadingLimits limits;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkOptions();
        return segmented ? alignSegments() : alignDocuments();
    }

    private void checkOptions() {
        if (bilingual != (target == null)) {
            throw misuse(bilingual ? "--bilingual takes one file" : "Give two files, or one with --bilingual");
        }
        if (bilingual && segmented) {
            throw misuse("--bilingual and --segmented do not go together");
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private PipelineConfig config() {
        try {
            return new PipelineConfig(from, to, segments.segmenters(), keepsFurniture, forced);
        } catch (IllegalArgumentException e) {
            throw misuse(e.getMessage());
        }
    }

    private int alignDocuments() {
        double least = minConfidence.of(spec.commandLine());
        PipelineConfig config = config();
        outputs.forEach(path -> UnitOutput.keepOff(path, inputs()));
        List<UnitOutput> files = outputs.stream()
                .map(path -> new UnitOutput(path, talk.terminal()))
                .toList();
        try (Delivery delivery = new Delivery(files, memory, withoutMemory)) {
            AlignedPair pair = align(config);
            delivery.writePages(pair, least);
            delivery.write("align " + source + (bilingual ? "" : " " + target), pair.units(least), pair.units(0));
            report(pair, least);
            delivery.summary().ifPresent(talk::say);
            if (!withoutMemory) {
                talk.say(AlignSummary.next(pair.alignment(), least, memory.option()));
            }
        }
        return ExitCode.OK;
    }

    /** The files that are read; addresses are none. */
    private List<Path> inputs() {
        return Stream.of(Optional.of(source), Optional.ofNullable(target))
                .flatMap(Optional::stream)
                .filter(place -> !Place.isAddress(place))
                .map(Path::of)
                .toList();
    }

    private AlignedPair align(PipelineConfig config) {
        Extractor extractor = limits.extractor();
        Pipeline pipeline = new Pipeline(extractor, weights.aligner(), config);
        Document first = Place.read(extractor, source);
        return bilingual ? pipeline.alignBilingual(first) : pipeline.align(first, Place.read(extractor, target));
    }

    private void report(AlignedPair pair, double least) {
        talk.say(AlignSummary.text(pair));
        if (talk.isVerbose()) {
            talk.say(AlignSummary.script(pair));
        }
        talk.say(AlignSummary.aligned(pair.alignment(), least));
    }

    private int alignSegments() {
        SegmentedAlignment segmentation =
                new SegmentedAlignment(Path.of(source), Path.of(target), config(), weights.aligner());
        List<Path> files = outputs.isEmpty() ? List.of(UnitOutput.STANDARD) : outputs;
        for (Path file : files) {
            if (file.equals(UnitOutput.STANDARD)) {
                talk.terminal().out().print(segmentation.lines());
            } else {
                UnitOutput.writeText(file, segmentation.lines());
            }
        }
        talk.say(AlignSummary.aligned(segmentation.alignment(), minConfidence.of(spec.commandLine())));
        return ExitCode.OK;
    }
}
