package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Context;
import hebi.text.Extras;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a memory holds, the doctor finds nothing in its export, and the export of what was exported is the same to the byte. */
class SoundExportTest {
    private static final String[] ENGLISH = {"en", "EN", "eng", "en-GB", "en_us", "en-US", "en-x-日本"};
    private static final String[] CHINESE = {
        "zh",
        "zh_CN",
        "zh-CN",
        "ZH-cn",
        "zh-Hans",
        "zh-Hans-CN",
        "chi",
        "cmn-Hans",
        "zho",
        "zh_TW",
        "zh-Hant",
        "zh-HK",
        "zh-CHT",
        "zh-中文"
    };
    private static final String LETTERS = "ab <>&\"]\t\n中文這个\u0001\u001F\uFFFE\uD800\u202e";

    @TempDir
    Path folder;

    private final Random random = new Random(20261125);

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void theDoctorFindsNothingInAnExport(Flavour flavour) {
        for (int level = 1; level <= 2; level++) {
            ExchangeConfig config =
                    ExchangeConfig.defaults().withTmxLevel(level).withFlavour(flavour);
            Path first = folder.resolve("first.tmx");
            Units.write(first, config, units());
            List<Finding> findings = new ArrayList<>();
            TmxDoctor.examine(first, findings::add);
            assertEquals(List.of(), findings, flavour + ", level " + level);
        }
    }

    @Test
    void theExportOfWhatWasExportedIsTheSame() {
        ExchangeConfig config = ExchangeConfig.defaults().withTmxLevel(2);
        Path first = folder.resolve("first.tmx");
        Path second = folder.resolve("second.tmx");
        Units.write(first, config, units());
        Units.write(second, config, Units.pairs(first));
        assertEquals(Units.text(first), Units.text(second));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh-Hans, zh-CN", "zh-Hans, zh_CN, zh-Hans", "zh-TW, zh-HK, zh-HK", "zh-CN, zh-TW, zh-TW"})
    void whatIsOneLanguageHasTheTagOfTheFirst(String first, String second, String written) {
        ExportTags tags = new ExportTags();
        assertEquals(first, tags.of(new Variant(first, "甲")));
        assertEquals(written, tags.of(new Variant(second, "乙")));
    }

    private List<TranslationUnit> units() {
        List<TranslationUnit> units = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Variant english = new Variant(any(ENGLISH), i + text(), codes());
            Variant chinese = new Variant(any(CHINESE), "第" + i + text(), codes());
            List<Provenance> provenances = random.nextBoolean() ? List.of() : List.of(provenance(), provenance());
            units.add(
                    random.nextBoolean()
                            ? new TranslationUnit(english, chinese, provenances)
                            : new TranslationUnit(chinese, english, provenances));
        }
        units.add(Units.unit("\u0001 ", "甲"));
        return units;
    }

    private Provenance provenance() {
        return new Provenance(
                text().strip(),
                OptionalInt.of(random.nextInt(100)),
                Optional.of(Instant.ofEpochSecond(random.nextInt())),
                OptionalDouble.of(random.nextDouble()),
                random.nextBoolean(),
                "li",
                "tool",
                "law",
                new Context(Optional.of(text()), Optional.of(text())),
                Context.UNKNOWN,
                new Extras(
                        List.of(text()),
                        OptionalLong.of(3),
                        List.of(
                                new Extras.Property("", "x"),
                                new Extras.Property("@segtype", "line"),
                                new Extras.Property("@lastusagedate", "yesterday"),
                                new Extras.Property("@changeid", "wu"))));
    }

    private List<InlineCode> codes() {
        List<InlineCode> codes = new ArrayList<>();
        for (int n = random.nextInt(8); n > 0; n--) {
            Map<String, String> attributes = new TreeMap<>();
            if (random.nextInt(4) > 0) {
                attributes.put("i", "" + random.nextInt(3));
            }
            if (random.nextInt(4) == 0) {
                attributes.put("pos", any("begin", "end", "middle"));
                attributes.put("other", "y");
            }
            if (random.nextInt(4) == 0) {
                attributes.put("sub.0", "1 note");
                attributes.put("sub.0.code.0", "2 BPT <b>");
                attributes.put("sub.0.code.0.i", "1");
                attributes.put("sub.0.code.1", "3 EPT </b>");
                attributes.put("sub.0.code.1.i", "1");
            }
            codes.add(new InlineCode(codes.size() / 3, any(Kind.values()), attributes, "<x" + text()));
        }
        return codes;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
