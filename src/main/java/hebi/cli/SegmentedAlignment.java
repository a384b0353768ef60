package hebi.cli;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.BeadFile;
import hebi.align.SegmentFile;
import hebi.error.InputException;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.text.Language;
import hebi.text.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The {@code --segmented} way of {@code hebi align}: two files of segments in, beads out. */
final class SegmentedAlignment {
    private final Path source;
    private final Path target;
    private final Alignment alignment;

    SegmentedAlignment(Path source, Path target, PipelineConfig config, Aligner aligner) {
        this.source = source;
        this.target = target;
        List<Segment> sources = SegmentFile.read(source);
        List<Segment> targets = SegmentFile.read(target);
        if (!config.forced()) {
            requireText(source, sources);
            requireText(target, targets);
        }
        alignment = aligner.align(language(sources, targets, config), sources, targets);
        if (!config.forced()) {
            Pipeline.requirePlausible(alignment, source + " | " + target);
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
