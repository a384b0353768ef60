package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Page headers and footers of a DOCX.
 *
 * @param headers their paragraphs, in the order of the file
 * @param footers likewise
 */
record WordMargins(List<String> headers, List<String> footers) {
    /** A header is a line or two; what is longer than this, in bytes, is not looked at. */
    private static final int LONGEST = 1 << 20;

    /** Those of a file; none for a file of another kind. */
    static WordMargins of(Source source) throws IOException {
        WordMargins margins = new WordMargins(new ArrayList<>(), new ArrayList<>());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/header\\d*\\.xml")) {
                    margins.headers().addAll(paragraphs(zip.readNBytes(LONGEST)));
                } else if (entry.getName().matches("word/footer\\d*\\.xml")) {
                    margins.footers().addAll(paragraphs(zip.readNBytes(LONGEST)));
                }
            }
        }
        return margins;
    }

    void addHeaders(Blocks out) {
        headers.forEach(line -> out.add(Kind.BODY, line, Optional.of("page header")));
    }

    void addFooters(Blocks out) {
        footers.forEach(line -> out.add(Kind.BODY, line, Optional.of("page footer")));
    }

    private static List<String> paragraphs(byte[] xml) {
        return Jsoup.parse(new String(xml, StandardCharsets.UTF_8), Parser.xmlParser()).select("w|p").stream()
                .map(paragraph -> String.join("", paragraph.select("w|t").eachText()))
                .toList();
    }
}
