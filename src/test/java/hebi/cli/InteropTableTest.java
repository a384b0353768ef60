package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.exchange.Entry;
import hebi.exchange.Format;
import hebi.exchange.TmxDoctor;
import hebi.exchange.UnitReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The table of other tools' files in docs/interop.md: what Hebi reads agrees with a DOM, and the page with both. */
@EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+", disabledReason = "HEBI_DATA names no folder of data")
class InteropTableTest {
    private static final Path PAGE = Path.of("docs", "interop.md");
    private static final String START = "<!-- tmx-files -->\n";
    private static final String END = "<!-- /tmx-files -->";

    @TempDir
    private Path memories;

    /** What is counted of a file. */
    private record Census(String version, String encoding, long units, long variants, long codes, long properties) {
        String cells() {
            return String.format(
                    Locale.ROOT, "%s | %s | %d | %d | %d | %d", version, encoding, units, variants, codes, properties);
        }
    }

    @Test
    void theTableIsWhatHebiReadsAndADomCounts() throws Exception {
        StringBuilder table = new StringBuilder(START)
                .append("| file | version | encoding | TUs | variants | codes | properties | `hebi import` |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        Path data = Path.of(System.getenv("HEBI_DATA"), "tmx");
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(path -> path.toString().matches("(?i).*\\.tmx"))
                    .sorted()
                    .toList()) {
                Census read = read(file);
                assertEquals(dom(file), read, file.toString());
                String name = data.relativize(file)
                        .toString()
                        .replaceFirst("^([^/_]+)[^/]*/.*?([^/_]+(_[^/_]+)?)$", "$1: $2");
                table.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(read.cells())
                        .append(" | ");
                table.append(said(file)).append(" |\n");
            }
        }
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(START)) + table + page.substring(page.indexOf(END));
        if (System.getenv("HEBI_WRITE_DOCS") != null) {
            Files.writeString(PAGE, wanted);
        } else {
            assertEquals(wanted, page);
        }
    }

    private static Census read(Path file) {
        TmxDoctor.Report report = TmxDoctor.examine(file, finding -> {});
        long units = 0;
        long variants = 0;
        long codes = 0;
        long properties = 0;
        try (UnitReader reader = Format.TMX.reader(file)) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                units++;
                properties += entry.get().details().properties().size();
                for (Entry.Side side : entry.get().sides()) {
                    variants++;
                    codes += side.variant().codes().size();
                    properties += side.details().properties().size();
                }
            }
        }
        return new Census(report.version(), report.encoding(), units, variants, codes, properties);
    }

    private static Census dom(Path file) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        try (InputStream in = Files.newInputStream(file)) {
            Document document = builder.parse(in);
            return new Census(
                    document.getDocumentElement().getAttribute("version"),
                    encoding(document),
                    document.getElementsByTagName("tu").getLength(),
                    document.getElementsByTagName("tuv").getLength(),
                    codes(document.getDocumentElement()),
                    properties(document));
        }
    }

    /** The JDK reads ASCII as the UTF-8 that it also is. */
    private static String encoding(Document document) {
        String declared = document.getXmlEncoding();
        return declared != null && Charset.forName(declared).equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.US_ASCII.name()
                : document.getInputEncoding();
    }

    private static long properties(Document document) {
        NodeList all = document.getElementsByTagName("prop");
        long count = 0;
        for (int i = 0; i < all.getLength(); i++) {
            count += all.item(i).getParentNode().getNodeName().equals("header") ? 0 : 1;
        }
        return count;
    }

    private static long codes(Node parent) {
        long count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                count += switch (element.getTagName()) {
                    case "bpt", "ept", "it", "ph", "ut" -> 1;
                    case "hi" -> 2 + codes(element);
                    default -> codes(element);
                };
            }
        }
        return count;
    }

    /** What import says, without the name of the file. */
    private String said(Path file) throws IOException {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        Path memory = Files.createTempDirectory(memories, "memory").resolve("tm");
        Hebi.run(
                new Terminal(new ByteArrayOutputStream(), words, false, false),
                Map.of(),
                "import",
                file.toString(),
                "--memory",
                memory.toString());
        return words.toString(StandardCharsets.UTF_8).strip().replace(file + ": ", "");
    }
}
