package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.memory.ConcordanceAnswer.Range;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConcordanceTest {
    @TempDir
    Path folder;

    private LuceneMemory memory;

    @BeforeEach
    void open() {
        memory = LuceneMemory.open(folder);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void findsOneHanCharacterWithItsPlaceInCodePoints() {
        memory.add(List.of(Units.pair("Drink tea, good tea.", "𠮷野喝茶，好茶。"), Units.pair("Drink water.", "喝水。")));
        ConcordanceAnswer answer = memory.search(Concordance.of("茶", Language.ZH));
        assertEquals(1, answer.total());
        assertEquals(2, answer.units());
        assertEquals("𠮷野喝茶，好茶。", answer.hits().get(0).unit().source().text());
        assertEquals(
                List.of(new Range(3, 4), new Range(6, 7)), answer.hits().get(0).ranges());
    }

    @ParameterizedTest
    @CsvSource({"TEA, Drink tea., 1", "ｔｅａ, Drink Tea., 1", "ΟΔΟΣ, 'an οδος, an οδός', 1", "tea, Drink t ea., 0"})
    void caseAndWidthMakeNoDifference(String phrase, String text, int total) {
        memory.add(List.of(Units.pair(text, "茶")));
        assertEquals(total, memory.search(Concordance.of(phrase, Language.EN)).total());
    }

    @Test
    void countsAllAndShowsTheFirstInTheOrderOfArrival() {
        memory.add(List.of(Units.pair("tea one", "一"), Units.pair("tea two", "二")));
        memory.add(List.of(Units.pair("tea three", "三"), Units.pair("tea one", "一", Units.from("a", 0))));
        ConcordanceAnswer answer =
                memory.search(Concordance.of("tea", Language.EN).withLimit(2));
        assertEquals(3, answer.total());
        assertEquals(
                List.of("tea one", "tea two"),
                answer.hits().stream().map(h -> h.unit().source().text()).toList());
    }

    @Test
    void hitsDoNotOverlap() {
        memory.add(List.of(Units.pair("aaaaa", "茶")));
        assertEquals(
                List.of(new Range(0, 2), new Range(2, 4)),
                memory.search(Concordance.of("aa", Language.EN)).hits().get(0).ranges());
    }

    @Test
    void refusesAnEmptyPhrase() {
        assertThrows(IllegalArgumentException.class, () -> Concordance.of("", Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsWhatALinearScanFinds(Language language) {
        RandomTexts random = new RandomTexts(language, 21);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(random.text(1, 15));
        }
        memory.add(texts.stream().map(t -> unit(language, t)).toList());
        for (int i = 0; i < 100; i++) {
            String phrase = random.text(1, 2);
            List<String> expected =
                    texts.stream().distinct().filter(t -> t.contains(phrase)).toList();
            List<String> found = memory.search(Concordance.of(phrase, language)).hits().stream()
                    .map(h -> h.unit().source().text())
                    .toList();
            assertEquals(expected, found, phrase);
        }
    }

    private static TranslationUnit unit(Language language, String text) {
        return language == Language.EN ? Units.pair(text, "译") : Units.pair("translation", text);
    }
}
