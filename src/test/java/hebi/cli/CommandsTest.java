package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each command as a user calls it: what it prints, what it says, how it ends. */
class CommandsTest {
    private static final String ENGLISH = "The museum is open.\n\nIt holds 300 clocks. Children enter free.\n";
    private static final String CHINESE = "博物馆开放了。\n\n馆内有300座钟。儿童免费入场。\n";

    @TempDir
    private Path folder;

    private String memory;
    private String out;
    private String err;

    @BeforeEach
    void memory() {
        memory = folder.resolve("memory").toString();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = Hebi.run(new Terminal(data, words, false, false), arguments);
        out = data.toString(StandardCharsets.UTF_8);
        err = words.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private void succeed(String... arguments) {
        assertEquals(0, run(arguments), err);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void fillMemory() throws IOException {
        succeed("align", file("b.txt", ENGLISH), file("a.txt", CHINESE), "--memory", memory);
    }

    @Test
    void alignWritesWhatItWasAskedForAndTellsOfIt() throws IOException {
        String tmx = folder.resolve("out.tmx").toString();
        String page = folder.resolve("out.html").toString();
        succeed("align", file("b.txt", ENGLISH), file("a.txt", CHINESE), "-o", tmx, "-o", page, "--memory", memory);
        assertEquals("", out);
        assertEquals(
                List.of(
                        "Text      en 3 segments, zh 3 segments",
                        "Aligned   3 pairs: 3 one-to-one; not paired: en 0, zh 0",
                        "Wrote     " + tmx + " (3 units) and " + page + " (3 rows) and added 3 to " + memory,
                        "Next      hebi lookup \"The museum is open.\""),
                err.lines().toList());
        assertTrue(Files.readString(Path.of(tmx)).contains("<seg>馆内有300座钟。</seg>"));
        assertTrue(Files.readString(Path.of(page)).contains("lang=\"zh\""));
    }

    @Test
    void alignAgainAddsNothing() throws IOException {
        fillMemory();
        fillMemory();
        assertTrue(err.contains("added 0 to " + memory + " (3 were there already)"), err);
    }

    @Test
    void alignPrintsTmxOnStandardOutputForADash() throws IOException {
        succeed("align", file("b.txt", ENGLISH), file("a.txt", CHINESE), "-o", "-", "--no-memory", "-q");
        assertTrue(out.startsWith("<?xml"), out);
        assertEquals("", err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void alignPrintsTheBeadsOfSegmentedFiles() throws IOException {
        succeed("align", "--segmented", file("a", "你好。\n再见。\n"), file("b", "Hello.\nGoodbye.\n"), "-q");
        assertTrue(out.matches("\\[0]:\\[0]:[01]\\.\\d+\n\\[1]:\\[1]:[01]\\.\\d+\n"), out);
    }

    @Test
    void alignTakesABilingualFileApart() throws IOException {
        String both = file("both.txt", "博物馆开放了。\n\nThe museum is open.\n");
        succeed("align", "--bilingual", both, "--memory", memory);
        assertTrue(err.contains("1 one-to-one"), err);
    }

    @Test
    void lookupShowsDifferencesAndThatNothingIsMissing() throws IOException {
        fillMemory();
        succeed("lookup", "馆内有500座钟。", "--memory", memory);
        assertTrue(out.startsWith(" 85%  馆内有[-3-]{+5+}00座钟。\n      It holds 300 clocks.\n"), out);
        assertTrue(err.startsWith("complete for ≥ 70 %: 1 of 3 units"), err);
    }

    @Test
    void lookupAnswersInJson() throws IOException {
        fillMemory();
        succeed("lookup", "馆内有300座钟。", "--json", "--memory", memory, "--previous", "博物馆开放了。", "--next", "儿童免费入场。");
        JsonNode answer = new ObjectMapper().readTree(out);
        assertEquals("zh", answer.get("from").asText());
        assertTrue(answer.get("complete").asBoolean());
        JsonNode match = answer.get("matches").get(0);
        assertEquals("ice", match.get("kind").asText());
        assertEquals(101, match.get("score").asInt());
        assertEquals("It holds 300 clocks.", match.get("target").asText());
        assertEquals("zh-CN", match.get("sourceTag").asText());
        assertEquals(1, match.get("position").asInt());
        assertEquals(List.of(), new ArrayList<>(match.findValues("start")));
    }

    @Test
    void lookupOfAFileTakesItsLinesAsContext() throws IOException {
        fillMemory();
        String queries = file("q.txt", "博物馆开放了。\n馆内有300座钟。\n儿童免费入场。\n\n馆内有300座钟。\n");
        succeed("lookup", "--file", queries, "--json", "--memory", memory);
        List<String> kinds = new ArrayList<>();
        for (String line : out.lines().toList()) {
            kinds.add(new ObjectMapper()
                    .readTree(line)
                    .get("matches")
                    .get(0)
                    .get("kind")
                    .asText());
        }
        assertEquals(List.of("ice", "ice", "ice", "exact"), kinds);
    }

    @Test
    void lookupInAnEmptyMemorySaysHowToFillIt() {
        succeed("lookup", "你好", "--memory", memory);
        assertEquals(memory + " is empty; fill it with hebi align or hebi import\n", err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void searchMarksTheHits() throws IOException {
        fillMemory();
        succeed("search", "钟", "--memory", memory);
        assertTrue(out.startsWith("馆内有300座[钟]。\n  It holds 300 clocks.\n"), out);
        succeed("search", "CLOCK", "--memory", memory, "--json");
        assertEquals(1, new ObjectMapper().readTree(out).get("total").asInt());
    }

    @Test
    void whatIsExportedIsImportedAgain() throws IOException {
        fillMemory();
        for (String name : List.of("all.tmx", "all.tsv")) {
            String file = folder.resolve(name).toString();
            String other = folder.resolve(name + ".memory").toString();
            succeed("export", "-o", file, "--memory", memory);
            succeed("import", file, "--memory", other);
            assertTrue(err.contains("3 units created, 0 merged"), err);
            succeed("stats", "--json", "--memory", other);
            assertEquals(3, new ObjectMapper().readTree(out).get("units").asInt());
        }
    }

    @Test
    void aTruncatedTmxAddsNothingUnlessToldToKeepGoing() throws IOException {
        fillMemory();
        String tmx = folder.resolve("all.tmx").toString();
        succeed("export", "-o", tmx, "--memory", memory);
        String whole = Files.readString(Path.of(tmx));
        String cut = file("cut.tmx", whole.substring(0, whole.lastIndexOf("<tuv")));
        String other = folder.resolve("other").toString();
        assertEquals(4, run("import", cut, "--memory", other));
        assertTrue(err.matches("(?s).*cut\\.tmx:\\d+:\\d+: .*") && err.lines().count() == 1, err);
        assertFalse(Files.exists(Path.of(other)));
        succeed("import", "--keep-going", cut, "--memory", other);
        assertTrue(err.contains("2 units created"), err);
    }

    @Test
    void aTmxWithoutChineseIsRefusedAndLeavesNoEmptyMemory() throws IOException {
        String tmx = file(
                "fr.tmx",
                "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv>"
                        + "<tuv xml:lang=\"en\"><seg>b</seg></tuv></tu></body></tmx>");
        assertEquals(3, run("import", tmx, "--memory", memory));
        assertTrue(err.contains("holds no Chinese-English unit, only en, fr"), err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void batchReportsTheFailedPairAndEndsWithEight() throws IOException {
        file("1.en.txt", ENGLISH);
        file("1.zh.txt", CHINESE);
        file("2.en.txt", ENGLISH);
        file("2.zh.txt", " ");
        String tmx = folder.resolve("out.tmx").toString();
        assertEquals(8, run("batch", folder.toString(), "-o", tmx, "--memory", memory));
        assertTrue(err.contains("2.zh.txt: has no text"), err);
        assertTrue(err.contains("Aligned   1 of 2 pairs, 3 units"), err);
        assertTrue(Files.readString(Path.of(tmx)).contains("300 clocks"));
    }

    @Test
    void extractMarksFurnitureOnlyWhenAsked() throws IOException {
        String page = file(
                "p.html",
                "<html><body><nav><a href=x>Home</a></nav><article><h1>Title</h1><p>"
                        + "A long sentence stands here. ".repeat(9) + "</p></article></body></html>");
        succeed("extract", page);
        assertFalse(out.contains("Home"), out);
        succeed("extract", page, "--all");
        assertTrue(out.contains("]\tHome\n") && out.contains("heading\tTitle\n"), out);
    }

    @Test
    void segmentPrintsOneSegmentALine() throws IOException {
        succeed("segment", file("a.txt", CHINESE));
        assertEquals("博物馆开放了。\n馆内有300座钟。\n儿童免费入场。\n", out);
        assertEquals(2, run("segment", "-"));
    }

    @Test
    void evaluatePrintsTheFigures() {
        succeed("evaluate", Path.of("samples", "gold").toString());
        assertTrue(out.matches("(?s).*6 documents, P 0\\.\\d{3}, R 0\\.\\d{3}, F1 0\\.\\d{3} \\(strict\\).*"), out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | align none.en.txt none.zh.txt",
                "3 | align {en} {dir}",
                "3 | align {en} {en}",
                "3 | align {en} {empty}",
                "3 | align {en} {binary}",
                "3 | align {en} {zh} -o {dir}/none/out.tmx",
                "3 | align {en} {zh} -o {dir}/out.doc",
                "2 | align {en} {zh} --min-confidence 7",
                "2 | align {en} {zh} --from fr",
                "2 | align {en}",
                "2 | lookup",
                "2 | lookup x --limit 0",
                "2 | lookup x --min 200",
                "2 | lokup x",
                "2 | export",
                "3 | export -o {dir}/out.tmx --memory {dir}/none",
                "6 | lookup x --memory {dir}",
                "3 | import {zh}",
                "4 | import {broken}",
                "3 | batch {dir}/none",
                "3 | evaluate {dir}",
                "3 | extract {dir}/none",
            })
    void aMistakeIsOneLineWithItsExitCodeAndNoTrace(int exit, String line) throws IOException {
        String filled = line.replace("{en}", file("b.txt", ENGLISH))
                .replace("{zh}", file("a.txt", CHINESE))
                .replace("{empty}", file("empty.txt", ""))
                .replace("{broken}", file("broken.tmx", "<tmx version=\"1.4\"><header/><body><tu></body></tmx>"))
                .replace("{binary}", file("binary.txt", "\0\1\2\3\0\0\0\uFFFF\0"))
                .replace("{dir}", folder.toString());
        List<String> arguments = new ArrayList<>(Stream.of(filled.split(" ")).toList());
        if (line.startsWith("align") || line.startsWith("import")) {
            arguments.addAll(List.of("--memory", memory));
        }
        assertEquals(exit, run(arguments.toArray(String[]::new)), err);
        assertEquals("", out);
        assertFalse(err.contains("Exception") || err.contains("\tat "), err);
        assertTrue(err.lines().count() <= (exit == 2 ? 2 : 1), err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void segmentShowsOffsetsAsJson() throws IOException {
        succeed("segment", file("a.txt", CHINESE), "--json");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertEquals(3, lines.size());
        assertEquals("儿童免费入场。", lines.get(2).get("text").asText());
        assertEquals(1, lines.get(2).get("paragraph").asInt());
        assertEquals(9, lines.get(2).get("start").asInt());
        assertEquals(16, lines.get(2).get("end").asInt());
    }

    @Test
    void paragraphsAreLeftWholeWhenAsked() throws IOException {
        String english = file("b.txt", ENGLISH);
        succeed("segment", english, "--paragraphs");
        assertEquals(
                List.of("The museum is open.", "It holds 300 clocks. Children enter free."),
                out.lines().toList());
        succeed("align", english, file("a.txt", CHINESE), "--paragraphs", "--no-memory");
        assertTrue(err.contains("en 2 segments, zh 2 segments"), err);
    }

    @Test
    void segmentsFollowTheUsersOwnRules() throws IOException {
        String rules = file(
                "r.srx",
                "<srx xmlns='http://www.lisa.org/srx20' version='2.0'><header segmentsubflows='yes' cascade='no'/><body>"
                        + "<languagerules><languagerule languagerulename='all'><rule break='yes'>"
                        + "<beforebreak>clocks|座</beforebreak><afterbreak></afterbreak></rule></languagerule></languagerules>"
                        + "<maprules><languagemap languagepattern='.*' languagerulename='all'/></maprules></body></srx>");
        succeed("segment", file("b.txt", ENGLISH), "--srx", rules);
        assertEquals(
                List.of("The museum is open.", "It holds 300 clocks", ". Children enter free."),
                out.lines().toList());
        assertEquals(2, run("segment", file("b.txt", ENGLISH), "--srx", rules, "--paragraphs"));
    }

    @Test
    void furnitureIsAlignedWhenAsked() throws IOException {
        String english = file("b.html", "<nav>All exhibitions</nav><h1>Clocks</h1><p>The museum is open today.</p>");
        String chinese = file("a.html", "<nav>所有展览</nav><h1>钟表</h1><p>博物馆今天开放。</p>");
        succeed("align", english, chinese, "--no-memory");
        assertTrue(err.contains("en 2 segments, zh 2 segments"), err);
        succeed("align", english, chinese, "--no-memory", "--keep-furniture");
        assertTrue(err.contains("en 3 segments, zh 3 segments"), err);
    }

    @Test
    void goldenSegmentsAreScored() throws IOException {
        String cases = file("own_en.tsv", "# name\none\t\tHi. Bye.\tHi.\tBye.\ntwo\t\tHi. Bye.\tHi. Bye.\n");
        succeed("evaluate", "--segmentation", cases);
        assertEquals(
                List.of(cases + ": 1 of 2", "  two", "    expected Hi. Bye.", "    cut      Hi. | Bye."),
                out.lines().toList());
    }

    @Test
    void theScriptIsSaidOnDemand() throws IOException {
        String english = file("b.txt", ENGLISH);
        succeed("align", english, file("a.txt", CHINESE), "--no-memory", "-v");
        assertTrue(err.contains("Script    zh-Hans: "), err);
        succeed("align", english, file("a.txt", CHINESE + "\n館內還有鐘。\n"), "--no-memory", "-v");
        assertTrue(err.contains(" (mixed): "), err);
    }

    @Test
    void anAddressThatIsNotOfTheWebIsRefused() throws IOException {
        assertEquals(3, run("extract", "ftp://127.0.0.1/a.html"));
        assertTrue(err.contains("is no web address"), err);
    }
}
