package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Extras;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmxRoundTripTest {
    private static final ExchangeConfig LEVEL_2 = ExchangeConfig.defaults().withTmxLevel(2);

    @TempDir
    Path folder;

    private List<TranslationUnit> roundTrip(ExchangeConfig config, TranslationUnit... units) {
        Path path = folder.resolve("out.tmx");
        Units.write(path, config, List.of(units));
        return Units.pairs(path);
    }

    private TranslationUnit roundTrip(TranslationUnit unit) {
        return roundTrip(ExchangeConfig.defaults(), unit).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                " space at both ends ",
                "tab\tline\nreturn\rboth\r\nend",
                "a < b && c > d ]]> \"quoted\" 'single'",
                "astral 𠮷野家 😀 \uD87E\uDC00",
                "bidi \u202eabc\u202c \u2066x\u2069 zero \u200b\u200d\uFEFF soft\u00AD",
                "line separators \u0085 \u2028 \u2029",
                "noncharacter \uFDD0 private \uE000",
                "&amp; is not an ampersand",
                ""
            })
    void everyCharacterThatXmlAllowsComesBack(String text) {
        TranslationUnit unit = Units.unit(text, "句" + text);
        assertEquals(unit, roundTrip(unit));
    }

    @Test
    void aSegmentOfFiftyThousandCharactersComesBack() {
        TranslationUnit unit = Units.unit("A b<c. ".repeat(8000), "很长的句子𠮷".repeat(8000));
        assertEquals(unit, roundTrip(unit));
    }

    @Test
    void everyThingKnownOfOneOccurrenceComesBack() {
        TranslationUnit unit = Units.unit("It rains.", "下雨了。", Units.occurrence("天气 & weather.html", 7));
        assertEquals(unit, roundTrip(unit));
    }

    @Test
    void whatAnotherToolSaidOfAUnitComesBack() {
        Extras said = new Extras(
                List.of("a note"),
                OptionalLong.of(3),
                List.of(
                        new Extras.Property("@changeid", "wu"),
                        new Extras.Property("@datatype", "html"),
                        new Extras.Property("x-tuid", "7"),
                        new Extras.Property("x-creation-date", "20200102T030405Z"),
                        new Extras.Property("@home", "no attribute")));
        Provenance older = Units.occurrence("old.html", 3).with(said);
        Provenance newer = Units.occurrence("new.html", 9).with(said);
        TranslationUnit unit = Units.unit("It rains.", "下雨了。", older, newer);
        assertEquals(unit, roundTrip(unit));
    }

    @Test
    void severalOccurrencesComeBackInOrder() {
        TranslationUnit unit = Units.unit(
                "It rains.",
                "下雨了。",
                Units.occurrence("old.html", 9),
                Units.occurrence("middle.html", 3),
                Units.occurrence("new.html", 5));
        assertEquals(unit, roundTrip(unit));
    }

    @Test
    void moreThanNineOccurrencesComeBackInOrder() {
        List<Provenance> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(Units.occurrence("document " + i, i));
        }
        TranslationUnit unit = Units.unit("Yes.", "是。", many.toArray(new Provenance[0]));
        assertEquals(unit, roundTrip(unit));
    }

    @Test
    void anOccurrenceOfWhichNothingIsKnownIsNotWritten() {
        TranslationUnit unit = Units.unit("Yes.", "是。", Provenance.UNKNOWN);
        assertEquals(Units.unit("Yes.", "是。"), roundTrip(unit));
    }

    @Test
    void theChineseSourceStaysTheSource() {
        TranslationUnit unit =
                Units.unit("Yes.", "是。", Units.occurrence("a.html", 1)).mirrored();
        assertEquals(List.of(Units.GREETING, unit), roundTrip(ExchangeConfig.defaults(), Units.GREETING, unit));
    }

    @Test
    void inlineCodesOfEveryKindComeBackAtLevelTwo() {
        Variant english = new Variant("en-GB", "Press the big button 😀 now", codes());
        Variant chinese = new Variant("zh-Hant-HK", "按鈕", List.of(new InlineCode(0, Kind.PH, Map.of(), "<br/>")));
        TranslationUnit unit = TranslationUnit.of(english, chinese);
        assertEquals(List.of(unit), roundTrip(LEVEL_2, unit));
    }

    @Test
    void codesAndTextsWithinCodesComeBack() {
        String seg =
                "a<ph x='1'>{fn <sub type='fn'>See <bpt i='1' type='bold'>&lt;b></bpt>the <hi type='term'>big</hi> map"
                        + "<ept i='1'>&lt;/b></ept><it pos='begin'>&lt;i></it><ut x='3'>{}</ut>"
                        + "<ph>[<sub>page <ph x='2'>&lt;7></ph><ept i='9'/></sub>]</ph></sub>}</ph>b";
        Path in = Units.file(folder, "in.tmx", Units.tmx(Units.tu(seg, "甲")));
        TranslationUnit unit = Units.pairs(in).get(0);
        InlineCode note = unit.source().codes().get(0);
        assertEquals("{fn }", note.content());
        SubText footnote = SubText.of(note).get(0);
        assertEquals("See the big map", footnote.text());
        assertEquals(
                List.of(Kind.BPT, Kind.HI_OPEN, Kind.HI_CLOSE, Kind.EPT, Kind.IT, Kind.UT, Kind.PH),
                footnote.codes().stream().map(InlineCode::kind).toList());
        SubText page = SubText.of(footnote.codes().get(6)).get(0);
        assertEquals("page ", page.text());
        assertEquals("<7>", page.codes().get(0).content());
        assertEquals("2", page.codes().get(0).attributes().get("x"));
        Path out = folder.resolve("first.tmx");
        Units.write(out, LEVEL_2, List.of(unit));
        String written = Units.text(out);
        for (String kept : List.of(
                "<sub type=\"fn\">See <bpt i=\"1\" type=\"bold\">&lt;b></bpt>the <hi type=\"term\">big</hi> map<ept i=\"1\">",
                "<it pos=\"begin\">&lt;i></it><ut x=\"3\">{}</ut>",
                "<ph>[<sub>page <ph x=\"2\">&lt;7></ph><it pos=\"end\"")) {
            assertTrue(written.contains(kept), written);
        }
        List<TranslationUnit> again = Units.pairs(out);
        Units.write(folder.resolve("second.tmx"), LEVEL_2, again);
        assertEquals(
                List.of(unit.source().text()),
                again.stream().map(u -> u.source().text()).toList());
        assertEquals(again, Units.pairs(folder.resolve("second.tmx")));
    }

    @Test
    void inlineCodesAreLeftOutAtLevelOne() {
        TranslationUnit unit =
                TranslationUnit.of(new Variant("en", "Press the big button", codes()), new Variant("zh-CN", "按"));
        assertEquals(Units.unit("Press the big button", "按"), roundTrip(unit));
    }

    @Test
    void randomUnitsComeBackAtLevelTwo() {
        Random random = new Random(20261124);
        for (int round = 0; round < 300; round++) {
            TranslationUnit unit = TranslationUnit.of(
                    new Variant("en", randomText(random), randomCodes(random)),
                    new Variant("zh-TW", randomText(random)));
            assertEquals(List.of(unit), roundTrip(LEVEL_2, unit), "round " + round);
        }
    }

    private static List<InlineCode> codes() {
        return List.of(
                new InlineCode(0, Kind.BPT, Map.of("i", "1", "x", "1", "type", "bold"), "<b class=\"a&b\">"),
                new InlineCode(6, Kind.EPT, Map.of("i", "1"), "</b>"),
                new InlineCode(6, Kind.HI_OPEN, Map.of("type", "term"), ""),
                new InlineCode(9, Kind.IT, Map.of("pos", "begin", "x", "2"), "<i>"),
                new InlineCode(10, Kind.HI_OPEN, Map.of(), ""),
                new InlineCode(12, Kind.HI_CLOSE, Map.of(), ""),
                new InlineCode(13, Kind.HI_CLOSE, Map.of(), ""),
                new InlineCode(20, Kind.UT, Map.of("x", "4"), "{\\cs6}"),
                new InlineCode(
                        20,
                        Kind.PH,
                        Map.of("x", "5", "sub.0", "4 a footnote & more", "sub.0.type", "fn", "sub.1", "9 another"),
                        "<fn></fn>"),
                new InlineCode(20, Kind.PH, Map.of("x", "3", "assoc", "p", "type", "image"), ""));
    }

    private static String randomText(Random random) {
        String alphabet = "ab <>&\"'\n\t]中文。“”\u202e\uFEFF";
        StringBuilder text = new StringBuilder("0123456789");
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<InlineCode> randomCodes(Random random) {
        List<InlineCode> codes = new ArrayList<>();
        for (int position = 0; position < 10; position += random.nextInt(4)) {
            codes.add(new InlineCode(position, Kind.PH, Map.of("x", "" + random.nextInt(9)), randomText(random)));
        }
        return codes;
    }
}
