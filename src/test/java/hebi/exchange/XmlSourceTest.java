package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever keeps going loses no good unit, whatever stands between them, and hears where each fault is. */
class XmlSourceTest {
    private static final String START =
            "<?xml version='1.0' encoding='%s'?>\n<tmx version='1.4'><header srclang='en'/><body>\n";
    private static final String END = "</body></tmx>\n";

    @TempDir
    Path folder;

    private final List<FormatException> faults = new ArrayList<>();

    private List<String> sources(byte[] bytes) {
        return Units.readGoingOn(Units.file(folder, "in.tmx", bytes), faults).stream()
                .map(entry -> entry.variants().get(0).text())
                .toList();
    }

    private List<String> sources(String body) {
        return sources((START.formatted("UTF-8") + body + END).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> places() {
        return faults.stream()
                .map(fault -> fault.getMessage().replaceFirst("^.*in\\.tmx:(\\d+:\\d+): .*", "$1"))
                .toList();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void bytesInAnotherEncodingCostOnlyTheirUnitAndAreNamedWithTheirPlace() {
        byte[] wrong = "天气".getBytes(Charset.forName("GBK"));
        byte[] file = join(
                bytes(START.formatted("UTF-8") + Units.tu("1", "一") + "\n<tu><tuv xml:lang='en'><seg>"),
                wrong,
                bytes("</seg></tuv></tu>\n" + Units.tu("2", "二") + END));
        assertEquals(List.of("1", "2"), sources(file));
        assertEquals(List.of("4:29"), places());
        assertTrue(faults.get(0).getMessage().contains("the bytes CC are not in the encoding"), faults.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u000Bb",
                "a&#x1;b",
                "a&#0;b",
                "a\uFFFFb",
                "a&#xD83D;b",
                "a&#1114112;b",
                "a & b",
                "a < b",
                "a</i>b",
                "&eacute;",
                "<hi>x"
            })
    void aFaultInTheTextCostsOnlyItsUnit(String text) {
        String body = Units.tu("1", "一") + "\n" + Units.tu(text, "坏") + "\n" + Units.tu("2", "二") + Units.tu("3", "三");
        assertEquals(List.of("1", "2", "3"), sources(body), faults.toString());
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(places().get(0).startsWith("4:"), places().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"</tu>", "</tuv></tu>", "</seg></tuv></tu>"})
    void aUnitThatIsNotClosedCostsOnlyItself(String missing) {
        String bad = Units.tu("bad", "坏");
        String body = Units.tu("1", "一") + "\n" + bad.substring(0, bad.length() - missing.length()) + "\n"
                + Units.tu("2", "二") + Units.tu("3", "三");
        assertEquals(List.of("1", "2", "3"), sources(body), faults.toString());
    }

    @Test
    void aFaultBehindAnotherIsNamedWithItsPlaceInTheFile() {
        sources(
                "<tu><tuv xml:lang='en'><seg>a & b</seg></tuv></tu>\n<tu><tuv xml:lang='en'><seg>\u0001</seg></tuv></tu>\n"
                        + "<tu><tuv xml:lang='en'><seg>a < b</seg></tuv></tu><tu><tuv><seg/></tuv></tu>");
        assertEquals(List.of("3:32", "4:29", "5:32", "5:55"), places());
    }

    @Test
    void manyFaultsInALongFileLoseNoUnit() {
        StringBuilder body = new StringBuilder();
        List<String> good = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            good.add("good " + i);
            body.append(Units.tu("good " + i, "好".repeat(i % 97))).append(i % 3 == 0 ? "\r\n" : " ");
            body.append(Units.tu(i % 2 == 0 ? "bad &amp" : "bad \u0002", "坏".repeat(i % 89)));
        }
        assertTrue(good.equals(sources(body.toString())));
        assertEquals(3000, faults.size());
    }

    @ParameterizedTest
    @CsvSource({"GBK, UTF-8", "Big5, UTF-8", "UTF-8, GBK"})
    void theWrongDeclarationIsAFaultForTheStrict(String real, String declared) {
        byte[] file = (START.formatted(declared) + Units.tu("Fine.", "天氣很好嗎") + END).getBytes(Charset.forName(real));
        assertEquals(
                List.of(),
                sources(file).stream().filter(s -> !s.equals("Fine.")).toList());
        assertTrue(!faults.isEmpty());
    }

    @Test
    void aDeclarationThatTheBytesBelieIsNotBelieved() {
        byte[] file = bytes(START.formatted("UTF-16") + Units.tu("天气", "一") + END);
        assertEquals(List.of("天气"), sources(file));
    }

    @Test
    void aFlawInTheHeaderIsAFaultAndTheUnitsAreRead() {
        byte[] file = bytes("<tmx version='1.4'><header srclang='en'><note>\u0003</note></header><body>"
                + Units.tu("1", "一") + END);
        assertEquals(List.of("1"), sources(file));
        assertEquals(List.of("1:47"), places());
    }

    @Test
    void whatIsCompressedIsToldByItsFirstBytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(START.formatted("UTF-8") + Units.tu("1", "一") + END));
        }
        assertEquals(List.of("1"), sources(packed.toByteArray()));
        assertEquals(Format.TMX, Format.of(Path.of("a.tmx.gz")));
    }

    @Test
    void aCompressedFileThatIsCutOffIsAFault() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(START.formatted("UTF-8") + Units.tu("1", "一") + END));
        }
        sources(java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 20));
        assertTrue(faults.get(0).getMessage().contains("cut off"), faults.toString());
    }

    @Test
    void aReferenceAcrossTheBorderOfTwoReadingsIsSeen() {
        for (int i = 0; i < 40; i++) {
            faults.clear();
            sources(Units.tu("x".repeat(16_384 - 100 - i), "一") + Units.tu("&#x1;", "一"));
            assertEquals(1, faults.size(), "shifted by " + i);
        }
    }
}
