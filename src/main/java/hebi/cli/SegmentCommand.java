package hebi.cli;

import hebi.error.InputException;
import hebi.json.Json;
import hebi.segment.Segmenter;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Paragraph;
import hebi.text.Segment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    @Option(
            names = "--json",
            description = "One object a segment: text, paragraph (from 0), start and end within it (UTF-16 units, the"
                    + " segments of a paragraph tile it).")
    private boolean json;

    @Option(names = "--speed", description = "Print only how fast FILE is cut, over and over for two seconds.")
    private boolean speed;

    @Mixin
    private SegmentOptions options;

    @Mixin
    private ReadingLimits limits;

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
        Document document = limits.extractor().extract(path);
        Language of = language != null ? language : document.language().orElse(Language.EN);
        Segmenter segmenter = options.segmenters().apply(of);
        if (speed) {
            talk.terminal().out().println(speed(segmenter, document));
            return;
        }
        for (Segment segment : segmenter.segment(document)) {
            talk.terminal().out().println(json ? line(segment, segment.paragraph()) : segment.text());
        }
    }

    private void segmentInput() {
        if (language == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say the language of standard input with --lang zh or --lang en");
        }
        Segmenter segmenter = options.segmenters().apply(language);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                print(segments(segmenter, line), number++);
            }
        } catch (IOException e) {
            throw InputException.reading("standard input", e);
        }
    }

    private void print(List<Segment> segments, int line) {
        if (json) {
            segments.forEach(segment -> talk.terminal().out().println(line(segment, line)));
        } else {
            // A tab within a segment would look like a border between two.
            talk.terminal()
                    .out()
                    .println(segments.stream()
                            .map(segment -> segment.text().replace('\t', ' '))
                            .collect(Collectors.joining("\t")));
        }
    }

    private static List<Segment> segments(Segmenter segmenter, String line) {
        return line.isBlank() ? List.of() : segmenter.segment(List.of(new Paragraph(Paragraph.Kind.BODY, line)));
    }

    private static String line(Segment segment, int paragraph) {
        return Json.line(json -> {
            json.writeStringField("text", segment.text());
            json.writeNumberField("paragraph", paragraph);
            json.writeNumberField("start", segment.start());
            json.writeNumberField("end", segment.end());
        });
    }

    /**
     * Megabytes of UTF-8 a second of this thread's processor time, which other programs on the machine do not change; the first
     * of the two seconds only warms up.
     */
    private static String speed(Segmenter segmenter, Document document) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        List<Paragraph> paragraphs = document.article();
        long bytes = paragraphs.stream()
                .mapToLong(p -> p.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        double rate = 0;
        for (int second = 0; second < 2; second++) {
            long rounds = 0;
            long start = clock.getCurrentThreadCpuTime();
            long elapsed = 0;
            while (elapsed < 1_000_000_000L) {
                segmenter.segment(paragraphs);
                rounds++;
                elapsed = clock.getCurrentThreadCpuTime() - start;
            }
            rate = 1e3 * bytes * rounds / elapsed;
        }
        return String.format(
                Locale.ROOT, "%.1f MB a second of processor time (%d bytes of UTF-8, one thread)", rate, bytes);
    }
}
