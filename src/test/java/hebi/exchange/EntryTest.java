package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.Variant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    private static Entry entry(Optional<String> sourceTag, String... tags) {
        List<Entry.Side> sides = Stream.of(tags)
                .map(tag -> new Entry.Side(new Variant(tag, "text in " + tag), List.of()))
                .toList();
        return new Entry(sourceTag, sides, List.of(), "1:1");
    }

    private static List<String> pairs(Entry entry) {
        return entry.pairs().stream()
                .map(unit -> unit.source().tag() + ">" + unit.target().tag())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh>en-US", "zh_TW, zh>en-US", "en, en-US>zh", "de, en-US>zh"})
    void theSourceIsTheLanguageThatTheFileTellsElseEnglish(String sourceTag, String pair) {
        assertEquals(List.of(pair), pairs(entry(Optional.of(sourceTag), "de", "zh", "en-US")));
    }

    @Test
    void withoutASourceTagEnglishIsTheSource() {
        assertEquals(List.of("en>zh"), pairs(entry(Optional.empty(), "zh", "en")));
    }

    @Test
    void everyVariantOfOneLanguageIsPairedWithEachOfTheOther() {
        assertEquals(
                List.of("en-GB>zh-CN", "en-GB>zh-TW", "en-US>zh-CN", "en-US>zh-TW"),
                pairs(entry(Optional.empty(), "en-GB", "zh-CN", "en-US", "zh-TW")));
    }

    @Test
    void thereIsNoPairWithoutBothLanguages() {
        assertEquals(List.of(), pairs(entry(Optional.of("zh"), "zh-CN", "zh-TW", "yue", "de")));
        assertEquals(List.of(), pairs(entry(Optional.empty())));
    }

    @Test
    void theContextsOfTheTwoSidesJoinTheProvenance() {
        Context english = Context.of("a", "b");
        Context chinese = Context.of("甲", "乙");
        Entry entry = new Entry(
                Optional.of("zh"),
                List.of(
                        new Entry.Side(new Variant("en", "x"), List.of(english)),
                        new Entry.Side(new Variant("zh", "某"), List.of(chinese))),
                List.of(Provenance.UNKNOWN),
                "1:1");
        Provenance provenance = entry.pairs().get(0).provenances().get(0);
        assertEquals(chinese, provenance.source());
        assertEquals(english, provenance.target());
    }

    @Test
    void contextsAreAsManyAsProvenances() {
        List<Entry.Side> sides = List.of(new Entry.Side(new Variant("en", "x"), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Entry(Optional.empty(), sides, List.of(Provenance.UNKNOWN), "1:1"));
    }
}
