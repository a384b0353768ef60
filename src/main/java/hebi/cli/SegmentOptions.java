package hebi.cli;

import hebi.segment.ParagraphSegmenter;
import hebi.segment.Segmenter;
import hebi.segment.SentenceSegmenter;
import hebi.segment.SrxRules;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How paragraphs are cut. */
final class SegmentOptions {
    @Option(
            names = "--srx",
            paramLabel = "FILE",
            description = "Cut by the rules of an SRX 2.0 file, as your CAT tool does.")
    private Optional<Path> srx = Optional.empty();

    @Option(names = "--paragraphs", description = "Do not cut: each paragraph is one segment.")
    private boolean paragraphs;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** What cuts the paragraphs of each language. */
    Function<Language, Segmenter> segmenters() {
        if (paragraphs && srx.isPresent()) {
            throw new ParameterException(command.commandLine(), "Give --srx or --paragraphs, not both");
        }
        if (paragraphs) {
            return language -> new ParagraphSegmenter();
        }
        return srx.<Function<Language, Segmenter>>map(file -> SrxRules.read(file)::segmenter)
                .orElse(SentenceSegmenter::new);
    }

    /** What cuts the paragraphs, for telling whether work must be done again. */
    String fingerprint() {
        return paragraphs + srx.map(FileHash::of).orElse("");
    }
}
