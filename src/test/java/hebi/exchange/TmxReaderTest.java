package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Extras;
import hebi.text.Provenance;
import hebi.text.Variant;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TmxReaderTest {
    @TempDir
    Path folder;

    private Path file(String text) {
        return Units.file(folder, "in.tmx", text);
    }

    private String fault(String text) {
        Path path = file(text);
        String message = assertThrows(FormatException.class, () -> Format.TMX.check(path))
                .getMessage();
        assertTrue(message.startsWith(path + ":"), message);
        return message.substring(path.toString().length() + 1);
    }

    private Entry entry(String tu) {
        return Units.read(file(Units.tmx(tu))).get(0);
    }

    @Test
    void deliversEveryVariantOfEveryUnitWithItsPlace() {
        List<Entry> entries = Units.read(file("""
                <tmx version="1.4"><header srclang="fr"/><body>
                  <tu><tuv xml:lang="fr"><seg>Oui.</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv><tuv xml:lang="de"><seg>Ja.</seg></tuv></tu>
                  <tu/>
                </body></tmx>
                """));
        assertEquals(
                List.of(new Variant("fr", "Oui."), new Variant("en", "Yes."), new Variant("de", "Ja.")),
                entries.get(0).variants());
        assertEquals(Optional.of("fr"), entries.get(0).sourceTag());
        assertEquals("2:3", entries.get(0).place());
        assertEquals(List.of(), entries.get(1).variants());
        assertEquals("3:3", entries.get(1).place());
    }

    @Test
    void readsTheOldAttributeForTheLanguage() {
        assertEquals(
                "zh-TW",
                entry("<tu><tuv lang='zh-TW'><seg>好</seg></tuv></tu>")
                        .variants()
                        .get(0)
                        .tag());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "GBK", "GB18030"})
    void readsTheEncodingThatIsDeclared(String encoding) {
        String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
        String text = Units.tmx(Units.tu("Fine.", "天气很好。")).replace("?>", " encoding='" + declared + "'?>");
        Path path = Units.file(folder, "in.tmx", text.getBytes(Charset.forName(encoding)));
        assertEquals("天气很好。", Units.read(path).get(0).variants().get(1).text());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) {
        String text = "\uFEFF" + Units.tmx(Units.tu("Fine.", "天气很好。"));
        Path path = Units.file(folder, "in.tmx", text.getBytes(Charset.forName(encoding)));
        assertEquals("天气很好。", Units.read(path).get(0).variants().get(1).text());
    }

    @Test
    void readsBig5() {
        String text = Units.tmx(Units.tu("Fine.", "天氣很好。")).replace("?>", " encoding='Big5'?>");
        Path path = Units.file(folder, "in.tmx", text.getBytes(Charset.forName("Big5")));
        assertEquals("天氣很好。", Units.read(path).get(0).variants().get(1).text());
    }

    @Test
    void keepsWhatAnotherToolSaysOfTheUnit() {
        Provenance provenance = entry("<tu tuid='7' creationdate='20200102T030405Z' changedate='20210102T030405Z'"
                        + " creationid='lin' changeid='wu' lastusagedate='20220102T030405Z' datatype='html'/>")
                .provenances()
                .get(0);
        assertEquals(
                List.of(
                        new Extras.Property("@changeid", "wu"),
                        new Extras.Property("@lastusagedate", "20220102T030405Z"),
                        new Extras.Property("@datatype", "html"),
                        new Extras.Property("x-tuid", "7"),
                        new Extras.Property("x-creation-date", "20200102T030405Z")),
                provenance.extras().properties());
    }

    @Test
    void readsDatesAndAuthorsOfTheUnit() {
        Provenance provenance = entry("<tu creationdate='20200102T030405Z' changedate='20210102T030405Z'"
                        + " creationid='lin' creationtool='OmegaT' creationtoolversion='6.0'/>")
                .provenances()
                .get(0);
        assertEquals(Optional.of(Instant.parse("2021-01-02T03:04:05Z")), provenance.date());
        assertEquals("lin", provenance.creator());
        assertEquals("OmegaT 6.0", provenance.tool());
    }

    @Test
    void readsDatesAndAuthorsOfAVariantWhereTheUnitHasNone() {
        Provenance provenance = entry("<tu><tuv xml:lang='en'><seg/></tuv>"
                        + "<tuv xml:lang='zh' changedate='2021-01-02T03:04:05' changeid='wu'><seg/></tuv></tu>")
                .provenances()
                .get(0);
        assertEquals(Optional.of(Instant.parse("2021-01-02T03:04:05Z")), provenance.date());
        assertEquals("wu", provenance.creator());
    }

    @Test
    void keepsWhatTheFileSaysInWordsOfItsOwn() {
        Entry entry = entry(
                "<tu tuid='7' usagecount='3' changeid='wu'><note>check</note><prop type='client'>A & B</prop>"
                                .replace("&", "&amp;")
                        + "<tuv xml:lang='en' lastusagedate='20200102T030405Z'><prop type='p'>1</prop><note>n</note><seg/></tuv></tu>");
        assertEquals(
                Map.of("tuid", "7", "usagecount", "3", "changeid", "wu"),
                entry.details().attributes());
        assertEquals(List.of("check"), entry.details().notes());
        assertEquals(
                List.of(new Entry.Property("client", "A & B")), entry.details().properties());
        Entry.Details variant = entry.sides().get(0).details();
        assertEquals("20200102T030405Z", variant.attributes().get("lastusagedate"));
        assertEquals(List.of(new Entry.Property("p", "1")), variant.properties());
        assertEquals(List.of("n"), variant.notes());
    }

    @Test
    void theToolOfTheHeaderMadeTheUnitsThatDoNotNameTheirs() {
        String header = "<header srclang='en' creationtool='SuperCAT' creationtoolversion='2'/>";
        List<Entry> entries = Units.read(file("<tmx version='1.4'>" + header + "<body>" + Units.tu("a", "甲")
                + "<tu creationtool='Other'/></body></tmx>"));
        assertEquals("SuperCAT 2", entries.get(0).provenances().get(0).tool());
        assertEquals("Other", entries.get(1).provenances().get(0).tool());
    }

    @Test
    void understandsTheNamesOfOtherToolsForTheDocument() {
        assertEquals(
                "web/a.html",
                entry("<tu><prop type='file'>web/a.html</prop></tu>")
                        .provenances()
                        .get(0)
                        .document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tu creationdate='yesterday'/>",
                "<tu creationdate='20201399T000000Z'/>",
                "<tu><prop type='x-confidence'>1.5</prop></tu>",
                "<tu><prop type='x-confidence'>NaN</prop></tu>",
                "<tu><prop type='x-position'>first</prop></tu>"
            })
    void aValueThatCannotBeReadCountsAsUnknown(String tu) {
        assertEquals(List.of(Provenance.UNKNOWN), entry(tu).provenances());
    }

    @Test
    void whatAnotherToolSaysIsKept() {
        Extras extras = new Extras(
                List.of("n"),
                OptionalLong.of(3),
                List.of(new Extras.Property("client.7", "x"), new Extras.Property("x-document.0", "y")));
        assertEquals(
                List.of(Provenance.UNKNOWN.with(extras)),
                entry(
                                "<tu usagecount='3'><note>n</note><prop type='client.7'>x</prop><prop type='x-document.0'>y</prop></tu>")
                        .provenances());
    }

    @Test
    void aDoctypeIsPassedOverAndNothingOutsideIsRead() {
        String doctype =
                "<!DOCTYPE tmx SYSTEM 'http://127.0.0.1:9/tmx14.dtd' [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]>";
        Path path = file(Units.tmx(Units.tu("a", "甲")).replace("?>", "?>" + doctype));
        assertEquals(1, Format.TMX.check(path));
    }

    @Test
    void anEntityOfTheFilesOwnIsAFault() {
        String message = fault("<!DOCTYPE tmx [<!ENTITY xxe SYSTEM 'file:///etc/hostname'>]>\n"
                + "<tmx><body>\n<tu><tuv xml:lang='en'><seg>a &xxe;</seg></tuv></tu></body></tmx>");
        assertTrue(message.startsWith("3:"), message);
        assertTrue(message.contains("the entity &xxe; is not declared"), message);
    }

    @Test
    void aFileThatIsCutOffIsAFaultWithItsLine() {
        String whole = Units.tmx("\n" + Units.tu("a", "甲") + "\n" + Units.tu("b", "乙"));
        String message = fault(whole.substring(0, whole.indexOf("乙")));
        assertTrue(message.startsWith("3:"), message);
        assertTrue(message.contains("cut off"), message);
    }

    @Test
    void whoKeepsGoingGetsWhatStandsBeforeTheCutAndTheFault() {
        String whole = Units.tmx("\n" + Units.tu("a", "甲") + "\n" + Units.tu("b", "乙"));
        List<FormatException> faults = new ArrayList<>();
        List<Entry> entries = Units.readGoingOn(file(whole.substring(0, whole.indexOf("乙"))), faults);
        assertEquals(1, entries.size());
        assertEquals(1, faults.size());
    }

    @Test
    void whoKeepsGoingGetsTheUnitsBehindABadOne() {
        String noLanguage = "<tu><tuv><seg>x</seg></tuv></tu>";
        String unknown = Units.tu("a <g>b</g>", "x");
        String noText = "<tu><tuv xml:lang='en'><note>n</note></tuv></tu>";
        String twice = "<tu><tuv xml:lang='en'><seg>a</seg><seg>b</seg></tuv></tu>";
        List<FormatException> faults = new ArrayList<>();
        List<Entry> entries = Units.readGoingOn(
                file(Units.tmx(noLanguage + Units.tu("1", "一") + unknown + noText + twice + Units.tu("2", "二"))),
                faults);
        assertEquals(
                List.of("1", "2"),
                entries.stream().map(e -> e.variants().get(0).text()).toList());
        assertEquals(4, faults.size());
        assertTrue(faults.get(0).getMessage().contains("does not say its language"));
        assertTrue(faults.get(1).getMessage().contains("<g>"));
        assertTrue(faults.get(2).getMessage().contains("no <seg>"));
        assertTrue(faults.get(3).getMessage().contains("two <seg>"));
    }

    @Test
    void theStrictReaderEndsAtTheFirstFault() {
        Path path = file(Units.tmx("<tu><tuv><seg>x</seg></tuv></tu>" + Units.tu("1", "一")));
        try (UnitReader reader = Format.TMX.reader(path)) {
            assertThrows(FormatException.class, reader::next);
            assertEquals(Optional.empty(), reader.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "{\"tmx\": 1}", "<html><body/></html>", "\n \n"})
    void whatIsNoTmxIsSaidToBeNone(String text) {
        String message = fault(text);
        assertTrue(message.contains("this is no TMX"), message);
    }

    @Test
    void aTmxWithoutABodyIsAFaultEvenForWhoKeepsGoing() {
        List<FormatException> faults = new ArrayList<>();
        assertEquals(List.of(), Units.readGoingOn(file("<tmx version='1.4'><header/></tmx>"), faults));
        assertTrue(faults.get(0).getMessage().contains("no <body>"));
        assertEquals(1, faults.size());
    }

    @Test
    void bytesThatAreNotInTheEncodingAreAFault() {
        byte[] bytes = Units.tmx(Units.tu("Fine.", "天气")).getBytes(Charset.forName("GBK"));
        Path path = Units.file(folder, "in.tmx", bytes);
        String message = assertThrows(FormatException.class, () -> Format.TMX.check(path))
                .getMessage();
        assertTrue(message.contains("not in the encoding"), message);
    }

    @Test
    void aControlCharacterInTheXmlIsAFault() {
        assertTrue(
                fault(Units.tmx(Units.tu("a\u000Bb", "x"))).contains("the character U+000B is one that XML forbids"));
    }

    @Test
    void anEmptyAndAMissingFileAreSaidInPlainWords() {
        Path empty = Units.file(folder, "in.tmx", "");
        assertTrue(assertThrows(InputException.class, () -> Format.TMX.reader(empty))
                .getMessage()
                .contains("the file is empty"));
        Path missing = folder.resolve("none.tmx");
        assertTrue(assertThrows(InputException.class, () -> Format.TMX.reader(missing))
                .getMessage()
                .contains("no such file"));
    }

    @Test
    void hostileFilesEndQuickly() {
        String deep = "<hi>".repeat(20_000) + "x" + "</hi>".repeat(20_000);
        String laughs = "<!DOCTYPE tmx [<!ENTITY a '" + "A".repeat(20_000) + "'>]>"
                + Units.tmx(Units.tu("&a;".repeat(20_000), "x")).substring("<?xml version='1.0'?>".length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(fault(Units.tmx(Units.tu(deep, "x"))).contains("nested"));
            assertTrue(fault(laughs).contains("&a;"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<note>abcdefghij</note>\n", "<tuv xml:lang='en'><seg>a</seg></tuv>"})
    void aUnitWithoutEndIsGivenUp(String repeated) {
        assertGivesUp("<tu>", repeated);
    }

    @Test
    void aTextWithoutEndIsGivenUp() {
        assertGivesUp("<tu><tuv xml:lang='en'><seg>", "abc ");
    }

    private static void assertGivesUp(String start, String repeated) {
        byte[] begin = Units.tmx(start).split("</body>", 2)[0].getBytes(StandardCharsets.UTF_8);
        byte[] again = repeated.repeat(4096).getBytes(StandardCharsets.UTF_8);
        UnitReader reader = new TmxReader(new EndlessStream(begin, again), "endless.tmx", fault -> {
            throw fault;
        });
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            String message = assertThrows(FormatException.class, reader::next).getMessage();
            assertTrue(message.contains("the unit is longer than"), message);
        });
    }

    @Test
    void anEncodingThatIsNotKnownIsAFault() {
        assertTrue(fault(Units.tmx("").replace("?>", " encoding='x-none'?>")).contains("x-none"));
    }
}
