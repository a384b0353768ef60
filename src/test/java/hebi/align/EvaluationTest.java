package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class EvaluationTest {
    private static Bead bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
        return new Bead(sourceStart, sourceEnd, targetStart, targetEnd, 1);
    }

    @Test
    void nullBeadsCountForPrecisionButNotForRecall() {
        List<Bead> gold = List.of(bead(0, 1, 0, 1), bead(1, 3, 1, 2), bead(3, 4, 2, 2), bead(4, 5, 2, 4));
        List<Bead> output =
                List.of(bead(0, 1, 0, 1), bead(1, 2, 1, 2), bead(2, 3, 2, 2), bead(3, 4, 2, 2), bead(4, 5, 2, 4));
        Evaluation evaluation = Evaluation.of(output, gold);
        assertEquals(3.0 / 5, evaluation.precision());
        assertEquals(2.0 / 3, evaluation.recall());
        assertEquals(2 * .6 * (2.0 / 3) / (.6 + 2.0 / 3), evaluation.f1(), 1e-12);
    }

    @Test
    void countsAddUpOverDocuments() {
        Evaluation right = Evaluation.of(List.of(bead(0, 1, 0, 1)), List.of(bead(0, 1, 0, 1)));
        Evaluation wrong = Evaluation.of(List.of(bead(0, 1, 0, 2)), List.of(bead(0, 1, 0, 1), bead(1, 2, 1, 2)));
        assertEquals(new Evaluation(2, 1, 2, 3, 1, 2), right.plus(wrong));
    }

    /** The numbers are those of the reference implementation's formulas on the same two files. */
    @Test
    void strictAndLaxFiguresAreThoseOfVecalign() {
        List<Bead> gold = List.of(
                bead(0, 1, 0, 1),
                bead(1, 3, 1, 2),
                bead(3, 4, 2, 2),
                bead(4, 5, 2, 4),
                bead(5, 7, 4, 5),
                bead(7, 7, 5, 6),
                bead(7, 8, 6, 7));
        List<Bead> output = List.of(
                bead(0, 1, 0, 1),
                bead(1, 2, 1, 2),
                bead(2, 3, 2, 2),
                bead(3, 4, 2, 2),
                bead(4, 5, 2, 4),
                bead(5, 6, 4, 5),
                bead(6, 7, 5, 6),
                bead(7, 8, 6, 7));
        Scores scores = Scores.of(output, gold);
        Evaluation e = scores.evaluation();
        assertEquals(
                "0.500 0.600 0.545 | 0.750 1.000 0.857",
                String.format(
                        Locale.ROOT,
                        "%.3f %.3f %.3f | %.3f %.3f %.3f",
                        e.precision(),
                        e.recall(),
                        e.f1(),
                        e.laxPrecision(),
                        e.laxRecall(),
                        e.laxF1()));
        assertEquals(new Scores.Recall(2, 0), scores.byType().get("2-1"));
        assertEquals(new Scores.Recall(1, 1), scores.byType().get("1-0"));
        assertEquals(new Scores.Recall(1, 0), scores.byType().get("0-1"));
    }

    @Test
    void calibrationComparesConfidenceWithWhatIsRight() {
        List<Bead> gold = List.of(bead(0, 1, 0, 1), bead(1, 2, 1, 2), bead(2, 3, 2, 3));
        List<Bead> output = List.of(
                new Bead(0, 1, 0, 1, 1), new Bead(1, 2, 1, 2, .9), new Bead(2, 3, 2, 4, .3), new Bead(3, 4, 4, 4, 1));
        Calibration calibration = Calibration.of(output, gold);
        assertEquals(new Calibration.Bin(2, 1.9, 2), calibration.bins().get(9));
        assertEquals(new Calibration.Bin(1, .3, 0), calibration.bins().get(3));
        assertEquals((.1 + .3) / 3, calibration.error(), 1e-12);
        assertEquals(2 / 3.0, calibration.confident(), 1e-12);
        assertEquals(6, calibration.plus(calibration).beads());
        assertEquals(0, Calibration.NOTHING.error());
        String svg = ReliabilityDiagram.svg(calibration);
        assertTrue(svg.contains("<title>2 pairs, confidence 0.950, right 1.000</title>"), svg);
    }

    @Test
    void nothingIsZeroRatherThanAnError() {
        assertEquals(0, Evaluation.NOTHING.f1());
    }

    @Test
    void theSamplesStayAboveTheirFloor() {
        assertFloor(scores(Path.of("samples", "gold")), .95);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+")
    void theDevelopmentSetStaysAboveItsFloor() {
        Scores scores = scores(Path.of(System.getenv("HEBI_DATA"), "align-dev"));
        assertFloor(scores, .97);
        Calibration calibration = scores.calibration();
        assertTrue(calibration.error() <= .025, "calibration error " + calibration.error());
        assertTrue(
                calibration.confidentPrecision() >= .985, "right of .9 and above " + calibration.confidentPrecision());
        assertTrue(calibration.confident() >= .85, "share of .9 and above " + calibration.confident());
    }

    private static Scores scores(Path folder) {
        Aligner aligner = new Aligner(Lexicon.shipped());
        Scores sum = Scores.NOTHING;
        for (GoldText text : GoldText.readAll(folder)) {
            Alignment alignment = aligner.align(Language.ZH, text.chinese(), text.english());
            sum = sum.plus(Scores.of(alignment.beads(), text.beads()));
        }
        return sum;
    }

    private static void assertFloor(Scores scores, double floor) {
        assertTrue(
                scores.evaluation().f1() >= floor, "F1 " + scores.evaluation().f1());
    }
}
