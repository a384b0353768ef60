package hebi.cli;

import hebi.align.Aligner;
import hebi.align.AlignerSpeed;
import hebi.align.Bead;
import hebi.align.BeadFile;
import hebi.align.GoldText;
import hebi.align.Scores;
import hebi.json.Json;
import hebi.json.ScoresJson;
import hebi.segment.GoldenCase;
import hebi.segment.Segmenter;
import hebi.segment.SentenceSegmenter;
import hebi.text.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hebi evaluate}: how well the aligner, or the segmenter, agrees with gold. */
@Command(
        name = "evaluate",
        description =
                "Align the segments in DIR/zh and DIR/en (one a line, files of the same name) and compare with DIR/gold"
                        + " (NAME.align, [zh ids]:[en ids] a line): precision, recall and F1 in the convention of vecalign, recall by"
                        + " type of bead, calibration and speed.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with zh/, en/ and gold/; or TSV files.")
    private List<Path> folders;

    @Option(
            names = "--segmentation",
            description = "The files (or all *.tsv of a folder) are golden segments instead: name, flags, text and"
                    + " segments a line, Chinese where the file's name ends in _zh.tsv. Every failing case is printed.")
    private boolean segmentation;

    @Option(
            names = "--extraction",
            description = "The folders hold pages, x.html, with gold, x.gold.tsv, instead: a block a line, after"
                    + " \"article\" or \"furniture\" and a tab. Every wrong block is printed.")
    private boolean extraction;

    @Option(
            names = "--beads",
            paramLabel = "DIR",
            description = "Score the beads in DIR/NAME.align, from Chinese to English, instead of aligning.")
    private Path given;

    @Option(
            names = "--speed",
            description = "Measure speed once warm, too, in processor time of one thread: about ten seconds more.")
    private boolean speed;

    @Option(names = "--json", description = "Print an object a folder.")
    private boolean json;

    @Mixin
    private AlignerOption weights;

    private Aligner aligner;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        if (segmentation) {
            folders.forEach(this::evaluateSegments);
            return ExitCode.OK;
        }
        if (extraction) {
            folders.forEach(folder -> new ExtractionEvaluation(talk.terminal().out()).print(folder));
            return ExitCode.OK;
        }
        folders.forEach(this::evaluate);
        return ExitCode.OK;
    }

    private void evaluateSegments(Path place) {
        for (Path file : GoldenCase.files(place)) {
            Segmenter segmenter = new SentenceSegmenter(GoldenCase.language(file));
            List<GoldenCase> cases = GoldenCase.read(file);
            List<GoldenCase> failing = cases.stream()
                    .filter(c -> !c.cut(segmenter).equals(c.segments()))
                    .toList();
            int right = cases.size() - failing.size();
            PrintStream out = talk.terminal().out();
            out.println(file + ": " + right + " of " + cases.size());
            for (GoldenCase c : failing) {
                out.println("  " + c.name());
                out.println("    expected " + String.join(" | ", c.segments()));
                out.println("    cut      " + String.join(" | ", c.cut(segmenter)));
            }
        }
    }

    private void evaluate(Path folder) {
        List<GoldText> texts = GoldText.readAll(folder);
        Scores sum = Scores.NOTHING;
        long nanos = 0;
        for (GoldText text : texts) {
            long start = System.nanoTime();
            List<Bead> beads = beads(text);
            nanos += System.nanoTime() - start;
            sum = sum.plus(Scores.of(beads, text.beads()));
        }
        long segments = texts.stream().mapToLong(GoldText::size).sum();
        double rate = 1e9 * segments / Math.max(1, nanos);
        print(folder, texts, sum, rate);
    }

    /** The beads that the aligner makes of a text, or those that were given for it. */
    private List<Bead> beads(GoldText text) {
        if (given == null) {
            return aligner().align(Language.ZH, text.chinese(), text.english()).beads();
        }
        return BeadFile.read(given.resolve(Path.of(text.name()).getFileName()));
    }

    private Aligner aligner() {
        if (aligner == null) {
            aligner = weights.aligner();
        }
        return aligner;
    }

    private void print(Path folder, List<GoldText> texts, Scores scores, double rate) {
        AlignerSpeed warm = speed ? AlignerSpeed.of(aligner(), texts) : null;
        PrintStream out = talk.terminal().out();
        if (json) {
            out.println(Json.line(fields -> {
                fields.writeStringField("folder", folder.toString());
                fields.writeNumberField("documents", texts.size());
                ScoresJson.fields(scores).write(fields);
                if (given == null) {
                    fields.writeNumberField("segmentsPerSecond", rate);
                }
                if (warm != null) {
                    fields.writeNumberField("warmSegmentsPerSecond", warm.segmentsPerSecond());
                    fields.writeNumberField("articleMillis", warm.articleMillis());
                    fields.writeNumberField("realignMillis", warm.realignMillis());
                }
            }));
            return;
        }
        out.print(EvaluationText.of(folder, texts.size(), scores));
        if (given == null) {
            out.printf(Locale.ROOT, "  speed        %.0f segments/s, from the start%n", rate);
        }
        if (warm != null) {
            out.printf(
                    Locale.ROOT,
                    "  warm         %.0f segments/s; 40 x 40 segments in %.1f ms; up to 1,000 x 1,000 anew in %.0f ms%n",
                    warm.segmentsPerSecond(),
                    warm.articleMillis(),
                    warm.realignMillis());
        }
    }
}
