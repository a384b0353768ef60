package hebi.cli;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.BeadFile;
import hebi.align.SegmentFile;
import hebi.error.InputException;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.memory.Added;
import hebi.memory.TranslationMemory;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Segment;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "Pairs below it, 0..1, go into F.html and F.tsv only; default: ${DEFAULT-VALUE}.")
    private double minConfidence;

    @Option(
            names = "--from",
            paramLabel = "TAG",
            description = "Language of SRC: en, zh, zh-CN, zh-TW, …; default: detected.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TAG", description = "Language of TGT; default: detected.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--bilingual", description = "SRC alone holds both languages, paragraph by paragraph.")
    private boolean bilingual;

    @Option(
            names = "--segmented",
            description = "Both files hold one segment a line; print the beads, [source]:[target]:confidence.")
    private boolean segmented;

    @Option(names = "--keep-furniture", description = "Align navigation, captions and other page furniture too.")
    private boolean keepsFurniture;

    @Mixin
    private SegmentOptions segments;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkOptions();
        if (segmented) {
            alignSegments();
            return ExitCode.OK;
        }
        List<UnitOutput> files = outputs.stream()
                .map(path -> new UnitOutput(path, talk.terminal()))
                .toList();
        AlignedPair pair = align();
        report(pair, files);
        return ExitCode.OK;
    }

    private void checkOptions() {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new ParameterException(spec.commandLine(), "--min-confidence is within 0..1, not " + minConfidence);
        }
        if (bilingual != (target == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    bilingual ? "--bilingual takes one file" : "Give two files, or one with --bilingual");
        }
    }

    private AlignedPair align() {
        Extractor extractor = new Extractor(ExtractConfig.defaults());
        Pipeline pipeline = new Pipeline(extractor, new Aligner(Lexicon.shipped()), config());
        Document first = Place.read(extractor, source);
        return bilingual ? pipeline.alignBilingual(first) : pipeline.align(first, Place.read(extractor, target));
    }

    private PipelineConfig config() {
        try {
            return new PipelineConfig(from, to, segments.segmenters(), keepsFurniture);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void report(AlignedPair pair, List<UnitOutput> files) {
        List<TranslationUnit> units = pair.units(minConfidence);
        talk.say(AlignSummary.text(pair));
        if (talk.isVerbose()) {
            talk.say(AlignSummary.script(pair));
        }
        talk.say(AlignSummary.aligned(pair.alignment(), minConfidence));
        List<String> written = new ArrayList<>();
        for (UnitOutput file : files) {
            long count = file.isPage()
                    ? file.writePage(pair, minConfidence)
                    : file.write(file.isForReview() ? pair.units(0) : units);
            written.add(file + " (" + count + (file.isPage() ? " rows)" : " units)"));
        }
        if (!withoutMemory) {
            Added added = remember(units);
            written.add("added " + added.created() + " to " + memory.folder()
                    + (added.merged() == 0 ? "" : " (" + added.merged() + " were there already)"));
        }
        if (!written.isEmpty()) {
            talk.say("Wrote     " + String.join(" and ", written));
        }
        if (!withoutMemory) {
            talk.say(AlignSummary.next(pair.alignment(), minConfidence));
        }
    }

    private Added remember(List<TranslationUnit> units) {
        try (TranslationMemory opened = memory.open()) {
            return opened.add(units);
        }
    }

    private void alignSegments() {
        List<Segment> sources = SegmentFile.read(Path.of(source));
        List<Segment> targets = SegmentFile.read(Path.of(target));
        Language language = from.flatMap(Language::ofTag)
                .or(() -> to.flatMap(Language::ofTag).map(Language::other))
                .or(() -> languageOf(sources))
                .orElseThrow(
                        () -> new InputException(source, "holds no English or Chinese text", "say which with --from"));
        if (languageOf(targets).filter(language::equals).isPresent() && to.isEmpty()) {
            throw Pipeline.sameLanguage(source, target, language);
        }
        Alignment alignment = new Aligner(Lexicon.shipped()).align(language, sources, targets);
        String beads = alignment.beads().stream().map(BeadFile::line).collect(Collectors.joining("\n", "", "\n"));
        if (outputs.isEmpty()) {
            talk.terminal().out().print(beads);
        }
        outputs.forEach(path -> UnitOutput.writeText(path, beads));
        talk.say(AlignSummary.aligned(alignment, minConfidence));
    }

    private static Optional<Language> languageOf(List<Segment> segments) {
        return Language.detect(segments.stream().map(Segment::text).collect(Collectors.joining("\n")));
    }
}
