package hebi.cli;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.Evaluation;
import hebi.align.GoldText;
import hebi.lexicon.Lexicon;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hebi evaluate}: how well the aligner agrees with gold. */
@Command(
        name = "evaluate",
        description =
                "Align the segments in DIR/zh and DIR/en (one a line, files of the same name) and compare with DIR/gold"
                        + " (NAME.align, [zh ids]:[en ids] a line): precision, recall and F1, strict, in the convention of vecalign.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with zh/, en/ and gold/.")
    private List<Path> folders;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        Aligner aligner = new Aligner(Lexicon.shipped());
        for (Path folder : folders) {
            evaluate(aligner, folder);
        }
        return ExitCode.OK;
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
