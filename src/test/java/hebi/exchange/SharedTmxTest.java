package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Other tools' TMX files, and the DTD as judge of ours; the JDK's own parser counts and validates. */
@EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+", disabledReason = "HEBI_DATA names no folder of data")
class SharedTmxTest {
    private static Path data() {
        return Path.of(System.getenv("HEBI_DATA"), "tmx");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data())) {
            List<Path> files = all.filter(path -> path.toString().matches("(?i).*\\.tmx"))
                    .sorted()
                    .toList();
            assertFalse(files.isEmpty());
            return files;
        }
    }

    @Test
    void everyUnitAndVariantOfEveryFileIsRead() throws Exception {
        for (Path file : files()) {
            List<Entry> entries = Units.read(file);
            assertEquals(count(file, "tu"), entries.size(), file.toString());
            assertEquals(
                    count(file, "tuv"),
                    entries.stream().mapToInt(e -> e.sides().size()).sum(),
                    file.toString());
        }
    }

    @Test
    void whatAnotherToolWroteComesBackFromOurs(@TempDir Path folder) {
        List<TranslationUnit> units = Units.pairs(data().resolve(
                        "OpenTM2_opentm2-source/AutoTestSuite_TESTDATA_GENERAL_BASEAPITEST_BASEAPITEST004-OUT.TMX"));
        assertEquals(22, units.size());
        Path out = folder.resolve("out.tmx");
        Units.write(out, ExchangeConfig.defaults().withTmxLevel(2), units);
        assertEquals(units.stream().map(SharedTmxTest::withCatTags).toList(), Units.pairs(out));
    }

    /** Its Chinese is tagged with the language alone, which we write with the region. */
    private static TranslationUnit withCatTags(TranslationUnit unit) {
        return new TranslationUnit(withCatTag(unit.source()), withCatTag(unit.target()), unit.provenances());
    }

    private static Variant withCatTag(Variant variant) {
        return new Variant(variant.tag().equals("zh") ? "zh-CN" : variant.tag(), variant.text(), variant.codes());
    }

    @Test
    void whatWeWriteIsValidToTheDtd() throws Exception {
        for (int level = 1; level <= 2; level++) {
            assertEquals(List.of(), violations(written(level, units())));
            assertEquals(List.of(), violations(written(level, List.of())));
        }
    }

    @Test
    void theDoctorFindsTheStructureOfAFileSoundWhereTheDtdDoes(@TempDir Path folder) throws Exception {
        for (Path file : files()) {
            List<Finding> findings = new ArrayList<>();
            TmxDoctor.Report report = TmxDoctor.examine(file, findings::add);
            boolean isSound = findings.stream().noneMatch(f -> f.fault().kind() == Fault.Kind.STRUCTURE);
            String text =
                    Files.readString(file, Charset.forName(report.encoding())).replace("\uFEFF", "");
            assertEquals(violations(text).isEmpty(), isSound && report.version().equals("1.4"), file.toString());
            Path copy = folder.resolve("mended.tmx");
            TmxDoctor.mend(file, copy, findings::add);
            assertEquals(List.of(), violations(Units.text(copy)), file.toString());
        }
    }

    private static List<TranslationUnit> units() {
        List<InlineCode> codes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            codes.add(new InlineCode(1, kind, Map.of(), "<x>"));
            codes.add(new InlineCode(1, kind, Map.of("i", "1", "pos", "begin", "x", "2", "mid", "3", "type", "t"), ""));
        }
        return List.of(
                Units.GREETING,
                Units.GREETING.mirrored(),
                Units.unit("\u0000 & <", "]]>\uD800", Units.occurrence("a\u0001", 1), Units.occurrence("b", 2)),
                TranslationUnit.of(new Variant("en-GB", "abc", codes), new Variant("zh", "甲", codes)));
    }

    private static String written(int level, List<TranslationUnit> units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (UnitWriter writer =
                Format.TMX.writer(out, "out", ExchangeConfig.defaults().withTmxLevel(level))) {
            units.forEach(writer::write);
            writer.commit();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> violations(String tmx) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setValidating(true);
        List<String> found = new ArrayList<>();
        String undeclared = tmx.replaceFirst("<!DOCTYPE[^>]*>", "");
        String declared = undeclared.replaceFirst("<tmx", "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx");
        factory.newSAXParser().parse(new InputSource(new StringReader(declared)), new DefaultHandler() {
            @Override
            public InputSource resolveEntity(String publicId, String systemId) {
                return new InputSource(data().resolve("tmx14.dtd").toUri().toString());
            }

            @Override
            public void error(SAXParseException e) {
                found.add(e.toString());
            }
        });
        return found;
    }

    private static int count(Path file, String element) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        try (var in = Files.newInputStream(file)) {
            return builder.parse(in).getElementsByTagName(element).getLength();
        } catch (IOException e) {
            throw new IOException(file.toString(), e);
        }
    }
}
