package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of the files of {@code hebi export --split-by}. */
class PartNamesTest {
    private static List<String> names(String... values) {
        return new ArrayList<>(PartNames.of(List.of(values)).values());
    }

    @ParameterizedTest
    @CsvSource({
        "report.en.docx, report.en.docx",
        "/home/anna/report.en.docx | /home/anna/report.zh.docx, report.en.docx_report.zh.docx",
        "/home/anna/work/report.en.docx, report.en.docx",
        "C:\\docs\\报告 终稿.docx, 报告_终稿.docx",
        "新闻/第一章.txt, 第一章.txt",
        "2024年报告：经济、社会（修订稿）.docx, 2024年报告_经济_社会_修订稿_.docx",
        "https://example.org/, example.org",
        "https://example.org/news/report.html?id=1&lang=en, report.html_id_1_lang_en",
        "https://example.org/%E6%96%B0%E9%97%BB/%E6%98%A5%E5%A4%A9.html, 春天.html",
        "https://example.org/100%.html, 100_.html",
        "a:b*c?.md, a_b_c_.md",
        "'.., ', '_'",
        "..,unknown",
        "'',unknown",
        "trailing., trailing",
        "📄.txt, _.txt",
        "e\u0301.txt, é.txt"
    })
    void aDocumentIsCalledByTheLastPartOfItsPath(String document, String name) {
        assertEquals(List.of(name), names(document));
    }

    @Test
    void sameNamesAreToldApartByTheFoldersBeforeThem() {
        assertEquals(
                List.of("a_report.md", "b_report.md", "report.md", "index.md"),
                names("x/a/report.md", "x/b/report.md", "report.md", "x/a/index.md"));
        assertEquals(
                List.of("one.org_news_1.html", "two.org_news_1.html"),
                names("https://one.org/news/1.html", "https://two.org/news/1.html"));
    }

    @Test
    void twoTranslationsOfOneTextAreToldApartByTheirNames() {
        assertEquals(
                List.of("a.en.md_a.cn.md", "a.en.md_a.tw.md"), names("x/a.en.md | x/a.cn.md", "x/a.en.md | x/a.tw.md"));
    }

    @Test
    void whatStaysTheSameOnSomeSystemIsNumbered() {
        assertEquals(List.of("Notes.md", "notes.md_2"), names("Notes.md", "notes.md"));
        assertEquals(List.of("a_b.md", "a_b.md_2"), names("a b.md", "a?b.md"));
        assertEquals(List.of("é.md", "é.md_2"), names("é.md", "e\u0301.md"));
    }

    @Test
    void longNamesAreCutBetweenCharactersAndStayDifferent() {
        String title = "𠮷".repeat(100);
        List<String> names = names(title + "1.docx", title + "2.docx", "章".repeat(300));
        assertEquals(names.size(), new HashSet<>(names).size());
        for (String name : names) {
            assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= PartNames.MAX_BYTES + 2, name);
            assertFalse(name.contains("\uFFFD"), name);
        }
    }

    @Test
    void anyNamesGiveSafeAndDifferentOnes() {
        List<String> values = new ArrayList<>();
        for (int c = 1; c < 0x3000; c += 7) {
            values.add("x" + Character.toString(c) + "y");
            values.add(Character.toString(c));
        }
        List<String> names = new ArrayList<>(PartNames.of(values).values());
        assertEquals(
                values.size(),
                new HashSet<>(names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList())
                        .size());
        for (String name : names) {
            assertTrue(name.matches("[^\\x00-\\x1F<>:\"/\\\\|?*]+"), name);
        }
    }
}
