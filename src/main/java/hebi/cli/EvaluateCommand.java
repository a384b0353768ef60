package hebi.cli;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.Evaluation;
import hebi.align.GoldText;
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
                        + " (NAME.align, [zh ids]:[en ids] a line): precision, recall and F1, strict, in the convention of vecalign.",
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

    @Mixin
    private AlignerOption weights;

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
        Aligner aligner = weights.aligner();
        for (Path folder : folders) {
            evaluate(aligner, folder);
        }
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

    private void evaluate(Aligner aligner, Path folder) {
        Evaluation sum = Evaluation.NOTHING;
        long segments = 0;
        long nanos = 0;
        List<GoldText> texts = GoldText.readAll(folder);
        for (GoldText text : texts) {
            long start = System.nanoTime();
            Alignment alignment = aligner.align(Language.ZH, text.chinese(), text.english());
            nanos += System.nanoTime() - start;
            segments += text.size();
            sum = sum.plus(Evaluation.of(alignment.beads(), text.beads()));
        }
        talk.terminal()
                .out()
                .printf(
                        Locale.ROOT,
                        "%s: %d documents, P %.3f, R %.3f, F1 %.3f (strict), %.0f segments/s%n",
                        folder,
                        texts.size(),
                        sum.precision(),
                        sum.recall(),
                        sum.f1(),
                        1e9 * segments / Math.max(1, nanos));
    }
}
