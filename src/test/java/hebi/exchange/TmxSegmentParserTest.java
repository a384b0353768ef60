package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a {@code seg} is read as. */
class TmxSegmentParserTest {
    @TempDir
    Path folder;

    private Variant segment(String seg) {
        Path file = Units.file(folder, "in.tmx", Units.tmx(Units.tu(seg, "x")));
        return Units.read(file).get(0).variants().get(0);
    }

    @Test
    void theContentOfACodeIsNotText() {
        assertEquals(
                new Variant(
                        "en",
                        "Press OK now",
                        List.of(
                                new InlineCode(6, Kind.BPT, Map.of("i", "1"), "<b>"),
                                new InlineCode(8, Kind.EPT, Map.of("i", "1"), "</b>"))),
                segment("Press <bpt i='1'>&lt;b></bpt>OK<ept i='1'>&lt;/b></ept> now"));
    }

    @Test
    void theTextInAHighlightIsText() {
        assertEquals(
                new Variant(
                        "en",
                        "a red one",
                        List.of(
                                new InlineCode(2, Kind.HI_OPEN, Map.of("type", "x"), ""),
                                new InlineCode(5, Kind.HI_CLOSE, Map.of(), ""))),
                segment("a <hi type='x'>red</hi> one"));
    }

    @Test
    void aFlowWithinACodeIsNeitherTextNorContentAndIsKeptWithItsCodes() {
        assertEquals(
                new Variant(
                        "en",
                        "ab",
                        List.of(new InlineCode(
                                1,
                                Kind.PH,
                                Map.of(
                                        "sub.0",
                                        "10 A  picture",
                                        "sub.0.code.0",
                                        "2 PH x",
                                        "sub.1",
                                        "12 another",
                                        "sub.1.type",
                                        "note"),
                                "<img alt=''>"))),
                segment("a<ph>&lt;img alt='<sub>A <ph>x</ph> picture</sub>'><sub type='note'>another</sub></ph>b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bell & Sons | an & stands alone, and XML wants &amp; for one that is text",
                "<hi>red</it> | </it> stands where </hi> is due"
            })
    void namesTheCommonestDamageInPlainWords(String text, String expected) {
        String message =
                assertThrows(FormatException.class, () -> segment(text)).getMessage();
        assertTrue(message.contains(": " + expected + "; mend the file"), message);
    }

    @Test
    void whiteSpaceAndCharacterDataStayAsTheyAre() {
        assertEquals(" a\n\tb <i> ", segment(" a\n\tb <![CDATA[<i>]]> ").text());
    }

    @Test
    void aTextWithinSeventeenCodesIsAFault() {
        assertEquals(1, SubText.of(segment(nested(16)).codes().get(0)).size());
        String message =
                assertThrows(FormatException.class, () -> segment(nested(17))).getMessage();
        assertTrue(message.contains("a <sub> stands within 16 others"), message);
    }

    private static String nested(int depth) {
        return "<ph>a<sub>b".repeat(depth) + "</sub></ph>".repeat(depth);
    }

    @Test
    void theTextOfAnElementWithinACodeIsNativeCode() {
        assertEquals(
                new Variant("en", "ab", List.of(new InlineCode(1, Kind.PH, Map.of(), "{x y}"))),
                segment("a<ph>{<b>x <i>y</i></b>}</ph>b"));
    }
}
