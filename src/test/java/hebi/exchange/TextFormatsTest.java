package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and JSON lines. */
class TextFormatsTest {
    @TempDir
    Path folder;

    private final List<FormatException> faults = new ArrayList<>();

    private List<TranslationUnit> roundTrip(String name, TranslationUnit... units) {
        Path path = folder.resolve(name);
        Units.write(path, ExchangeConfig.defaults(), List.of(units));
        return Units.pairs(path);
    }

    private List<TranslationUnit> read(String name, String text) {
        return Units.readGoingOn(Units.file(folder, name, text), faults).stream()
                .flatMap(entry -> entry.pairs().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "comma, semicolon; \"quotes\" 'single'",
                "line\nend and\r\nboth",
                "=1+1",
                "'=1+1",
                "''+x",
                "-@",
                "'plain",
                "\ttab",
                "astral 𠮷 \u2028",
                " spaces "
            })
    void everyTextComesBackFromBothFormats(String text) {
        TranslationUnit unit = Units.unit(text, "句" + text);
        assertEquals(List.of(unit), roundTrip("out.csv", unit));
        assertEquals(List.of(unit), roundTrip("out.jsonl", unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)"})
    void aTextThatLooksLikeAFormulaIsGuardedInCsv(String formula) {
        roundTrip("out.csv", Units.unit(formula, "甲"));
        String cell = Units.text(folder.resolve("out.csv")).lines().toList().get(1);
        assertTrue(cell.startsWith("'" + formula) || cell.startsWith("\"'" + formula), cell);
    }

    @Test
    void csvIsReadWithSemicolonsAndWithTagsForHeadings() {
        assertEquals(
                List.of(Units.unit("Yes; no.", "是；不。")),
                read("in.csv", "\uFEFFen;zh-CN;note\r\n\"Yes; no.\";是；不。;x\r\n"));
    }

    @Test
    void csvWithoutAHeaderIsToldByItsTexts() {
        List<TranslationUnit> units = read("in.csv", "是的。,\"Yes, it is.\"\n");
        assertEquals("是的。", units.get(0).source().text());
    }

    @Test
    void aCsvRowWithTooFewCellsCostsOnlyItself() {
        assertEquals(2, read("in.csv", "en,zh\nYes.,是。\nNo.\nOK.,好。\n").size());
        assertTrue(faults.get(0).getMessage().contains("in.csv:3:1: the row has 1 columns, not 2"), faults.toString());
    }

    @Test
    void aCsvThatIsNotUtf8IsAFault() {
        Path path = Units.file(folder, "in.csv", "en,zh\nYes.,是的\n".getBytes(Charset.forName("GBK")));
        FormatException fault = assertThrows(FormatException.class, () -> Format.CSV.reader(path));
        assertTrue(fault.getMessage().contains("not UTF-8"), fault.getMessage());
    }

    @Test
    void everythingKnownOfAUnitComesBackFromJson() {
        Variant english =
                new Variant("en-GB", "Press OK", List.of(new InlineCode(6, Kind.BPT, Map.of("i", "1"), "<b>\"")));
        TranslationUnit unit = new TranslationUnit(
                new Variant("zh_CN", "按确定"),
                english,
                List.of(Provenance.UNKNOWN, Units.occurrence("a", 1), Units.occurrence("b\n", 2)));
        assertEquals(List.of(unit), roundTrip("out.jsonl", unit));
    }

    @Test
    void randomUnitsComeBackFromJson() {
        Random random = new Random(20261124);
        TranslationUnit[] units = new TranslationUnit[300];
        for (int i = 0; i < units.length; i++) {
            List<Provenance> known = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                known.add(Units.occurrence(text(random), random.nextInt(100)));
            }
            List<InlineCode> codes = List.of(new InlineCode(0, Kind.PH, Map.of("x", text(random)), text(random)));
            units[i] = new TranslationUnit(
                    new Variant("en", text(random), codes), new Variant("zh-TW", text(random)), known);
        }
        assertEquals(List.of(units), roundTrip("out.jsonl", units));
    }

    private static String text(Random random) {
        String alphabet = "ab <>&\"\\'\n\t,;=中文。“\u202e\uFEFF\u0001\u2028";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"en\": \"Yes.\", \"zh-CN\": \"是。\", \"score\": 0.9}",
                "{\"id\": 7, \"translation\": {\"en\": \"Yes.\", \"zh-CN\": \"是。\"}}"
            })
    void theLinesOfCorporaAreRead(String line) {
        assertEquals(List.of(Units.unit("Yes.", "是。")), read("in.jsonl", line + "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"en\": | no JSON object",
                "[1] | no text under a language tag",
                "{\"source\": {\"tag\": \"en\"}, \"target\": {}} | no tag or no text",
                "{\"source\": {\"tag\": \"en\", \"text\": \"\", \"codes\": [{\"kind\": \"x\"}]}, \"target\": {}} | cannot be"
            })
    void aBadLineOfJsonCostsOnlyItself(String line, String words) {
        assertEquals(
                1,
                read("in.jsonl", line + "\n{\"en\": \"Yes.\", \"zh\": \"是。\"}\n")
                        .size());
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).getMessage().contains("in.jsonl:1:1: "), faults.toString());
        assertTrue(faults.get(0).getMessage().contains(words), faults.toString());
    }

    @Test
    void loneSurrogatesAreDroppedAndCounted() {
        for (String name : List.of("out.csv", "out.jsonl")) {
            Path path = folder.resolve(name);
            try (UnitWriter writer = Format.of(path).writer(path, ExchangeConfig.defaults())) {
                writer.write(Units.unit("a\uD800b", "甲\uDC00"));
                writer.commit();
                assertEquals(2, writer.droppedCharacters());
            }
            assertEquals("ab", Units.pairs(path).get(0).source().text());
        }
    }
}
