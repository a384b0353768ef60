package hebi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeyTest {
    @ParameterizedTest
    @CsvSource({
        "'  two   words\t', 'two words'",
        "'ＡＢＣ１２３', 'ABC123'",
        "'a\u3000b', 'a b'",
        "'a\u00A0b', 'a b'",
        "'“走吧！”', '\"走吧！\"'",
        "'it’s', 'it''s'",
        "'1990–1995', '1990—1995'",
        "'cafe\u0301', 'café'",
    })
    void foldsWhatATranslatorCallsTheSame(String text, String same) {
        assertEquals(MatchKey.of(same), MatchKey.of(text));
    }

    @ParameterizedTest
    @CsvSource({"Word, word", "头发, 頭髮", "'a b', 'ab'", "'你好,', '你好，'", "'a-b', 'a—b'"})
    void keepsApartWhatIsNotTheSame(String text, String other) {
        assertNotEquals(MatchKey.of(other), MatchKey.of(text));
    }

    @Test
    void isEmptyForABlankText() {
        assertEquals("", MatchKey.of(" \u3000\n").value());
    }

    @Test
    void everyCharacterIsNormalised() {
        for (int c = 1; c <= 0xFFFF; c++) {
            String text = "a" + (char) c + "e\u0301";
            String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
            assertEquals(MatchKey.of(nfc), MatchKey.of(text), () -> text);
            String alone = "a" + (char) c + "b";
            assertEquals(
                    MatchKey.of(Normalizer.normalize(alone, Normalizer.Form.NFC)), MatchKey.of(alone), () -> alone);
        }
    }
}
