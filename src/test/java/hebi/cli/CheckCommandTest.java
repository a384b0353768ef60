package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code hebi check} and {@code hebi analyze} as a user calls them. */
class CheckCommandTest extends CommandRun {
    private Path pairs(String lines) throws IOException {
        return Files.writeString(folder.resolve("a.tsv"), "en\tzh-CN\n" + lines);
    }

    @Test
    void draftsAreChecked() throws IOException {
        Path file = folder.resolve("job.po");
        Files.writeString(file, """
                msgid ""
                msgstr "Language: zh_CN\\nContent-Type: text/plain; charset=UTF-8\\n"

                #, fuzzy
                msgid "14 mills"
                msgstr "15座磨坊"
                """);
        assertEquals(8, run("check", file.toString()), err);
        assertTrue(out.contains("numbers"), out);
    }

    @Test
    void aFindingShowsRuleTextsAndKeyAndTheCommandEndsWithEight() throws IOException {
        Path file = pairs("14 mills\t15座磨坊\nThe clock\t时钟\n");
        assertEquals(8, run("check", file.toString()), err);
        assertTrue(
                out.startsWith("numbers: only the English side has 14; only the Chinese side has 15 (numbers:"), out);
        assertTrue(out.contains("  [14] mills\n  [15]座磨坊\n"), out);
        assertEquals(file + ": 2 units, 1 finding: 1 numbers\n", err);
    }

    @Test
    void nothingWrongEndsWithZero() throws IOException {
        assertEquals(0, run("check", pairs("14 mills\t14座磨坊\n").toString()), err);
        assertEquals("", out);
    }

    @Test
    void aWaivedFindingStaysAway() throws IOException {
        String file = pairs("14 mills\t15座磨坊\n").toString();
        run("check", file);
        String key = out.substring(out.indexOf("(numbers:") + 1, out.indexOf(")"));
        assertEquals(0, run("check", file, "--waive", key), err);
        assertEquals(0, run("check", file), err);
        assertTrue(err.contains("1 waived"), err);
    }

    @Test
    void theMendedCopyHasNoFaultThatIsMechanical() throws IOException {
        Path mended = folder.resolve("b.tsv");
        assertEquals(0, run("check", pairs("The the mill\t磨坊,很旧\n").toString(), "--fix", "-o", mended.toString()), err);
        String text = Files.readString(mended);
        assertTrue(text.contains("The mill\t磨坊，很旧"), text);
    }

    @Test
    void anUnknownRuleIsAFaultOfUsage() throws IOException {
        assertEquals(2, run("check", pairs("a\t甲\n").toString(), "--rules", "nonsense"));
        assertTrue(err.contains("\"nonsense\" is no rule; give some of numbers, untranslated"), err);
    }

    @Test
    void thePageHoldsTheFindings() throws IOException {
        Path page = folder.resolve("p.html");
        assertEquals(8, run("check", pairs("14 <mills>\t15座磨坊\n").toString(), "--html", page.toString()), err);
        String html = Files.readString(page);
        assertTrue(html.contains("<mark>14</mark> &lt;mills&gt;"), html);
        assertEquals("", out);
    }

    @Test
    void jsonGivesOneFindingALine() throws IOException {
        run("check", pairs("14 mills\t15座磨坊\n").toString(), "--json");
        assertTrue(out.startsWith("{\"rule\":\"numbers\",\"key\":\"numbers:"), out);
        assertTrue(out.contains("\"sourcePlaces\":[{\"start\":0,\"end\":2}]"), out);
    }

    @Test
    void analysisCountsAFileByBand() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "The mill is old. The mill is old.\n");
        String memory = folder.resolve("memory").toString();
        assertEquals(0, run("analyze", text.toString(), "--memory", memory), err);
        assertTrue(out.matches("(?s).*new +1 +4 +0 +0\n.*"), out);
        assertTrue(out.matches("(?s).*repeated +1 +4 +0 +0\n.*"), out);
        assertEquals(0, run("analyze", text.toString(), "--json", "--memory", memory), err);
        assertTrue(out.contains("{\"band\":\"repeated\",\"segments\":1,\"words\":4,"), out);
    }

    @Test
    void theTextsOfABilingualFileAreTheJob() throws IOException {
        String memory = folder.resolve("memory").toString();
        run("import", pairs("The mill is old.\t磨坊很旧。\n").toString(), "--memory", memory);
        Path po = Files.writeString(folder.resolve("app.po"), """
                msgid ""
                msgstr "Language: zh_CN\\n"

                msgid "The mill is old.\\n"
                msgstr ""

                msgid "Tickets are sold at the gate."
                msgstr "门口售票。"
                """);
        assertEquals(0, run("analyze", po.toString(), "--memory", memory), err);
        assertTrue(out.matches("(?s).*100 +1 +4 +0 +0\n +new +1 +6 +0 +0\n.*"), out);
        Path xliff = Files.writeString(
                folder.resolve("job.xlf"),
                "<xliff version='1.2'><file original='a' source-language='en' target-language='zh-TW'><body>"
                        + "<trans-unit id='1'><source>The mill is old.</source></trans-unit>"
                        + "<trans-unit id='2' translate='no'><source>Leave me.</source></trans-unit>"
                        + "</body></file></xliff>");
        assertEquals(0, run("analyze", xliff.toString(), "--memory", memory), err);
        assertTrue(out.matches("(?s).*xlf\n[^\n]*\n +new +1 +4 +0 +0\n +all .*"), out);
    }

    @Test
    void theMemoryIsMendedInOneChangeThatCanBeUndone() throws IOException {
        String memory = folder.resolve("memory").toString();
        run("import", pairs("The the mill\t磨坊,很旧\nThe clock\t时钟\n").toString(), "--memory", memory);
        assertEquals(0, run("check", "--fix", "--memory", memory), err);
        assertTrue(err.contains("to take it back: hebi memory undo 2"), err);
        assertEquals(0, run("memory", "undo", "2", "--memory", memory), err);
        assertEquals(8, run("check", "--memory", memory), err);
        assertTrue(out.contains("doubled-word"), out);
    }
}
