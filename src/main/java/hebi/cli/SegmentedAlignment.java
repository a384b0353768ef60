package hebi.cli;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.BeadFile;
import hebi.align.SegmentFile;
import hebi.error.InputException;
import hebi.exchange.Format;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.text.Language;
import hebi.text.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The {@code --segmented} way of {@code hebi align}: two files of segments in, beads out. */
final class SegmentedAlignment {
    /** Options of {@code hebi align} that say how documents are read or units are kept: here are neither. */
    private static final List<String> OF_DOCUMENTS = List.of(
            "--memory",
            "--min-confidence",
            "--min-precision",
            "--keep-captions",
            "--keep-furniture",
            "--keep-untranslated",
            "--paragraphs",
            "--srx",
            "--max-characters",
            "--max-input-mb",
            "--max-seconds",
            DateOption.NAME);

    private final Path source;
    private final Path target;
    private final Alignment alignment;

    SegmentedAlignment(Path source, Path target, PipelineConfig config, Aligner aligner) {
        this.source = source;
        this.target = target;
        List<Segment> sources = SegmentFile.read(source);
        List<Segment> targets = SegmentFile.read(target);
        Pipeline.requireAlignable(sources, source);
        Pipeline.requireAlignable(targets, target);
        if (!config.forced()) {
            requireText(source, sources);
            requireText(target, targets);
        }
        alignment = aligner.align(language(sources, targets, config), sources, targets);
        if (!config.forced()) {
            Pipeline.requirePlausible(alignment, source + " | " + target);
        }
    }

    /**
     * Refuses what would say or leave something else than beads; settings from elsewhere than the command line are for documents and
     * harm nothing.
     *
     * @throws ParameterException if an option was given that does not apply
     * @throws InputException if an output is an input, or is called what a file of units or a page is called
     */
    static void check(CommandLine line, List<Path> outputs, List<Path> inputs) {
        for (String option : OF_DOCUMENTS) {
            if (line.getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(line, "--segmented writes every bead and no units: leave out " + option);
            }
        }
        for (Path path : outputs) {
            if (Format.isNamed(path) || UnitOutput.isPage(path)) {
                throw new InputException(
                        path,
                        "is no name for what --segmented writes, a bead a line",
                        "call it F.align, or leave out --segmented to write units");
            }
            UnitOutput.keepOff(path, inputs);
        }
    }

    private static void requireText(Path path, List<Segment> segments) {
        if (segments.stream().allMatch(segment -> segment.text().isBlank())) {
            throw new InputException(path, "holds no text", "check that it is the right file");
        }
    }

    private Language language(List<Segment> sources, List<Segment> targets, PipelineConfig config) {
        Optional<Language> said = config.sourceTag()
                .flatMap(Language::ofTag)
                .or(() -> config.targetTag().flatMap(Language::ofTag).map(Language::other));
        if (said.isPresent()) {
            return said.get();
        }
        Language language = detect(sources)
                .orElseThrow(() ->
                        new InputException(source, "holds no English or Chinese text", "say which it is with --from"));
        if (detect(targets).filter(language::equals).isPresent()) {
            throw Pipeline.sameLanguage(source, target, language);
        }
        return language;
    }

    private static Optional<Language> detect(List<Segment> segments) {
        return Language.detect(segments.stream().map(Segment::text).collect(Collectors.joining("\n")));
    }

    Alignment alignment() {
        return alignment;
    }

    /** The beads, one a line. */
    String lines() {
        return alignment.beads().stream().map(b -> BeadFile.line(b) + "\n").collect(Collectors.joining());
    }
}
