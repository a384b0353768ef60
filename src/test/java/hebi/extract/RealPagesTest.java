package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Document;
import hebi.text.Paragraph;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real pages lose no block of their article. */
@EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+")
class RealPagesTest {
    private static Document read(String name) {
        return new Extractor(ExtractConfig.defaults())
                .extract(Path.of(System.getenv("HEBI_DATA"), "pages").resolve(name));
    }

    /** These two were made from their Markdown, so that this tells what their article is. */
    @ParameterizedTest
    @CsvSource({"antd-check-conduct/en", "antd-check-conduct/zh", "og-getting-paid/en", "og-getting-paid/zh"})
    void aPageKeepsWhatItsMarkdownHolds(String name) {
        Set<String> left = read(name + ".html").furniture().stream()
                .map(Paragraph::text)
                .collect(Collectors.toCollection(HashSet::new));
        left.retainAll(
                read(name + ".md").article().stream().map(Paragraph::text).toList());
        assertEquals(Set.of(), left);
    }

    @ParameterizedTest
    @CsvSource({"hs-help-ch02/en.html", "hs-help-ch02/zh.html"})
    void aChapterOfAManualIsReadWhole(String name) {
        assertEquals(List.of(), read(name).furniture());
    }

    /** In Markdown nothing is left out but the front matter and what runs in the browser. */
    @ParameterizedTest
    @CsvSource({
        "antd-check-conduct",
        "apisix-batch",
        "fastjson2-faq",
        "og-getting-paid",
        "og-legal",
        "react-thinking",
        "vue-intro"
    })
    void markdownIsReadWhole(String name) {
        for (String language : List.of("en", "zh")) {
            List<Paragraph> left = read(name + "/" + language + ".md").furniture().stream()
                    .filter(p -> !Set.of("front matter", "form control", "the headline again")
                            .contains(p.furniture().orElseThrow()))
                    .toList();
            assertEquals(List.of(), left);
        }
    }
}
