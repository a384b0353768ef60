package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words ENGLISH = Words.in("en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(ENGLISH.names(), Words.in("zh").names());
    }

    @Test
    void wholeNumbersHaveTheirThousandsToldApart() {
        assertEquals("1,234 units", ENGLISH.of("search.count", 1_234));
    }

    @Test
    void whatIsCountedIsWrittenAsAPersonWritesIt() {
        assertEquals("1 unit", ENGLISH.of("search.count", 1));
        assertEquals("0 units", ENGLISH.of("search.count", 0));
        assertEquals("1 unit looked at: 1 finding, 1 shown, 0 waived", ENGLISH.of("memory.examined", 1, 1, 1, 0));
        assertEquals("1 个单元", Words.in("zh").of("search.count", 1));
    }

    @Test
    void aValueMayHoldWhatLooksLikeThePlaceOfAnother() {
        assertEquals("{1}$1: {0}", ENGLISH.of("memory.finding", "{1}$1", "{0}"));
    }

    @Test
    void aPlaceWithoutValueStays() {
        assertEquals("a: {1}", ENGLISH.of("memory.finding", "a"));
    }

    @Test
    void aNameWithoutWordsIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.of("no.such.name"));
    }
}
