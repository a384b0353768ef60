package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.Script;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitFilterTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path folder;

    private LuceneMemory memory;

    @BeforeEach
    void fill() {
        memory = LuceneMemory.open(folder);
        memory.add(List.of(
                Units.pair("tea one", "茶一", occurrence("Talks/a.docx", "news", "hebi align", MARCH, 0.9, false)),
                Units.pair("tea two", "茶二", occurrence("law.pdf", "Law", "hebi align", JUNE, 0.4, false)),
                Units.pair("tea three", "茶三", occurrence("law.pdf", "law", "OmegaT", JUNE, 0.4, true)),
                TranslationUnit.of(new Variant("en", "tea four"), new Variant("zh-TW", "茶四"))));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void eachConditionLeavesOutWhatFailsIt() {
        assertEquals(List.of("tea one", "tea two", "tea three", "tea four"), found(UnitFilter.NONE));
        assertEquals(List.of("tea one"), found(filter("talks", "", "", Optional.empty())));
        assertEquals(List.of("tea two", "tea three"), found(filter("", "LAW", "", Optional.empty())));
        assertEquals(List.of("tea three"), found(filter("", "", "omegat", Optional.empty())));
        assertEquals(List.of("tea three"), found(filter("", "", "", Optional.of(true))));
        assertEquals(List.of("tea one", "tea two", "tea four"), found(filter("", "", "", Optional.of(false))));
    }

    @Test
    void timesConfidenceAndScriptLeaveOutToo() {
        assertEquals(List.of("tea two", "tea three"), found(in(Optional.of(JUNE), Optional.empty())));
        assertEquals(List.of("tea one"), found(in(Optional.empty(), Optional.of(JUNE))));
        assertEquals(
                List.of("tea one", "tea three", "tea four"),
                found(of(OptionalDouble.of(0.9), Optional.empty())),
                "what is reviewed or made by hand is sure");
        assertEquals(List.of("tea four"), found(of(OptionalDouble.empty(), Optional.of(Script.HANT))));
        assertThrows(IllegalArgumentException.class, () -> of(OptionalDouble.of(1.5), Optional.empty()));
    }

    @Test
    void oneOccurrenceMustMeetAllConditions() {
        memory.add(List.of(Units.pair("tea one", "茶一", occurrence("law.pdf", "law", "hebi align", JUNE, 0.9, false))));
        assertEquals(List.of(), found(filter("talks", "law", "", Optional.empty())));
        assertEquals(List.of("tea one", "tea two", "tea three"), found(filter("law", "law", "", Optional.empty())));
    }

    @Test
    void countsAreOfWhatPasses() {
        Concordance tea = Concordance.of("tea", Language.EN).withLimit(1);
        UnitFilter law = filter("", "law", "", Optional.empty());
        assertEquals(4, memory.search(tea).total());
        assertEquals(2, memory.search(tea.withFilter(law)).total());
        assertEquals(
                2,
                memory.lookup(Lookup.of("tea", Language.EN).withMinScore(40).withFilter(law))
                        .total());
        assertEquals(
                0,
                memory.lookup(Lookup.of("tea one", Language.EN)
                                .withMinScore(100)
                                .withFilter(law))
                        .total());
    }

    @Test
    void aDoubtfulAlignmentLosesPointsUntilItIsReviewed() {
        Match doubtful = first(Lookup.of("tea two", Language.EN));
        assertEquals(List.of(Penalty.DOUBTFUL), doubtful.penalties());
        assertEquals(97, doubtful.score());
        assertEquals(MatchKind.FUZZY, doubtful.kind());
        assertTrue(memory.lookup(Lookup.of("tea two", Language.EN).withMinScore(98))
                .matches()
                .isEmpty());
        assertEquals(100, first(Lookup.of("tea three", Language.EN)).score());
        memory.add(List.of(
                Units.pair("tea two", "茶二", occurrence("law.pdf", "law", "OmegaT", JUNE.plusSeconds(1), 0.4, true))));
        assertEquals(100, first(Lookup.of("tea two", Language.EN)).score());
    }

    @Test
    void anotherDomainLosesPoints() {
        Lookup.Wishes law = new Lookup.Wishes(false, UnitFilter.NONE, 0.5, Optional.of("law"), Optional.empty());
        assertEquals(
                100, first(Lookup.of("tea three", Language.EN).withWishes(law)).score());
        Match other = first(Lookup.of("tea one", Language.EN).withWishes(law));
        assertEquals(List.of(Penalty.OTHER_DOMAIN), other.penalties());
        assertEquals(98, other.score());
    }

    @Test
    void otherCodesLoseAPointWhereTheQueryBringsItsOwn() {
        InlineCode bold = new InlineCode(0, InlineCode.Kind.BPT, Map.of("i", "1"), "<b>");
        InlineCode boldElsewhere = new InlineCode(3, InlineCode.Kind.BPT, Map.of("i", "7"), "<b>");
        memory.add(List.of(TranslationUnit.of(
                new Variant("en", "green tea", List.of(bold)), new Variant("zh-CN", "绿茶", List.of(bold)))));
        Lookup tea = Lookup.of("green tea", Language.EN);
        assertEquals(100, first(tea).score());
        assertEquals(100, first(tea.withWishes(codes(List.of(boldElsewhere)))).score());
        assertEquals(
                List.of(Penalty.OTHER_CODES),
                first(tea.withWishes(codes(List.of()))).penalties());
        assertEquals(99, first(tea.withWishes(codes(List.of()))).score());
    }

    private static Lookup.Wishes codes(List<InlineCode> codes) {
        return new Lookup.Wishes(false, UnitFilter.NONE, 0.5, Optional.empty(), Optional.of(codes));
    }

    private Match first(Lookup lookup) {
        return memory.lookup(lookup).matches().get(0);
    }

    private List<String> found(UnitFilter filter) {
        return memory.search(Concordance.of("tea", Language.EN).withFilter(filter)).hits().stream()
                .map(h -> h.unit().source().text())
                .toList();
    }

    private static UnitFilter filter(String document, String domain, String tool, Optional<Boolean> reviewed) {
        return new UnitFilter(
                some(document),
                some(domain),
                some(tool),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                reviewed);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static UnitFilter in(Optional<Instant> since, Optional<Instant> before) {
        return new UnitFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                since,
                before,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static UnitFilter of(OptionalDouble confidence, Optional<Script> script) {
        return new UnitFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                confidence,
                script,
                Optional.empty());
    }

    private static Provenance occurrence(
            String document, String domain, String tool, Instant date, double confidence, boolean reviewed) {
        return new Provenance(
                document,
                OptionalInt.empty(),
                Optional.of(date),
                OptionalDouble.of(confidence),
                reviewed,
                "",
                tool,
                domain,
                Context.UNKNOWN,
                Context.UNKNOWN);
    }
}
