package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hebi translate} as a user calls it, with a memory of both scripts. */
class TranslateCommandTest extends CommandRun {
    private static final String HANS = "博物馆星期一不开放，请另选日期。";
    private static final String HANT = "博物館星期一不開放，請另選日期。";
    private static final String EXACT = "The museum is not open on Mondays, so choose another day.";
    private static final String FUZZY = "The museum is not open on Sundays, so choose another day.";
    private static final String UNKNOWN = "Children enter free.";

    @BeforeEach
    void fill() throws IOException {
        succeed("import", file("hans.tsv", "en\tzh-CN\n" + EXACT + "\t" + HANS + "\n"));
        succeed("import", file("hant.tsv", "en\tzh-TW\n" + EXACT + "\t" + HANT + "\n"));
    }

    @Override
    int run(String... arguments) {
        return super.run(Stream.concat(Stream.of(arguments), Stream.of("--memory", memory))
                .toArray(String[]::new));
    }

    private String translated(String input, String output, String... options) throws IOException {
        Path out = folder.resolve(output);
        succeed(Stream.concat(Stream.of("translate", input, "-o", out.toString()), Stream.of(options))
                .toArray(String[]::new));
        return Files.readString(out);
    }

    private static String xliff(String targetTag) {
        return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
                + "<file original='a' source-language='en' target-language='" + targetTag
                + "' datatype='plaintext'><body>"
                + "<trans-unit id='1'><source>" + EXACT + "</source></trans-unit>"
                + "<trans-unit id='2'><source>" + FUZZY + "</source></trans-unit>"
                + "<trans-unit id='3'><source>" + UNKNOWN + "</source></trans-unit></body></file></xliff>";
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, " + HANS, "zh-TW, " + HANT})
    void anXliffGetsItsOwnScriptWithStateAndScore(String tag, String expected) throws IOException {
        String copy = translated(file("a.xlf", xliff(tag)), "out.xlf");
        assertTrue(
                copy.contains("<target state=\"translated\" state-qualifier=\"exact-match\">" + expected + "</target>"),
                copy);
        assertTrue(
                copy.contains("<target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\">" + expected
                        + "</target><alt-trans match-quality=\"92%\""),
                copy);
        assertTrue(copy.endsWith(UNKNOWN + "</source></trans-unit></body></file></xliff>"), copy);
        assertEquals(
                folder.resolve("a.xlf") + ": 3 texts: 1 exact (100 %), 1 85–94 %, 1 not found; wrote "
                        + folder.resolve("out.xlf") + "\n",
                err);
    }

    @Test
    void theOtherScriptIsNeverFilledIn() throws IOException {
        memory = folder.resolve("hant only").toString();
        succeed("import", folder.resolve("hant.tsv").toString());
        String xliff = xliff("zh-CN");
        assertEquals(xliff, translated(file("a.xlf", xliff), "out.xlf", "--min", "1"));
        assertFalse(translated(file("a.txt", EXACT + "\n"), "out.html").contains(HANT));
    }

    @Test
    void minKeepsWhatIsLessAlikeOut() throws IOException {
        String copy = translated(file("a.xlf", xliff("zh-CN")), "out.xlf", "--min", "95");
        assertEquals(2, copy.split("<target").length - 1, copy); // the target and the one of its proposal
        assertEquals(2, run("translate", folder.resolve("a.xlf").toString(), "-o", "x.xlf", "--min", "101"));
    }

    @Test
    void aPoIsFuzzyWhereTheMatchIs() throws IOException {
        String head =
                "msgid \"\"\nmsgstr \"\"\n\"Language: zh_CN\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
        String po = head + "msgid \"%s\"\nmsgstr \"\"\n\nmsgid \"%s\"\nmsgstr \"\"\n\nmsgid \"%s\"\nmsgstr \"\"\n";
        String copy = translated(file("a.po", String.format(po, EXACT, FUZZY, UNKNOWN)), "out.po");
        String expected =
                head + "msgid \"%s\"\nmsgstr \"%s\"\n\n#, fuzzy\n#| msgid \"%s\"\nmsgid \"%s\"\nmsgstr \"%s\"\n\n"
                        + "msgid \"%s\"\nmsgstr \"\"\n";
        assertEquals(String.format(expected, EXACT, HANS, EXACT, FUZZY, HANS, UNKNOWN), copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.docx"})
    void aDocumentBecomesAnXliffAndAPage(String name) throws IOException {
        String input = document(name).toString();
        String xliff = translated(input, "out.xlf");
        assertTrue(xliff.contains("<source>" + EXACT + "</source>\n  <target state=\"translated\""), xliff);
        assertTrue(xliff.contains("<source>" + UNKNOWN + "</source>\n</trans-unit>"), xliff);
        String page = translated(input, "out.html");
        assertTrue(page.contains("<td lang=\"zh-CN\">" + HANS + "</td>"), page);
        assertTrue(page.contains("<tr class=\"fuzzy\">"), page);
        String hant = translated(input, "hant.html", "--to", "zh-TW");
        assertTrue(hant.contains("<td lang=\"zh-TW\">" + HANT + "</td>"), hant);
    }

    private Path document(String name) throws IOException {
        Path path = folder.resolve(name);
        if (name.endsWith(".docx")) {
            try (XWPFDocument document = new XWPFDocument();
                    var out = Files.newOutputStream(path)) {
                for (String text : new String[] {EXACT, FUZZY, UNKNOWN}) {
                    document.createParagraph().createRun().setText(text);
                }
                document.write(out);
            }
            return path;
        }
        String text = String.join("\n\n", EXACT, FUZZY, UNKNOWN) + "\n";
        String page = "<html><head><title>T</title></head><body><p>" + String.join("</p><p>", EXACT, FUZZY, UNKNOWN)
                + "</p></body></html>";
        return Files.writeString(path, name.endsWith(".html") ? page : text);
    }

    @Test
    void whatCannotBeMadeIsRefusedBeforeAnythingIsWritten() throws IOException {
        String xliff = file("a.xlf", xliff("zh-CN"));
        assertEquals(3, run("translate", xliff, "-o", folder.resolve("out.po").toString()));
        assertEquals(
                folder.resolve("out.po") + ": cannot be made of " + xliff + "; give a name that ends in .xlf\n", err);
        assertEquals(3, run("translate", xliff, "-o", xliff));
        assertEquals(
                3,
                run(
                        "translate",
                        folder.resolve("none.md").toString(),
                        "-o",
                        folder.resolve("o.xlf").toString()));
        assertEquals(
                4,
                run(
                        "translate",
                        file("b.xlf", "<xliff"),
                        "-o",
                        folder.resolve("o.xlf").toString()));
        assertFalse(Files.exists(folder.resolve("o.xlf")));
    }

    @Test
    void filesOfTradosAndMemoQAreXliff() throws IOException {
        String copy = translated(file("a.sdlxliff", xliff("zh-CN")), "out.sdlxliff");
        assertTrue(copy.contains(">" + HANS + "</target>"), copy);
        assertEquals(copy, translated(file("a.mqxliff", xliff("zh-CN")), "out.mqxliff"));
    }
}
