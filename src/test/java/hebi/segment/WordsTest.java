package hebi.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aChineseUnitIsACharacterOrARunOfOtherLettersAndDigits() {
        assertEquals(
                List.of("贸", "易", "额", "达", "2", ".", "3", "亿", "，", "GitHub2", "！"),
                Words.of(Language.ZH, "贸易额 达2.3亿，GitHub2！"));
    }

    @Test
    void aHanCharacterOutsideTheBasicPlaneIsOneUnit() {
        assertEquals(List.of("𠮷", "野"), Words.of(Language.ZH, "𠮷野"));
    }

    @Test
    void anEnglishUnitIsAPieceOfTheWordRules() {
        assertEquals(
                List.of("It", "isn't", "2.3", "bn", ",", "well", "-", "known", "."),
                Words.of(Language.EN, "It isn't 2.3 bn, well-known."));
    }

    @Test
    void rangesSkipWhiteSpace() {
        assertArrayEquals(new int[] {1, 3, 5, 6}, Words.ranges(Language.EN, " ab \u3000c "));
        assertArrayEquals(new int[0], Words.ranges(Language.ZH, " \u3000\n"));
    }
}
