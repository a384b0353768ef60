package hebi.cli;

import hebi.error.InputException;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.segment.IcuSegmenter;
import hebi.segment.Segmenter;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Paragraph;
import hebi.text.Segment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi segment}: the segments of a file, or of the lines of standard input. */
@Command(
        name = "segment",
        description =
                "Print the segments of a file, one a line; with \"-\" those of standard input, where each line is a"
                        + " paragraph and its segments stand on one line, separated by tabs.",
        mixinStandardHelpOptions = true)
final class SegmentCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
    private String file;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the text; needed with -.")
    private Language language;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (file.equals("-")) {
            segmentInput();
        } else {
            segmentFile(Path.of(file));
        }
        return ExitCode.OK;
    }

    private void segmentFile(Path path) {
        Document document = new Extractor(ExtractConfig.defaults()).extract(path);
        Language of = language != null ? language : document.language().orElse(Language.EN);
        for (Segment segment : new IcuSegmenter(of).segment(document)) {
            talk.terminal().out().println(segment.text());
        }
    }

    private void segmentInput() {
        if (language == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say the language of standard input with --lang zh or --lang en");
        }
        Segmenter segmenter = new IcuSegmenter(language);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                talk.terminal().out().println(segments(segmenter, line));
            }
        } catch (IOException e) {
            throw InputException.reading("standard input", e);
        }
    }

    private static String segments(Segmenter segmenter, String line) {
        if (line.isBlank()) {
            return "";
        }
        return segmenter.segment(List.of(new Paragraph(Paragraph.Kind.BODY, line))).stream()
                .map(Segment::text)
                .collect(Collectors.joining("\t"));
    }
}
