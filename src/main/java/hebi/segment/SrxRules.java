package hebi.segment;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2SaxParser;
import net.loomchild.segment.util.XmlException;

/** The segmentation rules of an SRX 2.0 file. Immutable and thread-safe. */
public final class SrxRules {
    private final String location;
    private final SrxDocument rules;

    private SrxRules(String location, SrxDocument rules) {
        this.location = location;
        this.rules = rules;
    }

    /**
     * Reads the rules of a file.
     *
     * @throws InputException if it cannot be read
     * @throws FormatException if it is no SRX 2.0
     */
    public static SrxRules read(Path file) {
        String xml;
        try {
            xml = decoded(Files.readAllBytes(file));
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
        if (xml.contains("<!DOCTYPE")) {
            // It could name files and addresses to be fetched; SRX needs none.
            throw new FormatException(file, "declares a document type", "remove the <!DOCTYPE …> line");
        }
        try {
            return new SrxRules(file.toString(), new Srx2SaxParser().parse(new StringReader(xml)));
        } catch (XmlException | IllegalArgumentException e) {
            throw new FormatException(
                    file, "is no SRX 2.0 file (" + cause(e) + ")", "export the rules of your CAT tool as SRX 2.0", e);
        }
    }

    private static String cause(Throwable e) {
        Throwable first = e.getCause() == null ? e : e.getCause();
        return String.valueOf(first.getMessage()).strip();
    }

    /** The text of the file: by its byte-order mark, else UTF-8. */
    private static String decoded(byte[] bytes) {
        boolean isUtf16 = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && bytes[0] < 0;
        Charset charset = isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * What cuts texts of a language by these rules. SRX leaves open in what case a language is written, so the spelling
     * counts under which the file has most rules.
     *
     * @throws FormatException if the file has no rule for the language, or a rule is no valid expression
     */
    public Segmenter segmenter(Language language) {
        String code = language.code();
        String region = language == Language.ZH ? "-CN" : "-US";
        String spelling = List.of(
                        code, code + region, (code + region).toUpperCase(Locale.ROOT), code.toUpperCase(Locale.ROOT))
                .stream()
                .max(Comparator.comparingInt(s -> rules.getLanguageRuleList(s).size()))
                .orElse(code);
        if (rules.getLanguageRuleList(spelling).isEmpty()) {
            throw new FormatException(
                    location, "has no rules for " + language.displayName(), "add a languagemap for \"" + code + "\"");
        }
        SrxSegmenter segmenter = new SrxSegmenter(rules, spelling);
        try {
            segmenter.boundaries("One. 二。");
        } catch (PatternSyntaxException e) {
            throw new FormatException(
                    location,
                    "holds a rule that is no regular expression (" + e.getDescription() + ")",
                    "correct " + e.getPattern(),
                    e);
        }
        return segmenter;
    }

    /** Cuts by the rules of one language. */
    private record SrxSegmenter(SrxDocument rules, String code) implements Segmenter {
        @Override
        public List<Integer> boundaries(String text) {
            List<Integer> boundaries = new ArrayList<>();
            SrxTextIterator segments = new SrxTextIterator(rules, code, text);
            int end = 0;
            while (segments.hasNext()) {
                end += segments.next().length();
                boundaries.add(end);
            }
            return boundaries;
        }
    }
}
