package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TmxWriterTest {
    private static String written(ExchangeConfig config, TranslationUnit... units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (UnitWriter writer = Format.TMX.writer(out, "out", config)) {
            List.of(units).forEach(writer::write);
            writer.commit();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(TranslationUnit... units) {
        return written(ExchangeConfig.defaults(), units);
    }

    private static String tuid(TranslationUnit unit) {
        Matcher matcher = Pattern.compile("tuid=\"([0-9a-f]{32})\"").matcher(written(unit));
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    @Test
    void theHeaderHasEveryAttributeThatTheDtdRequires() {
        assertTrue(written(Units.GREETING)
                .contains(
                        "<header creationtool=\"Hebi\" creationtoolversion=\"dev\" segtype=\"sentence\" o-tmf=\"Hebi\""
                                + " adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\" o-encoding=\"UTF-8\"/>"));
    }

    @Test
    void aUnitStandsOnAFewLines() {
        assertTrue(written(Units.GREETING).contains("""
                          <tuv xml:lang="en">
                            <seg>Good morning.</seg>
                          </tuv>
                          <tuv xml:lang="zh-CN">
                            <seg>早上好。</seg>
                          </tuv>
                        </tu>
                        </body>
                        </tmx>
                        """));
    }

    @Test
    void thereIsNoDoctype() {
        assertFalse(written(Units.GREETING).contains("<!DOCTYPE"));
    }

    @Test
    void theHeaderNamesTheSourceOfTheFirstUnitAndOthersNameTheirs() {
        String tmx = written(Units.GREETING.mirrored(), Units.GREETING);
        assertTrue(tmx.contains("adminlang=\"en\" srclang=\"zh-CN\""));
        assertEquals(1, tmx.split("<tu [^>]*srclang=\"en\"", -1).length - 1);
        assertEquals(0, tmx.split("<tu [^>]*srclang=\"zh-CN\"", -1).length - 1);
    }

    @Test
    void theConfiguredSourceTagComesFirst() {
        assertTrue(written(new ExchangeConfig(1, Optional.of("zh-TW"), Flavour.STANDARD, false), Units.GREETING)
                .contains("adminlang=\"en\" srclang=\"zh-TW\""));
    }

    @Test
    void noUnitsMakeAnEmptyBody() {
        String tmx = written();
        assertTrue(tmx.contains("srclang=\"*all*\""));
        assertTrue(tmx.contains("<body>\n</body>"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Hello, en",
        "EN, Hello, en",
        "eng, Hello, en",
        "en-US, Hello, en-US",
        "zh, 这个, zh-CN",
        "zh, 這個, zh-TW",
        "zh, 好, zh-CN",
        "cmn, 這個, zh-TW",
        "zh_CN, 這個, zh-CN",
        "EN_us, Hello, en-US",
        "ZH-cn, 好, ZH-cn",
        "zh-中文, 這個, zh-TW",
        "cmn-Hans, 好, zh-Hans",
        "zh-Hant-HK, 這個, zh-Hant-HK",
        "de, Hallo, de"
    })
    void aTagThatNamesScriptOrRegionStaysAndABareOneBecomesThatOfCatTools(String tag, String text, String expected) {
        assertEquals(expected, ExportTags.single(new Variant(tag, text)));
    }

    @Test
    void theIdIsThatOfTheUnitWhicheverSideIsTheSource() {
        assertEquals(tuid(Units.GREETING), tuid(Units.GREETING.mirrored()));
        assertEquals(tuid(Units.GREETING), tuid(Units.unit("Good morning.", "早上好。", Units.occurrence("a", 1))));
        assertNotEquals(tuid(Units.GREETING), tuid(Units.unit("Good morning", ".早上好。")));
        assertNotEquals(tuid(Units.GREETING), tuid(Units.unit("Good evening.", "早上好。")));
    }

    @Test
    void charactersThatXmlForbidsAreLeftOutAndCounted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (UnitWriter writer = Format.TMX.writer(out, "out", ExchangeConfig.defaults())) {
            writer.write(Units.unit("a\u0000b\u000Bc\uFFFEd\uD83De\uDC00", "好\uDC00\uD83D\uD83D\uDE00\u001B[0m"));
            writer.commit();
            assertEquals(8, writer.droppedCharacters());
            assertEquals(1, writer.written());
        }
        String tmx = out.toString(StandardCharsets.UTF_8);
        assertTrue(tmx.contains("<seg>abcde</seg>"), tmx);
        assertTrue(tmx.contains("<seg>好😀[0m</seg>"), tmx);
    }

    @Test
    void aCodeThatLacksWhatTheDtdDemandsBecomesOneThatNeedsItNot() {
        Variant english = new Variant(
                "en",
                "ab",
                List.of(
                        new InlineCode(0, Kind.BPT, Map.of("mid", "4"), "<b>"),
                        new InlineCode(1, Kind.IT, Map.of("pos", "middle"), "<i>"),
                        new InlineCode(1, Kind.HI_CLOSE, Map.of(), ""),
                        new InlineCode(2, Kind.EPT, Map.of(), "</b>"),
                        new InlineCode(9, Kind.HI_OPEN, Map.of(), "")));
        String tmx =
                written(ExchangeConfig.defaults().withTmxLevel(2), TranslationUnit.of(english, new Variant("zh", "甲")));
        assertTrue(
                tmx.contains(
                        "<seg><it pos=\"begin\">&lt;b></it>a<ph>&lt;i></ph>b<it pos=\"end\">&lt;/b></it><hi></hi></seg>"),
                tmx);
    }

    @Test
    void aFullDiskIsSaidInTheUsersWords() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (UnitWriter writer = Format.TMX.writer(full, "out.tmx", ExchangeConfig.defaults())) {
            InputException e = assertThrows(InputException.class, () -> {
                writer.write(Units.GREETING);
                writer.commit();
            });
            assertTrue(
                    e.getMessage().startsWith("out.tmx: cannot be written: No space left on device"), e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRADOS | <prop type=\"x-ConfirmationLevel\">ApprovedTranslation</prop>",
                "TRADOS | <prop type=\"x-Domain:SingleString\">weather</prop>",
                "TRADOS | <tuv xml:lang=\"en-US\">",
                "MEMOQ | <prop type=\"aligned\">yes</prop>",
                "MEMOQ | <prop type=\"domain\">weather</prop>"
            })
    void aFlavourAddsWhatItsToolUnderstands(Flavour flavour, String expected) {
        TranslationUnit unit = Units.unit("It rains.", "下雨了。", Units.occurrence("a.html", 1));
        String plain = written(unit);
        String flavoured = written(ExchangeConfig.defaults().withFlavour(flavour), unit);
        assertTrue(flavoured.contains(expected), flavoured);
        assertFalse(plain.contains(expected), plain);
    }

    @Test
    void omegatGetsNoFileWhichWouldBindTheUnitToIt() {
        TranslationUnit unit = Units.unit("It rains.", "下雨了。", Units.occurrence("a.html", 1));
        assertFalse(written(ExchangeConfig.defaults().withFlavour(Flavour.OMEGAT), unit)
                .contains("type=\"file\""));
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void whatAFlavourAddsComesBackAsWhatItSays(Flavour flavour, @TempDir Path folder) {
        TranslationUnit unit = Units.unit("It rains.", "下雨了。", Units.occurrence("a.html", 1));
        Path path = folder.resolve("out.tmx");
        Units.write(path, ExchangeConfig.defaults().withFlavour(flavour), List.of(unit));
        assertEquals(unit.provenances(), Units.pairs(path).get(0).provenances());
    }

    @Test
    void paragraphsAreSaidInTheHeader() {
        assertTrue(written(ExchangeConfig.defaults().withParagraphs(true), Units.GREETING)
                .contains(" segtype=\"paragraph\" "));
    }
}
