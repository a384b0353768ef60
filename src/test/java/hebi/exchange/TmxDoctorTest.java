package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.exchange.Fault.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TmxDoctorTest {
    private static final String HEADER = "<header creationtool='t' creationtoolversion='1' segtype='sentence' o-tmf='t'"
            + " adminlang='en' srclang='en' datatype='plaintext'/>";

    @TempDir
    Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private static String tmx(String body) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<tmx version='1.4'>" + HEADER + "<body>\n" + body
                + "</body></tmx>";
    }

    private Path copy() {
        return folder.resolve("mended.tmx");
    }

    private String mended(byte[] bytes) {
        TmxDoctor.mend(Units.file(folder, "in.tmx", bytes), copy(), findings::add);
        List<Finding> again = new ArrayList<>();
        TmxDoctor.examine(copy(), again::add);
        assertEquals(List.of(), again.stream().filter(Finding::isMendable).toList(), "a copy needs no mending");
        return Units.text(copy());
    }

    private String mended(String text) {
        return mended(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertFound(Kind kind, String place, String words) {
        assertEquals(1, findings.size(), findings.toString());
        Finding finding = findings.get(0);
        assertEquals(kind, finding.fault().kind());
        assertEquals(place, finding.place());
        assertTrue(finding.problem().contains(words), finding.problem());
    }

    @Test
    void aSoundFileHasNoFindings() {
        TmxDoctor.Report report = TmxDoctor.examine(
                Units.file(folder, "in.tmx", tmx(Units.tu("a", "甲") + Units.tu("b", "乙"))), findings::add);
        assertEquals(new TmxDoctor.Report("1.4", "UTF-8", 2, 0, 0, 0), report);
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#x1;", "\u000B", "&#0;", "\uFFFF"})
    void aForbiddenCharacterIsTakenOut(String forbidden) {
        String copy = mended(tmx(Units.tu("a" + forbidden + "b", "甲")));
        assertFound(Kind.CHARACTER, "3:30", "that XML forbids");
        assertTrue(copy.contains("<seg>ab</seg>"), copy);
    }

    @Test
    void theSecondOfTwoEqualTuidsIsTakenOut() {
        String tu = Units.tu("a", "甲").replace("<tu>", "<tu tuid='7'>");
        String copy = mended(tmx(tu + "\n" + tu));
        assertFound(Kind.DUPLICATE_ID, "4:1", "\"7\"");
        assertEquals(2, copy.split("tuid=\"7\"", -1).length);
        assertEquals(2, Units.read(copy()).size());
    }

    @ParameterizedTest
    @CsvSource({"zh_CN, zh-CN", "chi, zh", "cmn-Hans, zh-Hans", "zh-CHT, zh-Hant", "zho_hans_cn, zh-Hans-CN"})
    void aLanguageCodeGetsItsStandardForm(String code, String standard) {
        String copy = mended(tmx(Units.tu("a", "甲").replace("'zh'", "'" + code + "'")));
        assertFound(Kind.LANGUAGE, "3:42", "\"" + code + "\"");
        assertTrue(copy.contains("xml:lang=\"" + standard + "\""), copy);
    }

    @Test
    void upperAndLowerCaseOfALanguageCodeDoNotCount() {
        mended(tmx(Units.tu("a", "甲").replace("'zh'", "'ZH-cn'")));
        assertEquals(List.of(), findings);
    }

    @Test
    void aMissingLanguageIsToldFromTheText() {
        String copy = mended(tmx(Units.tu("a", "天气").replace(" xml:lang='zh'", "")));
        assertFound(Kind.LANGUAGE, "3:42", "does not say its language");
        assertTrue(copy.contains("<tuv xml:lang=\"zh\">"), copy);
    }

    @Test
    void twoCodesForOneLanguageAreNamedAndLeft() {
        mended(tmx(Units.tu("a", "甲").replace("'zh'", "'zh-CN'")
                + Units.tu("b", "乙").replace("'zh'", "'zh-Hans'")));
        assertFound(Kind.LANGUAGE, "3:128", "the same language");
        assertFalse(findings.get(0).isMendable());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02T03:04:05Z, 20200102T030405Z",
        "20200102T030405, 20200102T030405Z",
        "yesterday, ''",
        "20201399T000000Z, ''"
    })
    void aBadDateIsMendedOrTakenOut(String date, String exact) {
        String copy = mended(tmx(Units.tu("a", "甲").replace("<tu>", "<tu creationdate='" + date + "'>")));
        assertFound(Kind.DATE, "3:1", date);
        assertEquals(!exact.isEmpty(), copy.contains("creationdate=\"" + exact + "\""), copy);
    }

    @Test
    void aCodeWithoutItsOtherHalfSaysSo() {
        String copy = mended(tmx(Units.tu("a <bpt i='1' x='1'>&lt;b></bpt>b", "甲<ept i='3'>&lt;/b></ept>")));
        assertEquals(
                List.of(Kind.CODE, Kind.CODE),
                findings.stream().map(finding -> finding.fault().kind()).toList());
        assertTrue(copy.contains("<it x=\"1\" pos=\"begin\">&lt;b></it>"), copy);
        assertTrue(copy.contains("<it pos=\"end\">&lt;/b></it>"), copy);
    }

    @Test
    void codesWithoutNumbersAreJoinedByNesting() {
        String copy = mended(tmx(Units.tu("<bpt>&lt;b></bpt>a<ept>&lt;/b></ept>", "甲")));
        assertFound(Kind.CODE, "3:29", "no i that joins them");
        assertTrue(copy.contains("<bpt i=\"1000\">&lt;b></bpt>a<ept i=\"1000\">"), copy);
    }

    @Test
    void pairsThatCrossAreSound() {
        mended(tmx(Units.tu("<bpt i='1'/><bpt i='2'/>a<ept i='1'/>b<ept i='2'/>", "甲")));
        assertEquals(List.of(), findings);
    }

    @Test
    void aPairWithTheNumberOfAnotherGetsItsOwn() {
        String copy = mended(tmx(Units.tu("<bpt i='1'/>a<ept i='1'/><bpt i='1'/>b<ept i='1'/>", "甲")));
        assertFound(Kind.CODE, "3:54", "the i \"1\" too");
        assertTrue(copy.contains("<bpt i=\"1\"/>a<ept i=\"1\"/><bpt i=\"1000\"/>b<ept i=\"1000\"/>"), copy);
    }

    @ParameterizedTest
    @CsvSource({
        "<ph>a<ph/></ph>, a <ph> stands in a <ph>",
        "<sub>a</sub>, a <sub> stands in a <seg>",
        "<ph><b>a</b></ph>, the element <b>"
    })
    void aCodeWhereTmxHasNoneIsNamed(String text, String problem) {
        mended(tmx(Units.tu(text, "甲")));
        assertEquals(1, findings.size(), findings.toString());
        assertTrue(findings.get(0).problem().startsWith(problem), findings.toString());
        assertFalse(findings.get(0).isMendable());
    }

    @Test
    void anAttributeThatTmxDoesNotKnowBecomesAProperty() {
        String copy = mended(tmx(Units.tu("a", "甲").replace("<tu>", "<tu colour='red'>")));
        assertFound(Kind.STRUCTURE, "3:1", "the attribute colour");
        assertTrue(copy.contains("<tu><prop type=\"x-colour\">red</prop><tuv"), copy);
    }

    @Test
    void anAttributeThatACodeCannotHaveIsTakenOut() {
        String copy = mended(tmx(Units.tu("<bpt i='1' x='1'/>a<ept i='1' x='1'/>", "甲")));
        assertFound(Kind.STRUCTURE, "3:48", "the <ept> has the attribute x");
        assertTrue(copy.contains("<ept i=\"1\"/>"), copy);
    }

    @Test
    void aUnitOfAnUnknownSegmentTypeLosesIt() {
        assertFalse(mended(tmx(Units.tu("a", "甲").replace("<tu>", "<tu segtype='line'>")))
                .contains("segtype=\"line\""));
        assertFound(Kind.STRUCTURE, "3:1", "segtype \"line\"");
    }

    @Test
    void langIsSoundInTmx11AndCounted() {
        Path file = Units.file(
                folder,
                "in.tmx",
                tmx(Units.tu("a", "甲")).replace("xml:lang", "lang").replace("'1.4'", "'1.1'"));
        TmxDoctor.Report report = TmxDoctor.examine(file, findings::add);
        assertEquals(new TmxDoctor.Report("1.1", "UTF-8", 1, 0, 0, 2), report);
    }

    @Test
    void langIsAFaultInTmx14() {
        String copy = mended(tmx("<tu><tuv lang='en'><seg>a</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>"));
        assertFound(Kind.STRUCTURE, "3:5", "by lang");
        assertTrue(copy.contains("<tuv xml:lang=\"en\">"), copy);
    }

    @Test
    void aTmx11WithXmlLangIsNamedOnce() {
        mended(tmx(Units.tu("a", "甲") + Units.tu("b", "乙")).replace("'1.4'", "'1.1'"));
        assertFound(Kind.STRUCTURE, "3:5", "TMX 1.1");
    }

    @Test
    void whatTheHeaderLacksIsFilledInWithoutClaimingAnything() {
        String copy = mended("<tmx><header srclang='en'/><body>" + Units.tu("a", "甲") + "</body></tmx>");
        assertEquals(7, findings.size(), findings.toString());
        assertTrue(copy.contains("o-tmf=\"unknown\""), copy);
        assertTrue(copy.contains("<tmx version=\"1.4\">"), copy);
    }

    @Test
    void aPropertyOfTheHeaderWithoutATypeGetsOne() {
        String copy = mended(tmx(Units.tu("a", "甲")).replace("plaintext'/>", "plaintext'><prop>x</prop></header>"));
        assertFound(Kind.STRUCTURE, "2:147", "the <prop> has no type");
        assertTrue(copy.contains("<prop type=\"x-unknown\">x</prop></header>"), copy);
    }

    @Test
    void aFileWithoutAHeaderGetsOne() {
        String copy = mended("<tmx version='1.4'><body>" + Units.tu("a", "甲") + "</body></tmx>");
        assertFound(Kind.STRUCTURE, "1:1", "no <header>");
        assertTrue(copy.contains("srclang=\"*all*\""), copy);
    }

    @Test
    void propertiesMoveBeforeTheVariants() {
        String copy = mended(tmx(Units.tu("a", "甲").replace("</tu>", "<prop type='x'>1</prop></tu>")));
        assertFound(Kind.STRUCTURE, "3:1", "behind a <tuv>");
        assertTrue(copy.indexOf("<prop") < copy.indexOf("<tuv"), copy);
    }

    @ParameterizedTest
    @CsvSource({"GBK, 今天天气很好，我们去公园。", "Big5, 今天天氣很好，我們去公園。", "UTF-16LE, 今天天气很好"})
    void aFileInAnotherEncodingThanItSaysIsReadInItsOwn(String encoding, String chinese) {
        String copy = mended(tmx(Units.tu("a", chinese)).getBytes(Charset.forName(encoding)));
        assertEquals(Kind.ENCODING, findings.get(0).fault().kind());
        assertEquals("1:1", findings.get(0).place());
        assertTrue(copy.contains(chinese), copy);
    }

    @Test
    void aFewBadBytesAreNamedAndLeftToAPerson() throws Exception {
        byte[] bytes = tmx(Units.tu("a", "天气?")).getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('?')] = (byte) 0xFF;
        Path file = Units.file(folder, "in.tmx", bytes);
        TmxDoctor.examine(file, findings::add);
        assertFound(Kind.ENCODING, "3:68", "FF");
        assertFalse(findings.get(0).isMendable());
    }

    @Test
    void aUnitWithBrokenXmlIsNamedAndTheOthersAreInTheCopy() {
        mended(tmx(Units.tu("a", "甲") + "\n" + Units.tu("b & c", "乙") + "\n" + Units.tu("d", "丁")));
        assertFound(Kind.XML, "4:32", "an & stands alone, and XML wants &amp; for one that is text");
        assertEquals(2, Units.read(copy()).size());
    }

    @Test
    void aUnitWithOneLanguageIsOfNoUse() {
        mended(tmx("<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>"));
        assertFound(Kind.EMPTY, "3:1", "one language only");
    }

    @Test
    void theFileItselfMayBeTheCopy() {
        Path file = Units.file(folder, "in.tmx", tmx(Units.tu("a\u0001", "甲")));
        TmxDoctor.mend(file, file, findings::add);
        assertEquals("a", Units.read(file).get(0).variants().get(0).text());
    }

    @Test
    void whatIsNoTmxHasNoDoctor() {
        Path page = Units.file(folder, "in.tmx", "<html/>");
        assertThrows(FormatException.class, () -> TmxDoctor.mend(page, copy(), findings::add));
        assertFalse(Files.exists(copy()));
        assertThrows(InputException.class, () -> TmxDoctor.examine(Units.file(folder, "e.tmx", ""), findings::add));
    }
}
