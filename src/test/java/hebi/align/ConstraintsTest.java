package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    private static final Aligner ALIGNER = new Aligner(Lexicon.shipped());

    private static Bead bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
        return new Bead(sourceStart, sourceEnd, targetStart, targetEnd, .3);
    }

    /** A text of {@code size} pairs in rooms of their own. */
    private static Realigner rooms(Language source, int size) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            chinese.add("第" + (i * 37) + "号房间里住着" + (i + 1000) + "只猫。");
            english.add("In room " + (i * 37) + " there live " + (i + 1000) + " cats.");
        }
        boolean isChinese = source == Language.ZH;
        return ALIGNER.realigner(
                source, Texts.segments(isChinese ? chinese : english), Texts.segments(isChinese ? english : chinese));
    }

    private static List<String> lines(Alignment alignment) {
        return Texts.lines(alignment);
    }

    @Test
    void withoutConstraintsNothingChanges() {
        Alignment plain = ALIGNER.align(Language.ZH, Texts.segments(Texts.CHINESE), Texts.segments(Texts.ENGLISH));
        Alignment again = ALIGNER.realigner(Language.ZH, Texts.segments(Texts.CHINESE), Texts.segments(Texts.ENGLISH))
                .align(Constraints.NONE);
        assertEquals(plain, again);
    }

    @Test
    void aFixedBeadStaysAndItsNeighboursMakeRoom() {
        Alignment alignment = rooms(Language.ZH, 12).align(new Constraints(List.of(bead(4, 6, 5, 8)), List.of()));
        assertTrue(
                alignment.beads().contains(new Bead(4, 6, 5, 8, 1)),
                () -> alignment.beads().toString());
        assertTrue(lines(alignment).containsAll(List.of("[0]:[0]", "[3]:[3]", "[8]:[8]", "[11]:[11]")));
    }

    @Test
    void aFixedBeadMayBeLargerThanAnyTheAlignerBuilds() {
        for (Language source : Language.values()) {
            Alignment alignment = rooms(source, 150)
                    .align(new Constraints(List.of(bead(20, 60, 20, 21), bead(70, 71, 80, 120)), List.of()));
            assertTrue(alignment.beads().contains(new Bead(20, 60, 20, 21, 1)));
            assertTrue(alignment.beads().contains(new Bead(70, 71, 80, 120, 1)));
            assertTrue(lines(alignment).containsAll(List.of("[19]:[19]", "[140]:[140]")));
        }
    }

    @Test
    void aForbiddenBeadDoesNotComeBack() {
        Realigner rooms = rooms(Language.EN, 12);
        Alignment alignment = rooms.align(new Constraints(List.of(), List.of(bead(4, 5, 4, 5))));
        assertFalse(lines(alignment).contains("[4]:[4]"));
        assertTrue(
                lines(alignment).containsAll(List.of("[2]:[2]", "[6]:[6]")),
                () -> lines(alignment).toString());
    }

    @Test
    void aSegmentSaidToHaveNoPartnerGetsNone() {
        Alignment alignment =
                rooms(Language.ZH, 12).align(new Constraints(List.of(bead(4, 5, 0, 0), bead(0, 0, 7, 8)), List.of()));
        assertTrue(lines(alignment).containsAll(List.of("[4]:[]", "[]:[7]", "[3]:[3]", "[8]:[8]")));
    }

    @Test
    void aSegmentSaidToHaveAPartnerGetsOne() {
        Realigner realigner =
                ALIGNER.realigner(Language.ZH, Texts.segments(Texts.CHINESE), Texts.segments(Texts.ENGLISH));
        assertTrue(lines(realigner.align(Constraints.NONE)).contains("[]:[6]"));
        Alignment forced = realigner.align(new Constraints(List.of(), List.of(bead(0, 0, 6, 7))));
        assertFalse(lines(forced).contains("[]:[6]"));
    }

    @Test
    void whatIsForbiddenWithoutAnyOtherWayIsTaken() {
        Realigner lone = ALIGNER.realigner(Language.ZH, Texts.segments(List.of("你好。")), List.of());
        assertEquals(List.of("[0]:[]"), lines(lone.align(new Constraints(List.of(), List.of(bead(0, 1, 0, 0))))));
    }

    @Test
    void fixedBeadsOfRandomPlacesAreAllKept() {
        Realigner rooms = rooms(Language.ZH, 130);
        Random random = new Random(4);
        for (int round = 0; round < 5; round++) {
            List<Bead> fixed = new ArrayList<>();
            int s = 0;
            int t = 0;
            while (s < 110 && t < 110) {
                s += random.nextInt(20);
                t += random.nextInt(20);
                fixed.add(new Bead(s, s + 1 + random.nextInt(3), t, t + 1 + random.nextInt(3), 1));
                s += 3;
                t += 3;
            }
            assertTrue(rooms.align(new Constraints(fixed, List.of())).beads().containsAll(fixed));
        }
    }

    @Test
    void contradictionsAreRefused() {
        List<Bead> none = List.of();
        List<Bead> crossing = List.of(bead(0, 1, 3, 4), bead(1, 2, 1, 2));
        List<Bead> sharing = List.of(bead(0, 2, 0, 1), bead(1, 3, 1, 2));
        List<Bead> one = List.of(bead(0, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Constraints(crossing, none));
        assertThrows(IllegalArgumentException.class, () -> new Constraints(sharing, none));
        assertThrows(IllegalArgumentException.class, () -> new Constraints(one, one));
        Realigner rooms = rooms(Language.ZH, 3);
        Constraints outside = new Constraints(List.of(bead(2, 4, 2, 3)), none);
        Constraints aloneToo = new Constraints(List.of(bead(1, 2, 1, 2), bead(1, 2, 0, 0)), none);
        assertThrows(IllegalArgumentException.class, () -> rooms.align(outside));
        assertThrows(IllegalArgumentException.class, () -> rooms.align(aloneToo));
    }
}
