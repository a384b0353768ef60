package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.memory.ConcordanceAnswer.Range;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
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

    private final Random chance = new Random(4);
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
        List<String> texts = texts(random);
        memory.add(texts.subList(0, 400).stream().map(t -> unit(language, t)).toList());
        memory.add(texts.subList(400, 600).stream().map(t -> unit(language, t)).toList());
        // Units that gain provenance leave deletions behind in the first segment.
        memory.add(texts.subList(50, 150).stream()
                .map(t -> occurring(unit(language, t)))
                .toList());
        List<Folding> foldings = List.of(Folding.NONE, Folding.DEFAULT, Folding.ALL, new Folding(false, false, true));
        for (int i = 0; i < 300; i++) {
            String phrase = part(texts.get(i));
            Folding folding = foldings.get(i % 4);
            List<String> expected = texts.stream()
                    .distinct()
                    .filter(t -> folding.fold(t).contains(folding.fold(phrase)))
                    .toList();
            Concordance concordance = Concordance.of(TextPattern.phrase(phrase).withFolding(folding), language);
            assertEquals(expected, found(concordance), phrase + " " + folding);
            ConcordanceAnswer first = memory.search(concordance.withLimit(3));
            assertEquals(expected.size(), first.total());
            assertEquals(
                    expected.subList(0, Math.min(3, expected.size())),
                    first.hits().stream().map(h -> h.unit().source().text()).toList());
        }
    }

    private List<String> texts(RandomTexts random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String text = random.text(1, 15);
            texts.add(
                    switch (i % 5) {
                        case 0 -> text.toUpperCase(Locale.ROOT);
                        case 1 -> text.replace("k", "ｋ").replace('会', '會').replace('过', '過');
                        case 2 -> text.replace("s", "ſ").replace("o", "ｏ") + "後";
                        default -> text;
                    });
        }
        return texts;
    }

    /** A part of a text of 1 to 6 code points, here and there in other letters. */
    private String part(String text) {
        int[] characters = text.codePoints().toArray();
        int start = chance.nextInt(characters.length);
        String part = new String(characters, start, Math.min(1 + chance.nextInt(6), characters.length - start));
        return switch (chance.nextInt(4)) {
            case 0 -> part.toUpperCase(Locale.ROOT);
            case 1 -> part.replace('會', '会').replace('後', '后');
            default -> part;
        };
    }

    private List<String> found(Concordance concordance) {
        return memory.search(concordance).hits().stream()
                .map(h -> h.unit().source().text())
                .toList();
    }

    private static TranslationUnit occurring(TranslationUnit unit) {
        return new TranslationUnit(unit.source(), unit.target(), List.of(Units.from("again", 1)));
    }

    @Test
    void aRegularExpressionFindsWhereItMatches() {
        memory.add(
                List.of(Units.pair("Ｖersion 2.5", "2.5 版"), Units.pair("version x", "版本"), Units.pair("Verse", "诗")));
        ConcordanceAnswer answer = memory.search(Concordance.of(TextPattern.regex("vers(ion)?\\s\\d"), Language.EN));
        assertEquals(1, answer.total());
        assertEquals(List.of(new Range(0, 9)), answer.hits().get(0).ranges());
        assertThrows(PatternSyntaxException.class, () -> TextPattern.regex("("));
    }

    @Test
    void theOtherSideMayHaveToHoldOrLackSomething() {
        memory.add(List.of(
                Units.pair("Open the file", "打开文件"), Units.pair("the File", "檔案"), Units.pair("A file.", "卷宗，文件")));
        Concordance file = Concordance.of("file", Language.EN);
        TextPattern document = TextPattern.phrase("文件");
        assertEquals(List.of("Open the file", "A file."), found(file.whereOtherHas(document)));
        assertEquals(List.of("the File"), found(file.whereOtherLacks(document)));
        assertEquals(List.of("A file."), found(file.whereOtherHas(document).whereOtherLacks(TextPattern.phrase("打开"))));
        assertEquals(1, memory.search(file.whereOtherLacks(document)).total());
    }

    @Test
    void traditionalAndSimplifiedAreTheSameWhereAskedFor() {
        memory.add(List.of(
                Units.pair("Parliament", "國會"),
                Units.pair("Congress", "国会"),
                Units.pair("after", "後"),
                Units.pair("queen", "后")));
        assertEquals(List.of("国会"), found(Concordance.of("国会", Language.ZH)));
        assertEquals(List.of("后"), found(Concordance.of("后", Language.ZH)));
        TextPattern any = TextPattern.phrase("国会").withFolding(Folding.ALL);
        assertEquals(List.of("國會", "国会"), found(Concordance.of(any, Language.ZH)));
        assertEquals(
                List.of("後", "后"),
                found(Concordance.of(TextPattern.phrase("後").withFolding(Folding.ALL), Language.ZH)));
    }

    @Test
    void caseAndWidthCountWhereAskedFor() {
        memory.add(List.of(Units.pair("Tea", "茶"), Units.pair("tea", "茶"), Units.pair("ｔea", "茶")));
        TextPattern tea = TextPattern.phrase("tea");
        assertEquals(List.of("tea"), found(Concordance.of(tea.withFolding(Folding.NONE), Language.EN)));
        assertEquals(
                List.of("Tea", "tea"),
                found(Concordance.of(tea.withFolding(new Folding(true, false, false)), Language.EN)));
    }

    @Test
    void theFirstHitsOfACommonGramAreCountedWithoutReadingThemAll() {
        memory.add(IntStream.range(0, 50)
                .mapToObj(i -> Units.pair("tea " + i, "茶" + i))
                .toList());
        ConcordanceAnswer answer =
                memory.search(Concordance.of("茶", Language.ZH).withLimit(5));
        assertEquals(50, answer.total());
        assertEquals(5, answer.hits().size());
    }

    private static TranslationUnit unit(Language language, String text) {
        return language == Language.EN ? Units.pair(text, "译") : Units.pair("translation", text);
    }
}
