package hebi.cli;

import hebi.align.AlignConfig;
import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.Evidence;
import hebi.extract.Extractor;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Harvest;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.text.Document;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TGT",
            description = "Its translation; without it SRC holds both languages.")
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

    @Option(
            names = "--force",
            description = "Write the pairs of two texts that do not look like translations, all of them unless"
                    + " --min-confidence says otherwise.")
    private boolean forced;

    @Option(
            names = "--explain",
            description =
                    "Print for each pair what speaks for it and what against it: words, numbers, names, lengths, the"
                            + " next best pair. A page, F.html, always shows it on demand.")
    private boolean explains;

    @Option(
            names = "--bilingual",
            description =
                    "SRC alone holds both languages, paragraph by paragraph or column by column; the default for one file.")
    private boolean bilingual;

    @Option(
            names = "--segmented",
            description = "Both files hold one segment a line; print all beads, [source]:[target]:confidence,"
                    + " or write them to F.align with -o. Options for documents, units and the memory do not apply.")
    private boolean segmented;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private AlignerOption weights;

    @Mixin
    private SegmentOptions segments;

    @Mixin
    private ReadingLimits limits;

    @Mixin
    private DateOption date;

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
        if (bilingual && target != null) {
            throw misuse("--bilingual takes one file");
        }
        if (segmented && target == null) {
            throw misuse("--segmented takes two files");
        }
        if (explains && (outputs.contains(UnitOutput.STANDARD) || segmented && outputs.isEmpty())) {
            throw misuse("--explain prints on standard output: write the pairs to a file with -o");
        }
        minConfidence.check(spec.commandLine());
        if (segmented) {
            SegmentedAlignment.check(spec.commandLine(), outputs, inputs());
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private PipelineConfig config() {
        try {
            return new PipelineConfig(from, to, segments.segmenters(), kept.furniture(), forced, date.date());
        } catch (IllegalArgumentException e) {
            throw misuse(e.getMessage());
        }
    }

    private int alignDocuments() {
        PipelineConfig config = config();
        Aligner aligner = weights.aligner();
        outputs.forEach(path -> UnitOutput.keepOff(path, inputs()));
        List<UnitOutput> files = outputs.stream()
                .map(path -> UnitOutput.orPage(path, talk.terminal()))
                .toList();
        try (Delivery delivery = new Delivery(files, memory, withoutMemory)) {
            AlignedPair pair = align(config, aligner);
            Alignment alignment = pair.alignment();
            double least = minConfidence.of(alignment, forced);
            List<Evidence> evidence = explains || delivery.hasPages() ? aligner.explain(alignment) : List.of();
            delivery.writePages(pair, least, evidence);
            Harvest harvest = Harvest.of(pair, least, kept.keepsUntranslated());
            delivery.write("align " + source + (target == null ? "" : " " + target), harvest);
            report(pair, least, harvest);
            explain(alignment, evidence);
            delivery.summary().ifPresent(talk::say);
            if (!withoutMemory) {
                talk.say(AlignSummary.next(harvest.units(), memory.option()));
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

    private AlignedPair align(PipelineConfig config, Aligner aligner) {
        Extractor extractor = limits.extractor();
        Pipeline pipeline = new Pipeline(extractor, aligner, config);
        Document first = Place.read(extractor, source);
        return target == null ? pipeline.alignBilingual(first) : pipeline.align(first, Place.read(extractor, target));
    }

    private void report(AlignedPair pair, double least, Harvest harvest) {
        talk.say(AlignSummary.text(pair));
        if (talk.isVerbose()) {
            AlignSummary.leftOut(pair).forEach(talk::say);
            talk.say(AlignSummary.script(pair));
        }
        talk.say(AlignSummary.aligned(pair.alignment()));
        minConfidence.say(talk, least, pair.alignment().confidences());
        UnitCounts.of(harvest)
                .text(String.format(Locale.ROOT, "confidence %.2f", least))
                .ifPresent(talk::say);
        List<TranslationUnit> units = harvest.units();
        int found = Findings.units(units);
        if (found > 0) {
            talk.say("Checked   hebi check finds something in " + found + " of " + Counted.of(units.size(), "unit"));
        }
    }

    private void explain(Alignment alignment, List<Evidence> evidence) {
        if (explains) {
            ExplanationText.print(talk.terminal().out(), alignment, evidence);
        }
    }

    private int alignSegments() {
        Aligner aligner = weights.aligner();
        SegmentedAlignment segmentation = new SegmentedAlignment(Path.of(source), Path.of(target), config(), aligner);
        Alignment alignment = segmentation.alignment();
        List<Path> files = outputs.isEmpty() ? List.of(UnitOutput.STANDARD) : outputs;
        for (Path file : files) {
            if (file.equals(UnitOutput.STANDARD)) {
                talk.terminal().out().print(segmentation.lines());
            } else {
                UnitOutput.writeText(file, segmentation.lines());
            }
        }
        double likely = AlignConfig.defaults().minConfidence();
        talk.say(AlignSummary.aligned(alignment) + AlignSummary.doubtful(alignment, likely));
        explain(alignment, explains ? aligner.explain(alignment) : List.of());
        return ExitCode.OK;
    }
}
