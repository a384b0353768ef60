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
