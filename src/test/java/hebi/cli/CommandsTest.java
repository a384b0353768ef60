package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command as a user calls it: what it prints, what it says, how it ends. */
class CommandsTest {
    private static final String ENGLISH = "The museum is open.\n\nIt holds 300 clocks. Children enter free.\n";
    private static final String CHINESE = "博物馆开放了。\n\n馆内有300座钟。儿童免费入场。\n";

    private static final String TMX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>
            <tu><tuv xml:lang="en-US"><seg>%s</seg></tuv><tuv xml:lang="zh-CN"><seg>%s</seg></tuv></tu>
            </body></tmx>
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private String memory;
    private String out;
    private String err;

    @BeforeEach
    void memory() {
        memory = folder.resolve("memory").toString();
        // No settings of the person who runs the tests.
        environment.put("XDG_CONFIG_HOME", folder.toString());
    }

    private int run(String... arguments) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = Hebi.run(new Terminal(data, words, false, false), environment, arguments);
        out = data.toString(StandardCharsets.UTF_8);
        err = words.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private void succeed(String... arguments) {
        assertEquals(0, run(arguments), err);
    }

    @Test
    void importCountsEachPairOfLanguageTags() throws IOException {
        String unit = "<tu><tuv xml:lang='%s'><seg>%s</seg></tuv><tuv xml:lang='%s'><seg>%s</seg></tuv></tu>";
        String units = String.format(unit, "en-US", "Yes.", "zh-CN", "是。")
                + String.format(unit, "en-GB", "No.", "zh-TW", "否。")
                + String.format(unit, "en-US", "Yes.", "zh-CN", "是。");
        String tmx = file("a.tmx", "<tmx version='1.4'><header srclang='*all*'/><body>" + units + "</body></tmx>");
        succeed("import", tmx, "--memory", memory);
        assertEquals(
                tmx + ": 2 units created, 1 merged with what was there; texts: en-GB 1, en-US 2, zh-CN 2, zh-TW 1\n"
                        + "  en-US → zh-CN: 1 unit created, 1 merged with what was there\n"
                        + "  en-GB → zh-TW: 1 unit created, 0 merged with what was there\n",
                err);
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
                        "Wrote     " + page + " (3 rows) and " + tmx + " (3 units) and added 3 to " + memory,
                        "Next      hebi lookup 'The museum is open.' --memory " + memory),
                err.lines().toList());
        assertTrue(Files.readString(Path.of(tmx)).contains("<seg>馆内有300座钟。</seg>"));
        assertTrue(Files.readString(Path.of(page)).contains("lang=\"zh\""));
    }

    @Test
    void lookupShowsPartsWhereNothingIsLikeTheWhole() throws Exception {
        fillMemory();
        succeed("lookup", "我们都知道馆内有300座钟而外面没有", "--memory", memory, "-q");
        assertEquals(
                List.of("part  馆内有300座钟  in 1 unit", "      [馆内有300座钟]。", "      It holds [300 clocks]."),
                out.lines().toList());
        succeed("lookup", "我们都知道馆内有300座钟而外面没有", "--memory", memory, "-q", "--json");
        JsonNode fragment = new ObjectMapper().readTree(out).get("fragments").get(0);
        assertEquals("馆内有300座钟", fragment.get("text").asText());
        assertEquals(
                9, fragment.get("uses").get(0).get("counterpart").get("start").asInt());
    }

    @Test
    void lookupShowsTheNeighboursOfAMatch() throws Exception {
        fillMemory();
        succeed("lookup", "馆内有300座钟。", "--neighbours", "1", "--memory", memory, "-q");
        assertEquals(
                List.of("      -1  博物馆开放了。 | The museum is open.", "      +1  儿童免费入场。 | Children enter free."),
                out.lines().skip(3).toList());
        succeed("lookup", "馆内有300座钟。", "--neighbours", "1", "--memory", memory, "-q", "--json");
        JsonNode neighbours =
                new ObjectMapper().readTree(out).get("neighbours").iterator().next();
        assertEquals(-1, neighbours.get(0).get("distance").asInt());
        assertEquals("Children enter free.", neighbours.get(1).get("target").asText());
    }

    @Test
    void searchTellsHowAPhraseWasRendered() throws Exception {
        fillMemory();
        succeed("search", "博物馆", "--renderings", "--memory", memory, "-q");
        assertTrue(out.lines().anyMatch(line -> line.matches(" +1  museum  20\\d\\d: 1")), out);
        succeed("search", "博物馆", "--renderings", "--memory", memory, "-q", "--json");
        assertEquals(
                "museum",
                new ObjectMapper()
                        .readTree(out)
                        .get("renderings")
                        .get("groups")
                        .get(0)
                        .get("text")
                        .asText());
    }

    /** Of two subject fields, years, scripts and documents; one is a doubtful alignment. */
    private void importCases() throws IOException {
        String unit =
                "<tu><prop type='x-domain'>%s</prop><prop type='x-document'>%s.html</prop><prop type='x-date'>%s-03-01T00:00:00Z</prop>"
                        + "<prop type='x-confidence'>%s</prop><tuv xml:lang='en'><seg>%s</seg></tuv><tuv xml:lang='%s'><seg>%s</seg></tuv></tu>";
        String units = String.format(unit, "law", "a", 2024, .9, "They lost the appeal at noon.", "zh-CN", "中午他们上诉失败。")
                + String.format(unit, "news", "b", 2022, .9, "They lost the appeal at night.", "zh-TW", "夜裡他們上訴失敗。")
                + String.format(unit, "law", "a", 2024, .2, "The judge went home early.", "zh-CN", "法官早早回家。");
        String tmx = file("a.tmx", "<tmx version='1.4'><header srclang='*all*'/><body>" + units + "</body></tmx>");
        succeed("import", tmx, "--memory", memory, "-q");
    }

    @Test
    void lookupTellsWhyAMatchLosesPoints() throws Exception {
        importCases();
        succeed("lookup", "The judge went home early.", "--prefer-domain", "news", "--memory", memory, "-q");
        assertTrue(out.startsWith(" 95%  The judge went home early."), out);
        assertTrue(out.contains("(−3 doubtful alignment) (−2 other domain)"), out);
        String[] chinese = {
            "lookup", "夜里他们上诉失败。", "--any-script", "--limit", "all", "--min", "30", "--memory", memory, "-q"
        };
        succeed(chinese);
        assertTrue(out.contains("(−5 other script)"), out);
        assertEquals(2, out.lines().filter(line -> line.contains("%")).count(), out);
        succeed(Stream.concat(Stream.of(chinese), Stream.of("--json")).toArray(String[]::new));
        JsonNode matches = new ObjectMapper().readTree(out).get("matches");
        assertEquals(2, matches.size());
        assertEquals(5, matches.findValue("other_script").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "--domain, law, 上诉",
        "--domain, news, 上訴",
        "--document, a.html, 上诉",
        "--since, 2024-01-01, 上诉",
        "--before, 2023-01-01, 上訴"
    })
    void filtersHoldForRenderingsAndPartsToo(String filter, String value, String rendering) throws Exception {
        importCases();
        succeed("search", "appeal", "--renderings", filter, value, "--memory", memory, "-q", "--json");
        JsonNode groups = new ObjectMapper().readTree(out).get("renderings").get("groups");
        assertEquals(List.of(rendering), groups.findValuesAsText("text"));
        String text = "Nobody thought that they lost the appeal, and what came then is another story";
        succeed("lookup", text, filter, value, "--memory", memory, "-q", "--json");
        JsonNode uses = new ObjectMapper().readTree(out).at("/fragments/0/uses");
        assertEquals(1, uses.size());
        assertTrue(uses.get(0).toString().contains(rendering), out);
    }

    @Test
    void renderingsOfNothingAreNothing() throws IOException {
        importCases();
        succeed("search", "appeal", "--renderings", "--document", "c.html", "--memory", memory, "-q");
        assertEquals("", out);
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
        succeed("align", both, "--no-memory");
        assertTrue(err.contains("1 one-to-one"), err);
    }

    @Test
    void aBilingualFileKeepsToTheLanguagesGiven() throws IOException {
        String both = file("both.txt", "The museum is open.\n\n博物馆开放了。\n");
        succeed("align", "--bilingual", both, "--from", "zh", "--no-memory", "-o", "-");
        assertTrue(out.contains("srclang=\"zh-CN\""), out);
        assertTrue(out.indexOf("博物馆") < out.indexOf("The museum is open.</seg>"), out);
    }

    @Test
    void aMemoryThatCannotBeUsedIsKnownBeforeAnythingIsWritten() throws IOException {
        String tmx = folder.resolve("out.tmx").toString();
        file("b.txt", ENGLISH);
        assertEquals(
                6, run("align", folder + "/b.txt", file("a.txt", CHINESE), "-o", tmx, "--memory", folder.toString()));
        assertFalse(Files.exists(Path.of(tmx)));
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() throws IOException {
        fillMemory();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal = new Terminal(full, words, false, false);
        assertEquals(3, Hebi.run(terminal, environment, "lookup", "博物馆开放了。", "--memory", memory, "-q"));
        assertEquals(
                "standard output: cannot be written: No space left on device; see that there is room where it goes\n",
                words.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatHasEnoughIsNoError() throws IOException {
        fillMemory();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Terminal terminal = new Terminal(closed, words, false, false);
        assertEquals(0, Hebi.run(terminal, environment, "export", "-o", "-", "--memory", memory, "-q"));
        assertEquals(0, Hebi.run(terminal, environment, "search", "钟", "--memory", memory, "-q"));
        assertEquals("", words.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPairThatOccursTwiceIsOneUnitOfTheTmx() throws IOException {
        String english = file("b.txt", ENGLISH + "\nThe museum is open.\n");
        String chinese = file("a.txt", CHINESE + "\n博物馆开放了。\n");
        String tmx = folder.resolve("out.tmx").toString();
        succeed("align", english, chinese, "-o", tmx, "--memory", memory);
        assertTrue(err.contains("4 pairs") && err.contains("(3 units) and added 3 to"), err);
        succeed("doctor", tmx);
    }

    @Test
    void aFaultOfOursShowsItsTraceOnlyWhenAsked() throws IOException {
        assertEquals(3, run("align", "none", "none", "-v"));
        assertTrue(err.contains("\tat hebi."), err);
    }

    @Test
    void settingsComeFromTheEnvironmentThenTheFile() throws IOException {
        fillMemory();
        Files.createDirectories(folder.resolve("hebi"));
        Files.writeString(folder.resolve("hebi/config.properties"), "minScore=90\nmemory=" + memory);
        succeed("lookup", "馆内有500座钟。");
        assertTrue(err.startsWith("complete for ≥ 90 %: 0 of 3"), err);
        environment.put("HEBI_MIN_SCORE", "60");
        succeed("lookup", "馆内有500座钟。");
        assertTrue(err.startsWith("complete for ≥ 60 %: 1 of 3"), err);
        Files.writeString(folder.resolve("hebi/config.properties"), "memory=\\uZZZZ");
        assertEquals(4, run("lookup", "馆内有500座钟。"));
        assertTrue(err.contains("config.properties: is no file of settings"), err);
    }

    @Test
    void theLimitsOfReadingAreSettings() throws IOException {
        String text = Files.writeString(folder.resolve("a.txt"), "More than ten letters.")
                .toString();
        environment.put("HEBI_MAX_CHARACTERS", "10");
        assertEquals(3, run("extract", text));
        assertTrue(err.contains("has more than 10 characters; split it or raise maxCharacters"), err);
        succeed("extract", text, "--max-characters", "100");
        assertEquals(2, run("segment", text, "--max-seconds", "0"));
        assertTrue(err.contains("maxSeconds is at least 1, not 0"), err);
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
        String queries = file("q.txt", "\uFEFF博物馆开放了。\n馆内有300座钟。\n儿童免费入场。\n\n馆内有300座钟。\n");
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
    void lookupOfALongFileAnswersInTheOrderOfItsLines() throws IOException {
        fillMemory();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add("馆内有" + i + "座钟。");
        }
        String queries = file("q.txt", String.join("\n", lines));
        succeed("lookup", "--file", queries, "--json", "--memory", memory);
        List<String> answered = new ArrayList<>();
        for (String line : out.lines().toList()) {
            answered.add(new ObjectMapper().readTree(line).get("query").asText());
        }
        assertEquals(lines, answered);
        assertEquals(3, run("lookup", "--file", folder.resolve("none").toString(), "--memory", memory));
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
    void searchTakesExpressionsConditionsAndFilters() throws IOException {
        fillMemory();
        succeed("search", "\\d+座", "--regex", "--memory", memory);
        assertTrue(out.startsWith("馆内有[300座]钟。\n"), out);
        succeed("search", "。", "--in", "zh", "--target-lacks", "CLOCKS", "--memory", memory);
        assertEquals("2 of 3 units hold \"。\" in Chinese, but no \"CLOCKS\" on the other side\n", err);
        succeed("search", "。", "--in", "zh", "--target-has", "free", "--document", "a.TXT", "--memory", memory);
        assertTrue(err.startsWith("1 of 3 units"), err);
        succeed("search", "It", "--case", "--memory", memory);
        assertTrue(err.startsWith("1 of 3 units"), err);
        succeed("search", "。", "--in", "zh", "--before", "2000-01-01", "--memory", memory);
        assertTrue(err.startsWith("0 of 3 units"), err);
    }

    @Test
    void lookupFiltersAndShowsWhyAMatchScoresLess() throws IOException {
        fillMemory();
        succeed("lookup", "博物馆开放了。", "--memory", memory, "--prefer-domain", "law");
        assertTrue(out.startsWith(" 98%") && out.contains("(−2 other domain)"), out);
        succeed("lookup", "博物馆开放了。", "--memory", memory, "--prefer-domain", "law", "--json");
        assertEquals(
                2,
                new ObjectMapper()
                        .readTree(out)
                        .at("/matches/0/penalties/other_domain")
                        .asInt());
        succeed("lookup", "博物馆开放了。", "--memory", memory, "--reviewed");
        assertEquals("", out);
        succeed("lookup", "博物馆开放了。", "--memory", memory, "--no-reviewed", "--since", "2001-01-01");
        assertTrue(out.startsWith("100%"), out);
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
        assertTrue(err.contains("holds no Chinese-English unit, only en 1, fr 1"), err);
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
        assertTrue(err.contains("Aligned   1 of 2 pairs of files; 3 units, 0 below the confidence asked for"), err);
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
        assertTrue(out.matches("(?s).*6 documents, .* strict +P 0\\.\\d{3}, R 0\\.\\d{3}, F1 0\\.\\d{3}\n.*"), out);
    }

    @Test
    void trainedWeightsAreUsed() throws IOException {
        String gold = Path.of("samples", "gold").toString();
        String weights = folder.resolve("w.txt").toString();
        succeed("train", gold, "-o", weights);
        assertTrue(Files.readString(Path.of(weights)).startsWith("# Weights of Hebi's aligner"));
        succeed("evaluate", gold, "--weights", weights);
        assertTrue(out.contains("F1 0.9"), out);
        assertEquals(4, run("evaluate", gold, "--weights", file("none.txt", "type-1-1 high\n")));
        assertEquals(2, run("train", gold));
        succeed("train", gold, "--folds", "2");
        assertTrue(out.contains("2 folds, P 0."), out);
    }

    @Test
    void learnWritesPairsThatAlignThenTakes() throws IOException {
        StringBuilder pairs = new StringBuilder();
        for (int n = 0; n < 40; n++) {
            pairs.append(n % 2 == 0 ? "The blorb is " + n + ".\t格罗布是" + n + "。\n" : "It is " + n + ".\t这是" + n + "。\n");
        }
        succeed("import", file("pairs.tsv", "en\tzh\n" + pairs), "--memory", memory);
        String learned = folder.resolve("learned.tsv").toString();
        succeed("learn", "-o", learned, "--memory", memory);
        assertTrue(err.matches("(?s)Learned   \\d+ word pairs? from 40 units\n"), err);
        assertTrue(Files.readString(Path.of(learned)).contains("blorb"), Files.readString(Path.of(learned)));
        succeed(
                "align",
                "--lexicon",
                learned,
                file("b.txt", ENGLISH),
                file("a.txt", CHINESE),
                "--no-memory",
                "-o",
                "-");
        assertEquals(3, run("learn", "--memory", folder.resolve("none").toString()), err);
    }

    @ParameterizedTest
    @CsvSource({"algin, align", "alig, align", "lookpu, lookup", "exporrt, export", "serch, search"})
    void aMistypedCommandIsAnsweredWithTheRightOne(String typed, String meant) {
        assertEquals(2, run(typed, "a", "b"));
        assertEquals("hebi: there is no command or option \"" + typed + "\"; did you mean hebi " + meant + "?\n", err);
    }

    @Test
    void anOutputNeverReplacesAnInput() throws IOException {
        String english = file("b.html", "<p>" + ENGLISH + "</p>");
        String chinese = file("a.txt", CHINESE);
        assertEquals(3, run("align", english, chinese, "-o", folder + "/./b.html", "--memory", memory));
        assertTrue(err.contains("is a file to read from"), err);
        assertTrue(Files.readString(Path.of(english)).contains("300 clocks"));
    }

    @Test
    void textsThatAreNoTranslationsWriteNothingUnlessForced() throws IOException {
        String tmx = file("keep.tmx", "precious");
        String other = file("c.txt", """
                Ducks like rain and mud.
                Geese prefer short grass near a pond.
                In winter both of them fly south.
                Farmers counted their flocks at dusk.
                Nobody does so any more.
                A fox needs one night.
                """);
        String chinese = file("a.txt", CHINESE);
        assertEquals(5, run("align", other, chinese, "-o", tmx, "--memory", memory));
        assertTrue(err.contains("do not look like translations"), err);
        assertEquals("precious", Files.readString(Path.of(tmx)));
        assertFalse(Files.exists(Path.of(memory)));
        succeed("align", other, chinese, "-o", tmx, "--memory", memory, "--force");
    }

    @Test
    void aPhraseWithAnyChineseIsLookedForInTheChineseTexts() throws IOException {
        fillMemory();
        succeed("search", "opening of 馆", "--memory", memory);
        assertTrue(err.endsWith("0 of 3 units hold \"opening of 馆\" in Chinese\n"), err);
        succeed("search", "。", "--memory", memory);
        assertTrue(err.startsWith("3 of 3 units"), err);
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
                "3 | align {en}",
                "2 | align {en} {zh} --bilingual",
                "2 | align {en} --segmented",
                "2 | align {en} {zh} --segmented --from fr",
                "2 | batch {dir} -o {dir}/out.html",
                "2 | batch {dir} --min-confidence 7",
                "2 | lookup",
                "2 | lookup x --limit 0",
                "2 | lookup x --min 200",
                "2 | lookup x --since May",
                "2 | lookup x --confidence 7",
                "2 | search ( --regex",
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
    void doctorNamesEachFaultAndWritesAMendedCopy() throws IOException {
        String tmx = file("in.tmx", TMX.formatted("a&#x1;b", "甲"));
        assertEquals(8, run("doctor", tmx));
        assertTrue(out.startsWith(tmx + ":3:33: the reference &#x1; names a character that XML forbids; --fix: "), out);
        assertTrue(out.contains("\n    OmegaT takes nothing from the file; "), out);
        String copy = folder.resolve("copy.tmx").toString();
        succeed("doctor", tmx, "--fix", "-o", copy);
        assertTrue(err.contains("1 fault (1 character), all mended in"), err);
        succeed("doctor", copy);
        assertTrue(err.contains("nothing is wrong"), err);
        assertEquals(2, run("doctor", tmx, "--fix"));
    }

    @Test
    void importTellsWhatItSkipsAndWhy() throws IOException {
        String tmx = file("in.tmx", TMX.formatted("Hello.", "你好。").replace("</body>", """
                <tu><tuv xml:lang="en-US"><seg>Empty.</seg></tuv><tuv xml:lang="zh-CN"><seg> </seg></tuv></tu>
                <tu><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="fr"><seg>Oui.</seg></tuv></tu>
                <tu><tuv xml:lang="en-US"><seg>Bad.</seg></tuv><tuv><seg>坏。</seg></tuv></tu>
                </body>"""));
        assertEquals(4, run("import", tmx, "--memory", memory));
        succeed("import", "--keep-going", tmx, "--memory", memory);
        assertTrue(
                err.endsWith(
                        ": 1 unit created, 0 merged with what was there, 1 with an empty side left out, 1 in other"
                                + " languages left out (de + fr 1), 1 with a fault left out; texts: de 1, en-US 2, fr 1, zh-CN 2\n"),
                err);
    }

    @Test
    void importOnlyCountsInADryRun() throws IOException {
        String tmx = file("in.tmx", TMX.formatted("Hello.", "你好。"));
        succeed("import", "--dry-run", tmx, "--memory", memory);
        assertTrue(err.contains("1 unit would be created, 0 merged with what is there"), err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void importReadsStandardInput() throws IOException {
        java.io.InputStream before = System.in;
        try {
            System.setIn(new java.io.ByteArrayInputStream(
                    TMX.formatted("Hello.", "你好。").getBytes(StandardCharsets.UTF_8)));
            succeed("import", "-", "--memory", memory);
            assertTrue(err.startsWith("standard input: 1 unit created"), err);
            System.setIn(new java.io.ByteArrayInputStream("en\tzh\nYes.\t是。\n".getBytes(StandardCharsets.UTF_8)));
            succeed("import", "-", "--format", "tsv", "--memory", memory);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void exportSplitsByDocument() throws IOException {
        succeed("import", file("one.tmx", TMX.formatted("Hello.", "你好。")), "--memory", memory);
        succeed("import", file("two ?.tmx", TMX.formatted("Bye.", "再见。")), "--memory", memory);
        succeed("export", "-o", folder.resolve("out.tmx").toString(), "--split-by", "document", "--memory", memory);
        assertTrue(Files.readString(folder.resolve("out.one.tmx.tmx")).contains("Hello."));
        assertTrue(Files.readString(folder.resolve("out.two_.tmx.tmx")).contains("Bye."));
    }

    @Test
    void exportTakesALevelAndAFlavour() throws IOException {
        succeed("import", file("in.tmx", TMX.formatted("a<ph>&lt;br/></ph>", "甲")), "--memory", memory);
        succeed("export", "-o", "-", "--level", "2", "--flavour", "trados", "--paragraphs", "--memory", memory);
        assertTrue(out.contains("<ph>&lt;br/></ph>"), out);
        assertTrue(out.contains("x-ConfirmationLevel"), out);
        assertTrue(out.contains("segtype=\"paragraph\""), out);
        String first = out;
        succeed("export", "-o", "-", "--level", "2", "--flavour", "trados", "--paragraphs", "--memory", memory);
        assertEquals(first, out);
        assertEquals(2, run("export", "-o", "-", "--level", "3", "--memory", memory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "jsonl"})
    void whatIsExportedAndImportedAgainMakesTheSameMemory(String ending) throws IOException {
        String tmx = TMX.formatted("Press <bpt i=\"1\">&lt;b></bpt>OK<ept i=\"1\">&lt;/b></ept>", "按<hi>确定</hi>")
                .replace(
                        "<tu>",
                        "<tu creationdate=\"20260301T083000Z\" creationid=\"lin\"><prop type=\"x-domain\">ui</prop>")
                .replace("\"en-US\">", "\"en-US\"><prop type=\"x-context-pre\">Before.</prop>");
        succeed("import", file("in.tmx", tmx), "--memory", memory);
        String first = folder.resolve("first." + ending).toString();
        String second = folder.resolve("second." + ending).toString();
        String other = folder.resolve("other").toString();
        succeed("export", "-o", first, "--level", "2", "--memory", memory);
        succeed("import", first, "--memory", other);
        succeed("export", "-o", second, "--level", "2", "--memory", other);
        String text = Files.readString(Path.of(first));
        assertEquals(text, Files.readString(Path.of(second)));
        assertTrue(
                text.contains("Before.")
                        && text.contains("lin")
                        && text.contains("ui")
                        && (text.contains("<b>") || text.contains("&lt;b>")),
                text);
        succeed("import", first, "--memory", memory);
        assertTrue(err.contains("0 units created, 1 merged"), err);
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
