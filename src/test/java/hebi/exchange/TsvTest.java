package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsvTest {
    @TempDir
    Path folder;

    private Path file(String text) {
        return Units.file(folder, "in.tsv", text);
    }

    private List<TranslationUnit> roundTrip(TranslationUnit... units) {
        Path path = folder.resolve("out.tsv");
        Units.write(path, ExchangeConfig.defaults(), List.of(units));
        return Units.pairs(path);
    }

    private String fault(String text) {
        Path path = file(text);
        String message = assertThrows(FormatException.class, () -> Format.TSV.check(path))
                .getMessage();
        return message.substring(path.toString().length() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                " space at both ends ",
                "tab\tline\nreturn\rboth\r\nend\r",
                "C:\\new\\table \\\\ \\",
                "\"quoted\", 'single'",
                "𠮷 😀 \u202eabc\u202c \uFEFF \u0085 \u2028 \u000B \u0000",
                ""
            })
    void everyTextComesBack(String text) {
        TranslationUnit unit = Units.unit(text, "句" + text);
        assertEquals(List.of(unit, Units.GREETING), roundTrip(unit, Units.GREETING));
    }

    @Test
    void aSegmentOfFiftyThousandCharactersComesBack() {
        TranslationUnit unit = Units.unit("A b\tc. ".repeat(8000), "很长的句子𠮷".repeat(8000));
        assertEquals(List.of(unit), roundTrip(unit));
    }

    @Test
    void theNewestOccurrenceComesBackWithItsNeighbours() {
        Provenance newest = Units.occurrence("new.html", 2);
        assertEquals(
                List.of(Units.unit("Yes.", "是。", newest)),
                roundTrip(Units.unit("Yes.", "是。", Units.occurrence("old.html", 1), newest)));
    }

    @Test
    void everyNeighbourComesBackAndTheEdgeOfADocumentToo() {
        TranslationUnit edges = Units.unit(
                "Yes.",
                "是。",
                Provenance.UNKNOWN.between(
                        Context.of(Context.EDGE, "a\tb\\n"), new Context(Optional.of("^"), Optional.empty())));
        TranslationUnit marks =
                Units.unit("No.", "不。", Provenance.UNKNOWN.between(Context.UNKNOWN, Context.of("=1+1", "^^")));
        assertEquals(List.of(edges, marks), roundTrip(edges, marks));
        Path csv = folder.resolve("out.csv");
        Units.write(csv, ExchangeConfig.defaults(), List.of(edges, marks));
        assertEquals(List.of(edges, marks), Units.pairs(csv));
        Path xlsx = folder.resolve("out.xlsx");
        Units.write(xlsx, ExchangeConfig.defaults(), List.of(edges, marks));
        assertEquals(List.of(edges, marks), Units.pairs(xlsx));
    }

    @Test
    void theRolesOfTheLanguagesAndTheirTagsComeBack() {
        TranslationUnit unit = TranslationUnit.of(new Variant("zh-TW", "這個"), new Variant("en-US", "this"));
        assertEquals(List.of(Units.GREETING, unit), roundTrip(Units.GREETING, unit));
    }

    @Test
    void theFirstLineNamesTheColumns() {
        Units.write(folder.resolve("out.tsv"), ExchangeConfig.defaults(), List.of(Units.GREETING));
        assertEquals("""
                source\ttarget\tsource-tag\ttarget-tag\tdocument\tposition\tconfidence\treviewed\tdate\tcreator\ttool\tdomain\tsource-previous\tsource-next\ttarget-previous\ttarget-next
                Good morning.\t早上好。\ten\tzh-CN\t\t\t\t\t\t\t\t\t\t\t\t
                """, Units.text(folder.resolve("out.tsv")));
    }

    @Test
    void loneSurrogatesAreLeftOutAndCounted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (UnitWriter writer = Format.TSV.writer(out, "out", ExchangeConfig.defaults())) {
            writer.write(Units.unit("a\uD83Db\uDC00", "😀"));
            writer.commit();
            assertEquals(2, writer.droppedCharacters());
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\nab\t😀\t"));
    }

    @Test
    void languageTagsMayHeadTheColumns() {
        Path path = file("\uFEFFid\tzh-TW\tEN-us\tconfidence\r\n7\t這個\tthis\t0.5\r\n");
        TranslationUnit unit = Units.pairs(path).get(0);
        assertEquals(new Variant("zh-TW", "這個"), unit.source());
        assertEquals(new Variant("EN-us", "this"), unit.target());
        assertEquals(0.5, unit.provenances().get(0).confidence().getAsDouble());
    }

    @Test
    void twoColumnsWithoutAHeaderAreTakenAsTheyStand() {
        Path path = file("OK\tOK\n\n路径是 C:\\new\tThe path is C:\\new\n好\tGood");
        List<TranslationUnit> units = Units.pairs(path);
        assertEquals(3, units.size());
        assertEquals(
                TranslationUnit.of(new Variant("zh", "路径是 C:\\new"), new Variant("en", "The path is C:\\new")),
                units.get(1));
        assertEquals(
                List.of("1:1", "3:1", "4:1"),
                Units.read(path).stream().map(Entry::place).toList());
    }

    @Test
    void aBadLineIsToldByItsNumber() {
        String message = fault("en\tzh\na\t甲\nb\nc\t丙\n");
        assertTrue(message.startsWith("3:1: the row has 1 columns, not 2"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50\\% off", "\\*bold\\*", "ends so\\", "\\"})
    void theBackslashesOfAnotherToolAreText(String text) {
        TranslationUnit unit = Units.pairs(file("en\tzh\n" + text + "\t甲\n")).get(0);
        assertEquals(text, unit.source().text());
    }

    @Test
    void backslashesOfBothKindsAreAFaultSinceThereIsNoTelling() {
        assertTrue(fault("en\tzh\nC:\\new\\%x\t甲\n").startsWith("2:1: some backslashes"));
        assertTrue(fault("en\tzh\na\\\\b\\\t甲\n").startsWith("2:1: some backslashes"));
    }

    @Test
    void whoKeepsGoingGetsTheLinesBehindABadOne() {
        List<FormatException> faults = new ArrayList<>();
        List<Entry> entries = Units.readGoingOn(file("Hello\t你好\nx\nYes\t是\n\tz\t\nNo\t不\n"), faults);
        assertEquals(3, entries.size());
        assertEquals(2, faults.size());
    }

    @Test
    void aLineThatIsNotUtf8IsToldByItsNumberAndPassedOver() {
        byte[] bytes = "en\tzh\na\t甲\nb\t乙\n".getBytes(Charset.forName("GBK"));
        List<FormatException> faults = new ArrayList<>();
        assertEquals(List.of(), Units.readGoingOn(Units.file(folder, "in.tsv", bytes), faults));
        assertEquals(2, faults.size());
        assertTrue(
                faults.get(0).getMessage().contains(":2:1: the line is not in UTF-8"),
                faults.get(0).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"one column\nand no more\n", "a\tb\nc\td\n", "en text\t中文\tthird\n", "\n"})
    void aFileWhoseColumnsAreNotToBeToldIsAFaultOnce(String text) {
        List<FormatException> faults = new ArrayList<>();
        assertEquals(List.of(), Units.readGoingOn(file(text), faults));
        assertEquals(1, faults.size());
        assertTrue(fault(text).startsWith("1:1: "));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        Path path = file("");
        assertThrows(InputException.class, () -> Format.TSV.check(path));
    }
}
