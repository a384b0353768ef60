package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignerTest {
    private static final Aligner ALIGNER = new Aligner(Lexicon.shipped());

    private static Alignment align(List<String> chinese, List<String> english) {
        return ALIGNER.align(Language.ZH, Texts.segments(chinese), Texts.segments(english));
    }

    @Test
    void mergedAddedAndPlainSegmentsFindTheirPlace() {
        assertEquals(
                List.of("[0]:[0]", "[1]:[1]", "[2]:[2,3]", "[3]:[4]", "[4]:[5]", "[]:[6]", "[5]:[7]"),
                Texts.lines(align(Texts.CHINESE, Texts.ENGLISH)));
    }

    @Test
    void exchangingTheSidesMirrorsTheAlignment() {
        List<Bead> forward = align(Texts.CHINESE, Texts.ENGLISH).beads();
        List<Bead> backward = ALIGNER.align(Language.EN, Texts.segments(Texts.ENGLISH), Texts.segments(Texts.CHINESE))
                .beads();
        assertEquals(forward, backward.stream().map(Bead::mirrored).toList());
    }

    @Test
    void confidenceIsHigherWhereTheWordsAgree() {
        double good = align(Texts.CHINESE, Texts.ENGLISH).beads().get(1).confidence();
        List<String> changed = new ArrayList<>(Texts.ENGLISH);
        changed.set(1, "Ducks like rain, mud and slow rivers with many reeds.");
        double bad = align(Texts.CHINESE, changed).beads().get(1).confidence();
        assertTrue(good > .95 && bad < good, good + " and " + bad);
    }

    @Test
    void textsThatAreNoTranslationsOfEachOtherAreNotPlausible() {
        List<String> unrelated = List.of(
                "Ducks like rain and mud.",
                "Geese prefer short grass near a pond.",
                "In winter both of them fly south.",
                "Farmers used to count their flocks at dusk.",
                "Nobody does so any more.",
                "A fox needs only one night.");
        assertFalse(align(Texts.CHINESE, unrelated).isPlausible());
        assertTrue(align(Texts.CHINESE, Texts.ENGLISH).isPlausible());
        assertTrue(align(List.of(), List.of()).isPlausible());
    }

    @Test
    void anEmptySideLeavesTheOtherUnpaired() {
        assertEquals(List.of("[0]:[]", "[1]:[]"), Texts.lines(align(List.of("你好。", "再见。"), List.of())));
        assertEquals(List.of("[]:[0]"), Texts.lines(align(List.of(), List.of("Hello."))));
        assertEquals(List.of(), Texts.lines(align(List.of(), List.of())));
    }

    @Test
    void aParagraphAddedOnOneSideChangesNoBeadFarFromIt() {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            chinese.addAll(Texts.CHINESE);
            english.addAll(Texts.ENGLISH);
        }
        List<String> before = Texts.lines(align(chinese, english));
        english.addAll(List.of("Ducks like rain.", "They also like mud and slow rivers.", "Geese prefer grass."));
        List<String> after = Texts.lines(align(chinese, english));
        assertEquals(before.subList(0, 50), after.subList(0, 50));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 300})
    void beadsTileBothSidesWhateverTheTexts(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 5; round++) {
            List<String> chinese = new ArrayList<>(Collections.nCopies(random.nextInt(size + 1), "同一句话。"));
            List<String> english = new ArrayList<>(Collections.nCopies(size, "The very same line."));
            english.set(random.nextInt(size), " ");
            Collections.shuffle(chinese, random);
            // The constructor of Alignment refuses beads that do not tile both sides.
            assertEquals(size, align(chinese, english).target().size());
        }
    }

    @Test
    void aMissingChapterIsLeftUnpaired() {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            chinese.add("第" + (i * 37) + "号房间里住着" + (i + 1000) + "只猫。");
            if (i <= 150 || i > 250) {
                english.add("In room " + (i * 37) + " there live " + (i + 1000) + " cats.");
            }
        }
        Alignment alignment = align(chinese, english);
        long right = alignment.beads().stream()
                .filter(b -> b.type().equals("1-1"))
                .filter(b -> b.targetStart() == (b.sourceStart() < 150 ? b.sourceStart() : b.sourceStart() - 100))
                .count();
        assertTrue(right >= 295, right + " of 300 are right");
    }
}
