package hebi.extract;

import hebi.text.Document;
import hebi.text.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Extraction of inputs made in a test. */
final class Reading {
    static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");

    private Reading() {}

    static Document bytes(String name, byte[] bytes) {
        return new Extractor(ExtractConfig.defaults()).extract(bytes, name, DATE);
    }

    static Document text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Document text(String name, String text, String charset) {
        return bytes(name, text.getBytes(Charset.forName(charset)));
    }

    /** The article's blocks, each with the first letter of its kind: "H Title", "B text", "I item", "C cell". */
    static List<String> article(Document document) {
        return document.article().stream().map(Reading::show).toList();
    }

    /** What was left out, as "reason: text". */
    static List<String> furniture(Document document) {
        return document.furniture().stream()
                .map(p -> p.furniture().orElseThrow() + ": " + p.text())
                .toList();
    }

    private static String show(Paragraph paragraph) {
        return paragraph.kind().name().charAt(0) + " " + paragraph.text();
    }
}
