package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StoredUnitTest {
    @Test
    void whichSideWasTheSourceMakesNoOtherUnit() {
        assertSame(Units.pair("Hello", "你好"), Units.pair("Hello", "你好").mirrored());
    }

    @Test
    void tagsThatSayTheSameMakeNoOtherUnit() {
        assertSame(unit("en-GB", "Hello", "zh_CN", "你好"), unit("EN", "Hello", "cmn-Hans", "你好"));
    }

    @Test
    void anotherScriptTextOrCodeMakesAnotherUnit() {
        TranslationUnit plain = unit("en", "Hello", "zh-CN", "你好");
        assertDiffer(plain, unit("en", "Hello", "zh-TW", "你好"));
        assertDiffer(plain, unit("en", "Hello ", "zh-CN", "你好"));
        InlineCode code = new InlineCode(0, InlineCode.Kind.PH, Map.of(), "<br/>");
        assertDiffer(plain, TranslationUnit.of(new Variant("en", "Hello", List.of(code)), plain.target()));
        assertDiffer(unit("en", "ab", "zh", "c"), unit("en", "a", "zh", "bc"));
    }

    @Test
    void aHalfSurrogateBecomesTheReplacementCharacter() {
        StoredUnit stored = StoredUnit.of(0, Units.pair("a\uD842b", "\uDFB7"));
        assertEquals("a\uFFFDb", stored.unit().source().text());
        assertEquals("\uFFFD", stored.unit().target().text());
    }

    @Test
    void provenancesStandOldestFirstAndThoseWithoutADateBeforeAll() {
        Provenance late = Units.from("b", 1, Units.MAY.plusSeconds(60), Context.UNKNOWN, Context.UNKNOWN);
        Provenance early = Units.from("a", 1);
        StoredUnit stored = StoredUnit.of(0, Units.pair("a", "甲", late)).plus(List.of(early, Provenance.UNKNOWN));
        assertEquals(List.of(Provenance.UNKNOWN, early, late), stored.unit().provenances());
        assertEquals(Units.MAY.plusSeconds(60).toEpochMilli(), stored.newestMillis());
    }

    @Test
    void theSamePlaceInTheSameDocumentIsTheSameOccurrence() {
        Provenance again = Units.from("a", 1, Units.MAY.plusSeconds(60), Context.UNKNOWN, Context.UNKNOWN);
        StoredUnit stored = StoredUnit.of(0, Units.pair("a", "甲", Units.from("a", 1)));
        assertEquals(stored, stored.plus(List.of(again)));
        assertEquals(
                2, stored.plus(List.of(Units.from("a", 2))).unit().provenances().size());
    }

    @Test
    void ofVeryManyProvenancesTheNewestStay() {
        List<Provenance> many = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            many.add(Units.from("document " + i, i, Units.MAY.plusSeconds(i), Context.UNKNOWN, Context.UNKNOWN));
        }
        StoredUnit stored = StoredUnit.of(0, Units.pair("OK", "好", many.toArray(new Provenance[0])));
        assertEquals(many.subList(39_000, 40_000), stored.unit().provenances());
        assertEquals(stored, stored.plus(many), "an old one that comes again changes nothing");
    }

    @Test
    void aDateBeyondMillisecondsIsNewerOrOlderThanAnyOther() {
        assertEquals(Long.MAX_VALUE, millis(Optional.of(Instant.MAX)));
        assertTrue(millis(Optional.of(Instant.MIN)) > millis(Optional.empty()));
    }

    private static long millis(Optional<Instant> date) {
        Provenance provenance = new Provenance(
                "",
                OptionalInt.empty(),
                date,
                OptionalDouble.empty(),
                false,
                "",
                "",
                "",
                Context.UNKNOWN,
                Context.UNKNOWN);
        return StoredUnit.of(0, Units.pair("a", "甲", provenance)).newestMillis();
    }

    private static TranslationUnit unit(String englishTag, String english, String chineseTag, String chinese) {
        return TranslationUnit.of(new Variant(englishTag, english), new Variant(chineseTag, chinese));
    }

    private static void assertSame(TranslationUnit a, TranslationUnit b) {
        assertTrue(StoredUnit.of(0, a).isSame(StoredUnit.of(1, b)));
        assertEquals(Fields.id(StoredUnit.of(0, a)), Fields.id(StoredUnit.of(1, b)));
    }

    private static void assertDiffer(TranslationUnit a, TranslationUnit b) {
        assertFalse(StoredUnit.of(0, a).isSame(StoredUnit.of(0, b)));
        assertNotEquals(Fields.id(StoredUnit.of(0, a)), Fields.id(StoredUnit.of(0, b)));
    }
}
