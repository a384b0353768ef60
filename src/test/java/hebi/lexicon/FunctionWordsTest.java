package hebi.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.lexicon.FunctionWords.Group;
import hebi.text.Language;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {
    private final FunctionWords words = FunctionWords.shipped();

    private int count(Group group, Language language, String text) {
        int[] counts = words.counts(language, text);
        int sum = 0;
        for (int m = 0; m < counts.length; m++) {
            sum += words.group(m) == group ? counts[m] : 0;
        }
        return sum;
    }

    @Test
    void bothSidesOfAShortLineExpressTheSame() {
        assertArrayEquals(words.counts(Language.ZH, "我不！"), words.counts(Language.EN, "Not me!"));
        assertArrayEquals(words.counts(Language.ZH, "他們沒有。"), words.counts(Language.EN, "They didn't."));
    }

    @Test
    void theLongestWordCounts() {
        assertEquals(1, count(Group.PERSON, Language.ZH, "我们"), "我们 is one person, not 我 besides");
        assertEquals(0, count(Group.NEGATION, Language.ZH, "不过很好"), "不过 is no 不");
        assertEquals(0, count(Group.PERSON, Language.ZH, "其他"), "其他 is no 他");
    }

    @Test
    void aContractionIsItsWords() {
        assertEquals(1, count(Group.NEGATION, Language.EN, "I don’t."));
        assertEquals(1, count(Group.PERSON, Language.EN, "We'll see."));
    }

    @Test
    void contentWordsAndAnEmptyTextExpressNothing() {
        assertArrayEquals(new int[words.meanings()], words.counts(Language.EN, "Snow melts."));
        assertArrayEquals(new int[words.meanings()], words.counts(Language.ZH, ""));
    }
}
