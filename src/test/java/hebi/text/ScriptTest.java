package hebi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    @ParameterizedTest
    @CsvSource({"国家统计局, HANS", "國家統計局, HANT", "頭髮很長，这里, HANT"})
    void isToldByTheCharactersThatOnlyOneScriptHas(String text, Script script) {
        assertEquals(Optional.of(script), Script.detect(text));
    }

    @Test
    void isNotToldByCharactersThatBothScriptsHave() {
        assertEquals(Optional.empty(), Script.detect("今天天晴，上山下河。后里面只干"));
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, '', zh-Hans",
        "zh_TW, '', zh-Hant",
        "zh-HK, 国家, zh-Hant",
        "cmn-Hans, '', zh-Hans",
        "ZH, 國家, zh-Hant",
        "zh, 国家, zh-Hans",
        "zh, 上山, zh-Hans",
        "EN-us, '', en",
        "de_DE, '', de-de",
    })
    void normalisesATagByScript(String tag, String text, String normalised) {
        assertEquals(normalised, new Variant(tag, text).normalisedTag());
    }
}
