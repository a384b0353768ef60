package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.List;
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
        assertEquals(new Evaluation(1, 2, 1, 3), right.plus(wrong));
    }

    @Test
    void nothingIsZeroRatherThanAnError() {
        assertEquals(0, Evaluation.NOTHING.f1());
    }

    @Test
    void theSamplesStayAboveTheirFloor() {
        assertFloor(Path.of("samples", "gold"), .95);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+")
    void theDevelopmentSetStaysAboveItsFloor() {
        assertFloor(Path.of(System.getenv("HEBI_DATA"), "align-dev"), .94);
    }

    private static void assertFloor(Path folder, double floor) {
        Aligner aligner = new Aligner(Lexicon.shipped());
        Evaluation sum = Evaluation.NOTHING;
        for (GoldText text : GoldText.readAll(folder)) {
            Alignment alignment = aligner.align(Language.ZH, text.chinese(), text.english());
            sum = sum.plus(Evaluation.of(alignment.beads(), text.beads()));
        }
        assertTrue(sum.f1() >= floor, folder + ": F1 " + sum.f1());
    }
}
