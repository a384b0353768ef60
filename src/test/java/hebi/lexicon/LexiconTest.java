package hebi.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import hebi.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.shipped();

    private static List<String> words(Language language, String text) {
        return LEXICON.terms(language, text).stream().map(Term::text).toList();
    }

    @Test
    void chineseIsCutAtTheLongestDictionaryWord() {
        assertEquals(List.of("国家统计局", "发言人", "说"), words(Language.ZH, "国家统计局的发言人说："));
    }

    @Test
    void traditionalWordsAreKnownToo() {
        assertEquals(List.of("國家統計局", "發言人"), words(Language.ZH, "國家統計局的發言人"));
        assertEquals(LEXICON.translations("国家统计局"), LEXICON.translations("國家統計局"));
    }

    @Test
    void englishIsStemmedWithoutFunctionWords() {
        assertEquals(List.of("trade", "volum", "grow", "30"), words(Language.EN, "The trade volumes grew by 30%."));
    }

    @Test
    void irregularFormsMeetTheirBaseForm() {
        assertEquals(words(Language.EN, "take child foot"), words(Language.EN, "taken children feet"));
    }

    @Test
    void aMonthIsItsEnglishName() {
        assertEquals(List.of("2024", "年", "march", "5", "日"), words(Language.ZH, "2024年3月5日"));
    }

    @Test
    void aNumberWinsOverAShorterWordButNotOverALongerOne() {
        assertEquals(List.of("23", "人"), words(Language.ZH, "二十三人"));
        assertEquals(List.of("一举两得"), words(Language.ZH, "一举两得"));
    }

    @Test
    void latinWordsInChineseAreStemsWithTheirCapitals() {
        Term term = LEXICON.terms(Language.ZH, "用GitHub Actions部署").get(2);
        assertEquals("action", term.text());
        assertEquals(Term.Kind.LATIN, term.kind());
        assertEquals(Term.Capital.INSIDE, term.capital());
    }

    @Test
    void theFirstWordOfATextTellsNothingByItsCapital() {
        List<Term> terms = LEXICON.terms(Language.EN, "Water flows to Beijing");
        assertEquals(Term.Capital.AT_START, terms.get(0).capital());
        assertEquals(Term.Capital.INSIDE, terms.get(2).capital());
    }

    @Test
    void aWordOfOneMeaningWeighsMoreThanEachMeaningOfMany() {
        assertEquals(1f, LEXICON.translations("发言人").get("spokesperson"), 0.01);
        Map<String, Float> many = LEXICON.translations("线");
        assertTrue(many.get("line") < 0.4, many.toString());
    }

    @Test
    void anEntryThatOnlyRefersToAnotherTakesItsGlosses() {
        assertTrue(
                LEXICON.translations("裏").containsKey("insid"),
                LEXICON.translations("裏").toString());
    }

    @Test
    void anUnknownWordHasNoTranslation() {
        assertTrue(LEXICON.translations("渚鳐").isEmpty());
        assertEquals(3, LEXICON.longestWord("发言人", 0));
    }

    @Test
    void namesAreFoundByTheirPinyin() {
        TreeSet<String> names = new TreeSet<>(List.of("keqiang", "li", "lu", "yunluan", "zheng"));
        assertEquals(List.of("keqiang"), LEXICON.spelling(names).in("李克强"));
        assertEquals(List.of("yunluan", "zheng"), LEXICON.spelling(names).in("云栾江的郑先生"));
        assertEquals(List.of(), LEXICON.spelling(names).in(""));
    }

    @Test
    void stemsNearAWordAreFoundByOtherWords() {
        Map<String, Float> near = new HashMap<>();
        LEXICON.related("高兴", near::put);
        float own = near.get("happi");
        float other = near.getOrDefault("pleas", 0f);
        assertTrue(own > other && other > 0, "高兴 is glossed happy; 愉快 and others lead on to pleasant: " + near);
        near.values().forEach(nearness -> assertTrue(nearness > 0 && nearness <= 1));
        LEXICON.related("无此词语", (stem, nearness) -> fail("an unknown word has no neighbours: " + stem));
    }
}
