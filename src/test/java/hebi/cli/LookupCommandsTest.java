package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code lookup} and {@code search} print and say. */
class LookupCommandsTest extends CommandRun {
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
    void lookupInAnEmptyMemorySaysHowToFillIt() throws IOException {
        Files.createDirectory(Path.of(memory));
        succeed("lookup", "你好", "--memory", memory);
        assertEquals(memory + " is empty; fill it with hebi align or hebi import\n", err);
        assertFalse(Files.exists(Path.of(memory, "index")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookup 茶",
                "search 茶",
                "stats",
                "memory log",
                "memory verify",
                "memory dedupe",
                "memory delete --all"
            })
    void aMemoryThatWasNamedAndIsNotThereIsNamed(String command) {
        String message = memory + ": there is no memory; check the path\n";
        String[] arguments = (command + " --memory " + memory).split(" ");
        assertEquals(3, run(arguments));
        assertEquals(message, err);
        assertEquals("", out);
        environment.put("HEBI_MEMORY", memory);
        assertEquals(3, run(command.split(" ")));
        assertEquals(message, err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void aDocumentThatNoUnitIsFromIsNamedWhereNothingIsFound() throws IOException {
        fillMemory();
        succeed("search", "clocks", "--document", "nove1", "--memory", memory);
        assertEquals("0 of 3 units hold \"clocks\" in English; no document has \"nove1\" in its name\n", err);
        succeed("search", "kettle", "--document", "a.txt", "--memory", memory);
        assertEquals("0 of 3 units hold \"kettle\" in English\n", err);
        succeed("lookup", "It holds 300 clocks.", "--document", "nove1", "--memory", memory);
        assertTrue(err.contains("; no document has \"nove1\" in its name\n"), err);
    }

    @Test
    void lookupShowsTheNeighboursOfAPart() throws IOException {
        fillMemory();
        succeed("lookup", "我们都知道馆内有300座钟而外面没有", "--neighbours", "1", "--memory", memory, "-q");
        assertEquals(
                List.of("      -1  博物馆开放了。 | The museum is open.", "      +1  儿童免费入场。 | Children enter free."),
                out.lines().skip(3).toList());
        succeed("lookup", "我们都知道馆内有300座钟而外面没有", "--neighbours", "1", "--memory", memory, "-q", "--json");
        assertEquals(1, new ObjectMapper().readTree(out).get("neighbours").size());
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
    void lookupFindsTheOtherScriptWhenAsked() throws IOException {
        succeed("import", file("tm.tsv", "en\tzh-CN\nTranslation memory\t翻译记忆库\n"), "--memory", memory);
        succeed("lookup", "翻譯記憶庫", "--memory", memory);
        assertEquals("", out);
        succeed("lookup", "翻譯記憶庫", "--any-script", "--memory", memory);
        assertTrue(out.startsWith(" 95%  翻译记忆库\n      Translation memory\n"), out);
        assertTrue(out.contains("(−5 other script)"), out);
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
    void aPhraseWithAnyChineseIsLookedForInTheChineseTexts() throws IOException {
        fillMemory();
        succeed("search", "opening of 馆", "--memory", memory);
        assertTrue(err.endsWith("0 of 3 units hold \"opening of 馆\" in Chinese\n"), err);
        succeed("search", "。", "--memory", memory);
        assertTrue(err.startsWith("3 of 3 units"), err);
    }
}
