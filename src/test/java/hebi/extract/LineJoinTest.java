package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineJoinTest {
    @ParameterizedTest
    @CsvSource({
        "one,two,one two",
        "中文,汉字,中文汉字",
        "共12,份,共12份",
        "租期为,36个月,租期为36个月",
        "他说：“好,”就走了,他说：“好”就走了",
        "he said,“yes”,he said “yes”",
        "——,他走了,——他走了",
        "agree-,ment,agreement",
        "2021-,2025,2021-2025",
        "North-,South,North-South",
        "https://example.org/a-,b,https://example.org/a-b",
        "https://example.org/,b,https://example.org/b"
    })
    void theJoinDependsOnWhatMeets(String first, String second, String whole) {
        assertEquals(whole, join(List.of(first, second), first, second));
    }

    @Test
    void aHyphenBetweenWordsOfTheDocumentIsKept() {
        List<String> lines = List.of("a Python-", "related tool", "the Python way, a related one here");
        assertEquals("a Python-related tool", join(lines, lines.get(0), lines.get(1)));
    }

    @Test
    void theSignThatTypesettersDivideWithLeavesThePlainHyphenToTheAuthor() {
        List<String> lines = List.of("by some\u2010", "one at Mid-", "night");
        assertEquals("by someone at Mid-", join(lines, lines.get(0), lines.get(1)));
        assertEquals("one at mid-night", join(lines, "one at mid-", "night"));
    }

    @Test
    void spacesAroundLatinWordsAreKeptWhereTheDocumentHasThem() {
        List<String> lines = List.of("使用 Java 和 Python 写成", "请先安装", "Java 再试");
        assertEquals("请先安装 Java 再试", join(lines, "请先安装", "Java 再试"));
    }

    private static String join(List<String> document, String first, String second) {
        StringBuilder paragraph = new StringBuilder();
        LineJoin join = new LineJoin(document);
        join.append(paragraph, first);
        join.append(paragraph, second);
        return paragraph.toString();
    }
}
