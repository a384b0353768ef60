package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.segment.TraditionalForm;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.Script;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private static final Context AROUND = Context.of("The door opened.", "She left.");

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
    void findsFromEitherSide() {
        memory.add(List.of(Units.pair("Drink tea.", "喝茶。")));
        Match english = only(Lookup.of("Drink tea.", Language.EN));
        assertEquals("喝茶。", english.target().text());
        Match chinese = only(Lookup.of("喝茶。", Language.ZH));
        assertEquals("Drink tea.", chinese.target().text());
        assertEquals(english.id(), chinese.id());
        assertEquals(MatchKind.EXACT, chinese.kind());
        assertEquals(100, chinese.score());
        assertEquals(32, chinese.id().length());
    }

    @Test
    void anExactMatchBetweenTheSameNeighboursIsAnIceMatch() {
        memory.add(List.of(
                Units.pair("Hello.", "你好。", provenance("a", Units.MAY, AROUND)),
                Units.pair("Hello.", "您好。", provenance("b", Units.MAY.plusSeconds(9), Context.of("One.", "Two.")))));
        Lookup lookup = Lookup.of("Hello.", Language.EN).withContext(Context.of("The  door opened.", "She left."));
        List<Match> matches = memory.lookup(lookup).matches();
        assertEquals(
                List.of(MatchKind.ICE, MatchKind.EXACT),
                matches.stream().map(Match::kind).toList());
        assertEquals(List.of(101, 100), matches.stream().map(Match::score).toList());
        assertEquals("你好。", matches.get(0).target().text());
    }

    @Test
    void oneNeighbourAloneMakesNoIceMatch() {
        memory.add(List.of(Units.pair("Hello.", "你好。", provenance("a", Units.MAY, AROUND))));
        Lookup lookup = Lookup.of("Hello.", Language.EN);
        Context half = new Context(AROUND.previous(), Optional.empty());
        assertEquals(MatchKind.EXACT, only(lookup.withContext(half)).kind());
        assertEquals(
                MatchKind.EXACT,
                only(lookup.withContext(Context.of("The door opened.", ""))).kind());
        assertEquals(MatchKind.EXACT, only(lookup).kind());
    }

    @Test
    void neighboursOfTwoOccurrencesMakeNoIceMatch() {
        memory.add(List.of(Units.pair(
                "Hello.",
                "你好。",
                provenance("a", Units.MAY, Context.of("One.", "Two.")),
                provenance("b", Units.MAY, Context.of("Three.", "Four.")))));
        assertEquals(
                MatchKind.EXACT,
                only(Lookup.of("Hello.", Language.EN).withContext(Context.of("One.", "Four.")))
                        .kind());
    }

    @Test
    void theEdgesOfADocumentAreNeighbours() {
        memory.add(List.of(Units.pair("Hello.", "你好。", provenance("a", Units.MAY, Context.of("", "")))));
        assertEquals(
                MatchKind.ICE,
                only(Lookup.of("Hello.", Language.EN).withContext(Context.of("", "")))
                        .kind());
    }

    @Test
    void theContextOfAChineseQueryIsThatOfTheChineseSide() {
        Provenance provenance = Units.from("a", 0, Units.MAY, AROUND, Context.of("门开了。", "她走了。"));
        memory.add(List.of(Units.pair("Hello.", "你好。", provenance)));
        assertEquals(
                MatchKind.ICE,
                only(Lookup.of("你好。", Language.ZH).withContext(Context.of("门开了。", "她走了。")))
                        .kind());
    }

    @Test
    void ofEqualScoresTheNewestStandsFirstAndThoseWithoutADateLast() {
        memory.add(List.of(
                Units.pair("Hello.", "你好。"),
                Units.pair("Hello.", "您好。", provenance("a", Units.MAY, Context.UNKNOWN)),
                Units.pair("Hello.", "嗨。", provenance("a", Units.MAY.plusSeconds(1), Context.UNKNOWN))));
        assertEquals(List.of("嗨。", "您好。", "你好。"), targets(Lookup.of("Hello.", Language.EN)));
        LookupAnswer first = memory.lookup(Lookup.of("Hello.", Language.EN).withLimit(1));
        assertEquals(1, first.matches().size());
        assertEquals(3, first.total());
    }

    @Test
    void aFuzzyMatchCarriesItsScoreAndDifferences() {
        memory.add(List.of(Units.pair("The cat sat down.", "猫坐下了。")));
        Match match = only(Lookup.of("The dog sat down.", Language.EN));
        assertEquals(MatchKind.FUZZY, match.kind());
        assertEquals(80, match.score());
        assertEquals(List.of(new Difference(Difference.Kind.CHANGED, 4, 7, 4, 7)), match.differences());
    }

    @Test
    void aUnitWhoseUnitsAreTheSameButNotItsKeyIsNoExactMatch() {
        memory.add(List.of(Units.pair("Drink tea", "我 喝茶")));
        Match match = only(Lookup.of("我喝茶", Language.ZH));
        assertEquals(99, match.score());
        assertEquals(MatchKind.FUZZY, match.kind());
        assertEquals(
                List.of(),
                memory.lookup(Lookup.of("我喝茶", Language.ZH).withMinScore(100)).matches());
    }

    @Test
    void theOtherScriptIsLeftOutUnlessAskedForAndThenLosesPoints() {
        Variant english = new Variant("en", "Developing countries");
        memory.add(List.of(
                TranslationUnit.of(english, new Variant("zh-TW", "發展中國家")),
                TranslationUnit.of(english, new Variant("zh-CN", "发展中国家"))));
        assertEquals("zh-CN", only(Lookup.of("发展中国家", Language.ZH)).source().tag());
        Match other = memory.lookup(
                        Lookup.of("发展中国家", Language.ZH).withMinScore(30).withOtherScript())
                .matches()
                .get(1);
        assertEquals("zh-TW", other.source().tag());
        assertEquals(Penalty.OTHER_SCRIPT.points(), other.penalty());
        assertEquals(100 - Penalty.OTHER_SCRIPT.points(), other.score());
    }

    @ParameterizedTest
    @CsvSource({"翻译记忆库, 翻譯記憶庫", "翻譯記憶庫, 翻译记忆库", "买方应支付23亿元。, 買方應支付23億元。", "買方應支付23億元。, 买方应支付23亿元。", "人人头发干净, 人人頭髮乾淨"})
    void aQueryIsLookedUpInTheOtherScriptTooWhereThatIsAskedFor(String query, String kept) {
        String tag = Script.detect(kept).orElseThrow().catTag();
        memory.add(List.of(TranslationUnit.of(new Variant("en", "Kept"), new Variant(tag, kept))));
        Lookup lookup = Lookup.of(query, Language.ZH);
        assertEquals(0, memory.lookup(lookup).total());
        LookupAnswer answer = memory.lookup(lookup.withOtherScript());
        assertTrue(answer.complete());
        Match match = answer.matches().get(0);
        assertEquals(95, match.score());
        assertEquals(List.of(Penalty.OTHER_SCRIPT), match.penalties());
        assertEquals(MatchKind.FUZZY, match.kind());
        assertEquals(List.of(), match.differences());
    }

    @Test
    void aUnitThatBothScriptsFindIsOneMatchWithTheBetterScore() {
        memory.add(List.of(
                TranslationUnit.of(new Variant("en", "Mixed"), new Variant("zh-CN", "发展中国家很多")),
                TranslationUnit.of(new Variant("en", "Kept"), new Variant("zh-TW", "發展中國家很少"))));
        LookupAnswer answer =
                memory.lookup(Lookup.of("发展中国家很多", Language.ZH).withMinScore(10).withOtherScript());
        assertEquals(
                List.of(100, 80), answer.matches().stream().map(Match::score).toList());
        Match other = answer.matches().get(1);
        // Places in the text in the other script are places in the query.
        assertEquals(List.of(new Difference(Difference.Kind.CHANGED, 6, 7, 6, 7)), other.differences());
    }

    @Test
    void aQueryThatTellsNoScriptIsLookedUpInBothWhereAskedForAndOnlyTheSameTextIsExact() {
        memory.add(List.of(
                TranslationUnit.of(new Variant("en", "Inside"), new Variant("zh-CN", "里面")),
                TranslationUnit.of(new Variant("en", "Within"), new Variant("zh-TW", "裡面"))));
        assertEquals(Optional.empty(), Script.detect("里面"));
        assertEquals(List.of("Inside"), targets(Lookup.of("里面", Language.ZH)));
        List<Match> matches =
                memory.lookup(Lookup.of("里面", Language.ZH).withOtherScript()).matches();
        assertEquals(List.of(100, 95), matches.stream().map(Match::score).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 70, 95, 96, 100})
    void inTheOtherScriptAPlainScanOfBothFindsTheSame(int minScore) {
        List<String> texts = List.of("后台管理员的权限", "後臺管理員的權限", "後台管理員的許可權", "后台的管理", "茶");
        memory.add(texts.stream()
                .map(text -> TranslationUnit.of(
                        new Variant("en", "x"),
                        new Variant(Script.detect(text).map(Script::catTag).orElse("zh-CN"), text)))
                .toList());
        String query = "后台管理员的权限";
        Map<String, Integer> expected = new TreeMap<>();
        for (String text : texts) {
            boolean isOwn = Script.detect(text).orElse(Script.HANS) == Script.HANS;
            int own = PlainDistance.score(Language.ZH, query, text) - (isOwn ? 0 : 5);
            int other = PlainDistance.score(Language.ZH, TraditionalForm.of(query), text) - 5;
            expected.put(text, Math.max(0, Math.max(own, other)));
        }
        expected.values().removeIf(score -> score < minScore);
        Map<String, Integer> found = new TreeMap<>();
        Lookup lookup = Lookup.of(query, Language.ZH).withMinScore(minScore).withOtherScript();
        memory.lookup(lookup)
                .matches()
                .forEach(match -> found.put(match.source().text(), match.score()));
        assertEquals(expected, found);
    }

    @Test
    void aTextTaggedAsTheOtherScriptNeverGivesAHundred() {
        memory.add(List.of(TranslationUnit.of(new Variant("en", "Development"), new Variant("zh-TW", "发展"))));
        assertEquals(List.of(), targets(Lookup.of("发展", Language.ZH)));
        Match match = only(Lookup.of("发展", Language.ZH).withOtherScript());
        assertEquals(95, match.score());
        assertEquals(MatchKind.FUZZY, match.kind());
    }

    @Test
    void aQueryThatTellsNoScriptMatchesBoth() {
        memory.add(List.of(
                TranslationUnit.of(new Variant("en", "Tea"), new Variant("zh-TW", "茶")),
                TranslationUnit.of(new Variant("en", "Tea"), new Variant("zh-CN", "茶"))));
        assertEquals(2, memory.lookup(Lookup.of("茶", Language.ZH)).total());
    }

    @Test
    void anEmptySideIsFoundByAnEmptyQueryOnly() {
        memory.add(List.of(Units.pair("", "你好"), Units.pair("Hello", "")));
        assertEquals(List.of("你好"), targets(Lookup.of(" ", Language.EN).withMinScore(1)));
        assertEquals(List.of("Hello"), targets(Lookup.of("", Language.ZH).withMinScore(1)));
    }

    @Test
    void longTextsAndCharactersOutsideTheBasicPlaneAreFound() {
        String english = "𝒜 word. ".repeat(7_000);
        String chinese = "𠮷野家".repeat(17_000);
        memory.add(List.of(Units.pair(english, chinese)));
        Match match =
                only(Lookup.of(chinese.substring(0, 50_000) + "饭", Language.ZH).withMinScore(50));
        assertEquals(english, match.target().text());
        assertEquals(1, match.differences().size());
        assertEquals(100, only(Lookup.of(english, Language.EN)).score());
    }

    @Test
    void saysHowManyItCompared() {
        memory.add(List.of(Units.pair("a b c", "一"), Units.pair("a b d", "二"), Units.pair("a", "三")));
        LookupAnswer answer = memory.lookup(Lookup.of("a b c", Language.EN));
        assertTrue(answer.complete());
        assertEquals(1, answer.compared(), "one is ruled out by its length, one by its units");
        assertEquals(3, answer.units());
        assertEquals(
                1,
                memory.lookup(Lookup.of("a b c", Language.EN).withMinScore(100)).compared());
    }

    @Test
    void refusesALowestScoreOutsideOfItsRange() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Lookup.of("a", Language.EN).withMinScore(101));
        assertThrows(
                IllegalArgumentException.class,
                () -> Lookup.of("a", Language.EN).withLimit(0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsWhatAPlainScanFinds(Language from) {
        List<String> texts = texts(from, 700);
        // Three additions make three segments; the last one changes units of the first, which leaves deletions there.
        memory.add(texts.subList(0, 400).stream().map(t -> unit(from, t)).toList());
        memory.add(texts.subList(400, 700).stream().map(t -> unit(from, t)).toList());
        memory.add(texts.subList(100, 200).stream()
                .map(t -> occurring(unit(from, t)))
                .toList());
        RandomTexts edits = new RandomTexts(from, 99);
        for (int q = 0; q < 40; q++) {
            String query = edits.edited(texts.get(q * 17));
            Map<String, Integer> scores = scores(from, texts, query);
            for (int minScore = 30; minScore <= 100; minScore += 10) {
                Lookup lookup = Lookup.of(query, from).withMinScore(minScore);
                assertEquals(atLeast(minScore, scores), found(lookup), query + " at " + minScore);
            }
        }
    }

    private static Map<String, Integer> scores(Language from, List<String> texts, String query) {
        return texts.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), t -> PlainDistance.score(from, query, t)));
    }

    private static Map<String, Integer> atLeast(int minScore, Map<String, Integer> scores) {
        Map<String, Integer> found = new TreeMap<>(scores);
        found.values().removeIf(score -> score < minScore);
        return found;
    }

    private Map<String, Integer> found(Lookup lookup) {
        return memory.lookup(lookup).matches().stream()
                .collect(Collectors.toMap(
                        m -> m.source().text(), m -> m.score() + m.penalty(), Integer::sum, TreeMap::new));
    }

    /** Random texts, near copies of them, texts over one unit only, and long ones. */
    private static List<String> texts(Language language, int n) {
        RandomTexts random = new RandomTexts(language, 7);
        String unit = language == Language.EN ? "the " : "的";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            texts.add(
                    switch (i % 5) {
                        case 0 -> random.text(1, 12);
                        case 1, 2 -> random.edited(texts.get(i / 2));
                        case 3 -> unit.repeat(1 + i % 130).strip();
                        default -> random.text(55, 140);
                    });
        }
        return texts;
    }

    private static TranslationUnit unit(Language from, String text) {
        return from == Language.EN ? Units.pair(text, "译") : Units.pair("translation", text);
    }

    private static TranslationUnit occurring(TranslationUnit unit) {
        return new TranslationUnit(unit.source(), unit.target(), List.of(Units.from("again", 0)));
    }

    private static Provenance provenance(String document, Instant date, Context source) {
        return Units.from(document, 0, date, source, Context.UNKNOWN);
    }

    private Match only(Lookup lookup) {
        List<Match> matches = memory.lookup(lookup).matches();
        assertEquals(1, matches.size());
        return matches.get(0);
    }

    private List<String> targets(Lookup lookup) {
        return memory.lookup(lookup).matches().stream()
                .map(m -> m.target().text())
                .toList();
    }
}
