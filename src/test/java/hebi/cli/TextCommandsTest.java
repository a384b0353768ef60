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
import org.junit.jupiter.api.Test;

/** What a file holds for those who read, cut and align it: paragraphs, page furniture, segments, and what is left out. */
class TextCommandsTest extends CommandRun {
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
