package hebi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "The trade volume reached US$ 2.3 billion., EN",
        "贸易额达到23亿美元。, ZH",
        "GitHub Actions 让你的工作流程自动化。, ZH",
        "The word 合璧 means two halves of one jade joined., EN",
        "The pronunciation of café, EN",
    })
    void tellsTheLanguageThatMostOfATextIsIn(String text, Language language) {
        assertEquals(Optional.of(language), Language.detect(text));
    }

    @Test
    void tellsNothingFromDigitsAndPunctuation() {
        assertEquals(Optional.empty(), Language.detect("12.5 % …"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, ZH", "ZH_hant_tw, ZH", "cmn-Hans, ZH", "chi, ZH", "EN-US, EN", "en, EN", "eng, EN"})
    void readsTagsAsCatToolsWriteThem(String tag, Language language) {
        assertEquals(Optional.of(language), Language.ofTag(tag));
    }

    @ParameterizedTest
    @CsvSource({"yue", "de-DE", "x-zh", "''", "enm"})
    void knowsNoOtherLanguage(String tag) {
        assertEquals(Optional.empty(), Language.ofTag(tag));
    }
}
