package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Where the path runs when the texts do not run side by side. */
class PathTest {
    private static final Aligner ALIGNER = new Aligner(Lexicon.shipped());
    private static final String[][] ANIMALS = {
        {"猫", "cats"}, {"狗", "dogs"}, {"马", "horses"}, {"羊", "sheep"}, {"鸡", "hens"}, {"鸭", "ducks"}, {"牛", "cows"}
    };
    private static final String[][] DOINGS = {
        {"睡觉", "sleep"},
        {"唱歌", "sing"},
        {"跳舞", "dance"},
        {"读书", "read books"},
        {"吃苹果", "eat apples"},
        {"喝牛奶", "drink milk"},
        {"看电视", "watch television"},
        {"打扫厨房", "clean the kitchen"},
        {"写信", "write letters"}
    };
    private static final String[][] PLACES = {
        {"河边", "by the river"}, {"山上", "on the mountain"}, {"学校里", "at school"}, {"火车站", "at the railway station"},
        {"医院里", "in the hospital"}, {"花园里", "in the garden"}, {"屋顶上", "on the roof"}, {"桥下", "under the bridge"}
    };

    /** A chapter of made-up segments, side by side. */
    private record Chapter(List<String> chinese, List<String> english) {
        static Chapter of(int size, long seed) {
            return of(size, seed, true);
        }

        /** One whose few words stand everywhere, so that none anchors it. */
        static Chapter withoutAnchors(int size, long seed) {
            return of(size, seed, false);
        }

        private static Chapter of(int size, long seed, boolean counted) {
            Random random = new Random(seed);
            Chapter chapter = new Chapter(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < size; i++) {
                int count = 2 + random.nextInt(900);
                String[] animal = ANIMALS[random.nextInt(ANIMALS.length)];
                String[] doing = DOINGS[random.nextInt(DOINGS.length)];
                String[] place = PLACES[random.nextInt(PLACES.length)];
                String number = counted ? " " + count : "";
                chapter.chinese.add(place[0] + "有" + number.strip() + "只" + animal[0] + "在" + doing[0] + "。");
                chapter.english.add(capital(place[1]) + "," + number + " " + animal[1] + " " + doing[1] + ".");
            }
            return chapter;
        }

        private static String capital(String text) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
    }

    private static List<String> texts(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static Alignment align(List<List<String>> chinese, List<List<String>> english) {
        return ALIGNER.align(Language.ZH, Texts.segments(texts(chinese)), Texts.segments(texts(english)));
    }

    private static long count(Alignment alignment, Predicate<Bead> wanted) {
        return alignment.beads().stream()
                .filter(b -> b.type().equals("1-1") && wanted.test(b))
                .count();
    }

    @Test
    void aMissingChapterOfTwoHundredSegmentsDragsNothingAlong() {
        Chapter one = Chapter.of(200, 1);
        Chapter two = Chapter.of(200, 2);
        Chapter three = Chapter.of(200, 3);
        Alignment alignment =
                align(List.of(one.chinese, two.chinese, three.chinese), List.of(one.english, three.english));
        assertEquals(195, count(alignment, b -> b.sourceEnd() <= 195 && b.sourceStart() == b.targetStart()));
        assertEquals(195, count(alignment, b -> b.sourceStart() >= 405 && b.sourceStart() == b.targetStart() + 200));
    }

    @Test
    void ofTwoSwappedChaptersOneIsPairedAndTheTextAroundThemStays() {
        Chapter before = Chapter.of(150, 4);
        Chapter one = Chapter.of(120, 5);
        Chapter two = Chapter.of(60, 6);
        Chapter after = Chapter.of(150, 7);
        Alignment alignment = align(
                List.of(before.chinese, one.chinese, two.chinese, after.chinese),
                List.of(before.english, two.english, one.english, after.english));
        assertEquals(145, count(alignment, b -> b.sourceEnd() <= 145 && b.sourceStart() == b.targetStart()));
        assertEquals(145, count(alignment, b -> b.sourceStart() >= 335 && b.sourceStart() == b.targetStart()));
        long longer = count(
                alignment,
                b -> b.sourceStart() >= 150 && b.sourceEnd() <= 270 && b.targetStart() == b.sourceStart() + 60);
        assertTrue(longer >= 110, longer + " of the longer chapter's 120");
    }

    @Test
    void whatIsAddedInTheMiddleOfOneSideChangesNoBeadFarFromIt() {
        Chapter one = Chapter.of(150, 8);
        Chapter two = Chapter.of(150, 9);
        List<String> added = List.of("The weather was awful that year.", "Nobody remembers why.", "It rained.");
        List<Bead> plain = align(List.of(one.chinese, two.chinese), List.of(one.english, two.english))
                .beads();
        List<Bead> longer = align(List.of(one.chinese, two.chinese), List.of(one.english, added, two.english))
                .beads();
        assertEquals(places(plain, 0, 140, 0), places(longer, 0, 140, 0));
        assertEquals(places(plain, 160, 300, 0), places(longer, 160, 300, -3));
    }

    /** Where the beads of some source segments are, their target moved by a number of segments. */
    private static List<String> places(List<Bead> beads, int from, int to, int moved) {
        return beads.stream()
                .filter(b -> b.sources() > 0 && b.sourceStart() >= from && b.sourceEnd() <= to)
                .map(b -> b.sourceStart() + "-" + b.sourceEnd() + ":" + (b.targetStart() + moved) + "-"
                        + (b.targetEnd() + moved))
                .toList();
    }

    @Test
    void exchangingTheSidesOfRandomTextsMirrorsTheAlignment() {
        Random random = new Random(10);
        for (int round = 0; round < 4; round++) {
            Chapter chapter = Chapter.of(120, round);
            List<String> chinese = new ArrayList<>(chapter.chinese);
            List<String> english = new ArrayList<>(chapter.english);
            for (int change = 0; change < 10; change++) {
                chinese.remove(random.nextInt(chinese.size()));
                Collections.swap(english, random.nextInt(english.size()), random.nextInt(english.size()));
            }
            List<Bead> forward = ALIGNER.align(Language.ZH, Texts.segments(chinese), Texts.segments(english))
                    .beads();
            List<Bead> backward = ALIGNER.align(Language.EN, Texts.segments(english), Texts.segments(chinese))
                    .beads();
            assertEquals(forward, backward.stream().map(Bead::mirrored).toList());
        }
    }

    @Test
    void aSideThatIsTenTimesLongerLeavesTheRestUnpaired() {
        Chapter chapter = Chapter.of(1000, 11);
        Alignment alignment = align(List.of(chapter.chinese.subList(400, 500)), List.of(chapter.english));
        long right = count(alignment, b -> b.targetStart() == b.sourceStart() + 400);
        assertTrue(right >= 90, right + " of 100");
    }

    /** Without anchors the band lies 100 segments to either side of the diagonal, which the path leaves by 150 here. */
    @Test
    void theBandWidensWhereALongAdditionPushesThePathOutOfIt() {
        Chapter before = Chapter.withoutAnchors(300, 21);
        Chapter after = Chapter.withoutAnchors(300, 23);
        Alignment longer = align(
                List.of(before.chinese, after.chinese),
                List.of(before.english, Collections.nCopies(300, "The weather was awful that year."), after.english));
        long first = count(longer, b -> b.sourceEnd() <= 300 && b.sourceStart() == b.targetStart());
        long second = count(longer, b -> b.sourceStart() >= 300 && b.sourceStart() + 300 == b.targetStart());
        assertTrue(first >= 240 && second >= 240, first + " and " + second + " of 300");
        Alignment shorter = align(
                List.of(before.chinese, Collections.nCopies(300, "那年的天气坏透了。"), after.chinese),
                List.of(before.english, after.english));
        first = count(shorter, b -> b.sourceEnd() <= 300 && b.sourceStart() == b.targetStart());
        second = count(shorter, b -> b.sourceStart() >= 600 && b.sourceStart() == b.targetStart() + 300);
        assertTrue(first >= 240 && second >= 240, first + " and " + second + " of 300");
    }

    @Test
    void theSameTextOnBothSidesIsAlignedWithItself() {
        Chapter chapter = Chapter.of(150, 12);
        Alignment alignment = align(List.of(chapter.chinese), List.of(chapter.chinese));
        assertEquals(150, alignment.target().size());
    }

    @Test
    void fiftyThousandIdenticalLinesAreTiledOnBothSides() {
        Alignment alignment = align(
                List.of(Collections.nCopies(50_000, "猫在睡觉。")), List.of(Collections.nCopies(49_990, "Cats sleep.")));
        int source = 0;
        int target = 0;
        for (Bead bead : alignment.beads()) {
            assertEquals(source, bead.sourceStart());
            assertEquals(target, bead.targetStart());
            source = bead.sourceEnd();
            target = bead.targetEnd();
        }
        assertEquals(50_000, source);
        assertEquals(49_990, target);
    }

    @Test
    void anEmptySideLeavesEachSegmentOfTheOtherAlone() {
        List<Bead> beads =
                align(List.of(Collections.nCopies(500, "猫在睡觉。")), List.of()).beads();
        assertEquals(500, beads.size());
        assertTrue(beads.stream().allMatch(bead -> bead.sources() == 1 && bead.isNull()));
    }
}
