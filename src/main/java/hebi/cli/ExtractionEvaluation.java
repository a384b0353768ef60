package hebi.cli;

import hebi.extract.ExtractConfig;
import hebi.extract.ExtractionScore;
import hebi.extract.Extractor;
import hebi.extract.GoldPage;
import hebi.text.Document;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints how well pages are told apart from their furniture: a line a page, its wrong blocks, and the sum. */
final class ExtractionEvaluation {
    private final PrintStream out;

    ExtractionEvaluation(PrintStream out) {
        this.out = out;
    }

    /** Scores the pages of a folder. */
    void print(Path folder) {
        Extractor extractor = new Extractor(ExtractConfig.defaults());
        List<GoldPage> pages = GoldPage.readAll(folder);
        ExtractionScore sum = ExtractionScore.NOTHING;
        for (GoldPage page : pages) {
            Document document = extractor.extract(page.page());
            ExtractionScore score = ExtractionScore.of(page, document);
            sum = sum.plus(score);
            line(page.page().getFileName().toString(), score);
            ExtractionScore.missing(page, document).forEach(text -> out.println("  missing " + text));
            ExtractionScore.extra(page, document).forEach(text -> out.println("  extra   " + text));
        }
        line(folder + ", " + pages.size() + " pages", sum);
    }

    private void line(String name, ExtractionScore score) {
        out.printf(
                Locale.ROOT,
                "%s: P %.3f, R %.3f, F1 %.3f (%d blocks of %d found, %d extracted; furniture neither kept nor shown: %d)%n",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.found(),
                score.gold(),
                score.extracted(),
                score.lost());
    }
}
