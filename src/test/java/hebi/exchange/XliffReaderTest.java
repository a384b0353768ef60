package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XliffReaderTest {
    @TempDir
    Path folder;

    private final List<FormatException> faults = new ArrayList<>();

    private List<Entry> read(String text) {
        return Units.readGoingOn(Units.file(folder, "in.xlf", text), faults);
    }

    private static String one(String body) {
        return "<?xml version='1.0'?><xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
                + "<file original='a.txt' source-language='en' target-language='zh-CN' datatype='plaintext'><body>"
                + body + "</body></file></xliff>";
    }

    private static String two(String body) {
        return "<xliff version='2.1' srcLang='en' trgLang='zh-CN' xmlns='urn:oasis:names:tc:xliff:document:2.0'>"
                + "<file id='f' original='a.txt'>" + body + "</file></xliff>";
    }

    private static String unit(String attributes, String target) {
        return "<trans-unit id='1' " + attributes + "><source>Yes.</source>" + target + "</trans-unit>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | <target>是。</target> | pair",
                "approved='yes' | <target state='needs-review-translation'>是。</target> | reviewed",
                "'' | <target state='final'>是。</target> | reviewed",
                "'' | <target state='signed-off'>是。</target> | reviewed",
                "approved='no' | <target state='translated'>是。</target> | pair",
                "approved='no' | <target>是。</target> | not approved",
                "'' | <target state='needs-review-translation'>是。</target> | needs-review-translation",
                "'' | <target state='new'>Yes.</target> | new",
                "translate='no' | <target>是。</target> | not to be translated",
                "'' | <target/> | blank",
                "'' | '' | blank"
            })
    void stateAndApprovalTellWhetherATranslationIsDone(String attributes, String target, String expected) {
        Entry entry = read(one(unit(attributes, target))).get(0);
        String told = entry.held().orElseGet(() -> {
            boolean isBlank = entry.variants().get(1).text().isEmpty();
            return isBlank ? "blank" : entry.provenances().get(0).reviewed() ? "reviewed" : "pair";
        });
        assertEquals(expected, told);
    }

    @ParameterizedTest
    @CsvSource({
        "ManuallyConfirmed, pair",
        "Proofread, reviewed",
        "NotStarted, NotStarted",
        "PartiallyEdited, PartiallyEdited"
    })
    void theStatusOfMemoQTellsToo(String status, String expected) {
        stateAndApprovalTellWhetherATranslationIsDone("mq:status='" + status + "'", "<target>是。</target>", expected);
    }

    @Test
    void theConfirmationOfEachSegmentOfTradosTellsToo() {
        List<Entry> entries = read(one("<trans-unit id='1'><source>One. Two. Three.</source><seg-source>"
                + "<mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk> <mrk mtype='seg' mid='3'>Three.</mrk>"
                + "</seg-source><target><mrk mtype='seg' mid='1'>一。</mrk><mrk mtype='seg' mid='2'>二。</mrk>"
                + "<mrk mtype='seg' mid='3'>三。</mrk></target><sdl:seg-defs><sdl:seg id='1' conf='Translated'/>"
                + "<sdl:seg id='2' conf='Draft'/><sdl:seg id='3'/></sdl:seg-defs></trans-unit>"));
        assertEquals(
                List.of(Optional.empty(), Optional.of("Draft"), Optional.of("Unspecified")),
                entries.stream().map(Entry::held).toList());
    }

    @Test
    void namesMayCarryAPrefixThatIsBoundToXliff() {
        String plain = one(unit("approved='yes'", "<target>是。</target>"));
        String prefixed = plain.replaceAll("<(/?)([a-z])", "<$1x:$2").replace("xmlns=", "xmlns:x=");
        assertEquals(read(plain).get(0).pairs(), read(prefixed).get(0).pairs());
        assertEquals(1, read(prefixed).get(0).pairs().size());
        read(prefixed.replace("urn:oasis:names:tc:xliff:document:1.2", "urn:other"));
        assertTrue(
                faults.get(0).getMessage().contains("this is no XLIFF"),
                faults.get(0).getMessage());
    }

    @Test
    void inlineCodesBecomeCodes() {
        String text = "a<g id='1' ctype='bold'>b<x id='2' equiv-text='pic'/></g><bpt id='3' rid='7'>&lt;i></bpt>c"
                + "<ept id='4' rid='7'>&lt;/i></ept><it id='5' pos='close'>}</it><ph id='6'>{0}</ph>"
                + "<mrk mtype='term'>d</mrk>";
        Entry entry = read(one("<group><trans-unit id='1'><source>" + text + "</source><target>" + text
                        + "</target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit></group>"))
                .get(0);
        assertEquals("abcd", entry.variants().get(0).text());
        assertEquals(
                List.of(
                        new InlineCode(1, Kind.BPT, Map.of("i", "1", "type", "bold"), ""),
                        new InlineCode(2, Kind.PH, Map.of("x", "2"), "pic"),
                        new InlineCode(2, Kind.EPT, Map.of("i", "1"), ""),
                        new InlineCode(2, Kind.BPT, Map.of("i", "7"), "<i>"),
                        new InlineCode(3, Kind.EPT, Map.of("i", "7"), "</i>"),
                        new InlineCode(3, Kind.IT, Map.of("pos", "end", "x", "5"), "}"),
                        new InlineCode(3, Kind.PH, Map.of("x", "6"), "{0}")),
                entry.variants().get(0).codes());
        assertEquals(entry.variants().get(0).codes(), entry.variants().get(1).codes());
    }

    @Test
    void segmentsOfAUnitArePairedByTheirNumbers() {
        List<Entry> entries = read(one("<trans-unit id='1'><source>One. Two.</source><seg-source>"
                + "<mrk mtype='seg' mid='0'>One.</mrk> <g id='1'><mrk mtype='seg' mid='1'>Two.</mrk></g></seg-source>"
                + "<target><mrk mtype='seg' mid='1'>二。</mrk><mrk mtype='seg' mid='0'>一。</mrk></target></trans-unit>"));
        assertEquals(2, entries.size());
        assertEquals("一。", entries.get(0).variants().get(1).text());
        assertEquals("二。", entries.get(1).variants().get(1).text());
        assertEquals(
                Context.of("One.", Context.EDGE),
                entries.get(1).pairs().get(0).provenances().get(0).source());
    }

    @Test
    void everyFileHasItsLanguagesAndIsADocumentOfItsOwn() {
        String text = one(unit("", "<target>是。</target>")).replace("</xliff>", "")
                + "<file original='b.txt' source-language='zh-TW' target-language='en' date='2026-03-01T08:30:00Z'><body>"
                + "<trans-unit id='1'><source>好。</source><target>Good.</target></trans-unit></body></file></xliff>";
        Entry entry = read(text).get(1);
        assertEquals(Optional.of("zh-TW"), entry.sourceTag());
        assertEquals("b.txt", entry.provenances().get(0).document());
        assertEquals(
                "2026-03-01T08:30:00Z", entry.provenances().get(0).date().get().toString());
        assertEquals(
                Context.of(Context.EDGE, Context.EDGE),
                entry.sides().get(0).contexts().get(0));
    }

    @Test
    void versionTwoIsReadWithSegmentsCodesAndOriginalData() {
        List<Entry> entries = read(two("<group id='g'><unit id='1'><notes><note>Short.</note></notes>"
                + "<originalData><data id='d1'>&lt;b></data><data id='d2'>&lt;/b></data><data id='d3'>%s</data></originalData>"
                + "<segment id='s1' state='final'><source>Say <pc id='1' dataRefStart='d1' dataRefEnd='d2'>yes</pc>"
                + "<ph id='2' dataRef='d3'/>.</source><target>说是。</target></segment><ignorable><source> </source></ignorable>"
                + "<segment id='s2' state='initial'><source><sc id='3' dataRef='d1'/>No<ec startRef='3' dataRef='d2'/>"
                + "<cp hex='0001'/></source><target>不</target></segment>"
                + "<segment id='s3'><source>Maybe</source></segment></unit></group>"));
        assertEquals(3, entries.size());
        Entry first = entries.get(0);
        assertTrue(first.provenances().get(0).reviewed());
        assertEquals(List.of("Short."), first.details().notes());
        assertEquals("Say yes.", first.variants().get(0).text());
        assertEquals(
                List.of(
                        new InlineCode(4, Kind.BPT, Map.of("i", "1"), "<b>"),
                        new InlineCode(7, Kind.EPT, Map.of("i", "1"), "</b>"),
                        new InlineCode(7, Kind.PH, Map.of("x", "2"), "%s")),
                first.variants().get(0).codes());
        assertEquals(Optional.of("initial"), entries.get(1).held());
        assertEquals("No\u0001", entries.get(1).variants().get(0).text());
        assertEquals("", entries.get(2).variants().get(1).text());
    }

    @Test
    void anEntityIsNotResolved() {
        read("<!DOCTYPE xliff [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + one(unit("", "<target>&x;</target>")).substring("<?xml version='1.0'?>".length()));
        assertTrue(faults.get(0).getMessage().contains("&x; is not declared"), faults.toString());
    }

    @Test
    void damageIsNamedWithItsPlace() {
        read(one("\n<trans-unit id='1'><source>A</source><target>甲</trans-unit>"));
        assertTrue(faults.get(0).getMessage().contains("in.xlf:2:"), faults.toString());
        read("<tmx/>");
        assertTrue(faults.get(1).getMessage().contains("this is no XLIFF: its outermost element is <tmx>"));
        read(one("\n<trans-unit id='1'><target>甲</target></trans-unit>" + unit("", "<target>是。</target>")));
        assertTrue(faults.get(2).getMessage().contains("in.xlf:2:1: the <trans-unit> has no <source>"));
        assertEquals(3, faults.size());
    }

    @Test
    void aControlCharacterCostsItsUnitOnly() {
        List<Entry> entries = read(one(unit("", "<target>\u0001</target>") + unit("", "<target>是。</target>")));
        assertEquals(1, entries.size());
        assertTrue(faults.get(0).getMessage().contains("U+0001 is one that XML forbids"), faults.toString());
    }

    @Test
    void deepNestingIsRefused() {
        read(one("<group>".repeat(20_000)));
        assertTrue(faults.get(0).getMessage().contains("nested more than 256 deep"), faults.toString());
    }

    @Test
    void anyEncodingIsRead() {
        Path path = Units.file(
                folder,
                "in.xlf",
                ("\uFEFF" + one(unit("", "<target>是。</target>"))).getBytes(StandardCharsets.UTF_16LE));
        assertEquals("是。", Units.pairs(path).get(0).target().text());
    }

    @Test
    void aFileWithoutASourceLanguageIsRefused() {
        Path path = Units.file(folder, "in.xlf", one("").replace("source-language='en'", ""));
        assertThrows(FormatException.class, () -> Units.read(path));
    }
}
