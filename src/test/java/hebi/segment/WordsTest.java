package hebi.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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

    @Test
    void plainTextIsCutAsIcuCutsIt() {
        String alphabet = "aZ09_.,;:'\"-  \t\n\r\u000B/@#$%()";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(
                        i < 10_000 ? alphabet.charAt(random.nextInt(alphabet.length())) : (char) random.nextInt(0x80));
            }
            assertEquals(icu(text.toString()), Words.of(Language.EN, text.toString()));
        }
    }

    private static List<String> icu(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
        words.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (!Character.isWhitespace(text.charAt(start))) {
                pieces.add(text.substring(start, end));
            }
            start = end;
        }
        return pieces;
    }
}
