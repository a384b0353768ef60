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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each command as a user calls it: what it prints, what it says, how it ends. Those with much to say have tests of their own. */
class CommandsTest extends CommandRun {
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
    void batchReportsTheFailedPairAndEndsWithEight() throws IOException {
        file("1.en.txt", ENGLISH);
        file("1.zh.txt", CHINESE);
        file("2.en.txt", ENGLISH);
        file("2.zh.txt", " ");
        String tmx = folder.resolve("out.tmx").toString();
        assertEquals(8, run("batch", folder.toString(), "-o", tmx, "--memory", memory));
        assertTrue(err.contains("2.zh.txt: has no text"), err);
        assertTrue(err.contains("Aligned   1 of 2 pairs of files; 3 units; 0 files without a partner"), err);
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

    @Test
    void furnitureThatIsKeptLeavesThePairsOfTheArticleAsTheyAre() throws IOException {
        String english = file(
                "b.html",
                "<nav>All exhibitions</nav><h1>Clocks</h1><p>The museum is open today.</p><figure><figcaption>The clock"
                        + " of 1790</figcaption></figure><p>Children enter free.</p><nav>Imprint</nav>");
        String chinese = file(
                "a.html",
                "<h1>钟表</h1><p>博物馆今天开放。</p><figure><figcaption>1790年的钟</figcaption></figure><p>儿童免费入场。</p><nav>所有展览</nav>");
        List<String> article = rows(english, chinese);
        assertEquals(3, article.size());
        List<String> captions = rows(english, chinese, "--keep-captions");
        assertEquals(article, captions.subList(0, 3));
        assertEquals(List.of("The clock of 1790\t1790年的钟"), captions.subList(3, captions.size()));
        List<String> all = rows(english, chinese, "--keep-furniture");
        assertEquals(article, all.subList(0, 3));
        assertTrue(all.size() > 3, all.toString());
    }

    /** Both texts of each pair. */
    private List<String> rows(String english, String chinese, String... options) throws IOException {
        Path table = folder.resolve("rows.tsv");
        List<String> arguments =
                new ArrayList<>(List.of("align", english, chinese, "--no-memory", "-o", table.toString()));
        arguments.addAll(List.of(options));
        succeed(arguments.toArray(String[]::new));
        return Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("source\t"))
                .map(line -> String.join("\t", List.of(line.split("\t")).subList(0, 2)))
                .toList();
    }

    @Test
    void whatAlignLeavesOutIsCountedByReasonAndShown() throws IOException {
        String english =
                file("b.html", "<nav>All exhibitions</nav>" + "<h1>Clocks</h1><p>The museum is open today.</p>");
        String chinese = file("a.html", "<h1>钟表</h1><p>博物馆今天开放。</p><p>Read this page in English</p>");
        succeed("align", english, chinese, "--no-memory", "-v");
        assertTrue(
                err.contains("; left out as page furniture: 1 + 0 block, in the other language: 0 + 1 block\n"), err);
        assertTrue(err.contains("Left out  en [navigation] All exhibitions"), err);
        assertTrue(err.contains("Left out  zh [in the other language] Read this page in English"), err);
    }

    @Test
    void theCountsOfAlignAddUp() throws IOException {
        String english = file("b.md", "The museum is open.\n\nOmegaT\n\nIt holds 300 clocks.\n\nThe museum is open.\n");
        String chinese = file("a.md", "博物馆开放了。\n\nOmegaT\n\n馆内有300座钟。\n\n博物馆开放了。\n");
        String tmx = folder.resolve("out.tmx").toString();
        succeed("align", english, chinese, "--memory", memory, "-o", tmx);
        assertTrue(
                err.contains("Units     2: 4 pairs less 1 untranslated (--keep-untranslated), 1 the same as another\n"),
                err);
        assertTrue(err.contains("(2 units) and added 2 to "), err);
        succeed("align", english, chinese, "--memory", memory, "--keep-untranslated");
        assertTrue(err.contains("Units     3: 4 pairs less 1 the same as another\n"), err);
        assertTrue(err.contains("added 1 to " + memory + " (2 were there already)"), err);
    }

    @Test
    void extractSaysWhatItLeavesOutAndWhy() throws IOException {
        String page = file("a.html", "<nav>所有展览</nav><h1>钟表</h1><p>博物馆今天开放。</p><p>Read this page in English</p>");
        succeed("extract", page, "-v");
        assertTrue(err.contains("1 paragraph is in English: "), err);
        assertTrue(err.contains("Left out  [navigation] 所有展览"), err);
        succeed("extract", page, "--json");
        assertEquals(
                List.of(
                        "{\"kind\":\"body\",\"text\":\"所有展览\",\"leftOut\":\"navigation\"}",
                        "{\"kind\":\"heading\",\"text\":\"钟表\"}",
                        "{\"kind\":\"body\",\"text\":\"博物馆今天开放。\"}",
                        "{\"kind\":\"body\",\"text\":\"Read this page in English\",\"language\":\"en\"}"),
                out.lines().toList());
        succeed("extract", page, "--all");
        assertTrue(out.contains("body, in English\tRead this page in English\n"), out);
    }
}
