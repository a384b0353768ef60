package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.memory.ExpressionFault;
import hebi.memory.TextPattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SayingsTest {
    private static final Words CHINESE = Words.in("zh");
    private static final Words ENGLISH = Words.in("en");

    @Test
    void anErrorIsSaidInTheLanguageOfThePage() {
        InputException same = new InputException(
                "b.txt",
                "is in English like a.txt",
                "give one English and one Chinese file, or say with --from and --to which is which");
        assertEquals("b.txt：是英文，与 a.txt 相同；请给出一个英文文件和一个中文文件", CHINESE.said(same));
        assertEquals(
                "b.txt: is in English like a.txt; give one English and one Chinese file, or say which is which (from and to)",
                ENGLISH.said(same));
        assertEquals("a.tmx:3:7：</seg> 应为处", CHINESE.said(new FormatException("a.tmx:3:7", "</seg> 应为处", "")));
    }

    @Test
    void aSayingMayHoldAnother() {
        assertEquals("变更 3（导入 a.tmx）已由变更 4 撤销", CHINESE.said("change 3 (import a.tmx) was undone by change 4"));
        assertEquals("无法读取：没有权限", CHINESE.said("cannot be read: permission denied"));
    }

    @Test
    void aTitleIsSaidWithItsNames() {
        assertEquals("导入 new {0}$1.tmx", CHINESE.said("import new {0}$1.tmx"));
        assertEquals("在英文中将“a”替换为“b” (document x)", CHINESE.said("replace \"a\" by \"b\" in en (document x)"));
        assertEquals("import x", ENGLISH.said("import x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "馆)", "[", "*", "+", "馆{2,1}", "馆{", "[z-a]", "\\", "\\y"})
    void whatIsWrongWithAnExpressionIsSaidInChinese(String expression) {
        PatternSyntaxException fault = assertThrows(PatternSyntaxException.class, () -> TextPattern.regex(expression));
        String said = CHINESE.said(ExpressionFault.line(expression, fault));
        assertFalse(said.replace(expression, "").matches(".*[a-z]{2}.*"), said);
    }

    /** Each was said as "missing …" or "has no …" once, by a saying with fewer words of its own. */
    @ParameterizedTest
    @CsvSource({
        "is cut off: the end of the PDF is missing, 不完整：PDF 缺少结尾",
        "is cut off: its end is missing, 不完整：缺少结尾",
        "has no text, 没有文字",
        "has no chapter a.xhtml, 缺少章节 a.xhtml",
        "has no mimetype, 缺少 mimetype",
        "'has no row below it', 下面没有句对",
        "'has no segment 3 on that side', 那一侧没有第 3 个句段",
        "'has no change 7 any more', 不再有变更 7",
        "'source.tag is missing, such as zh-CN', '缺少 source.tag，例如 zh-CN'",
        "phrase is missing, 缺少 phrase",
        "the memory is damaged: its list of segments (segments_N) is missing, 记忆库已损坏：缺少段列表（segments_N）"
    })
    void theSayingWithTheMostWordsOfItsOwnCounts(String english, String chinese) {
        assertEquals(chinese, CHINESE.said(english));
    }

    @Test
    void whatAUserWroteIsNotTranslated() {
        assertEquals("删除“is empty”", CHINESE.said("delete \"is empty\""));
        assertEquals("edit x.txt：是空的；请拆分", CHINESE.said(new InputException("edit x.txt", "is empty", "split it")));
        assertEquals("第 3 对：没有文字", CHINESE.said(new InputException("row 3", "has no text", "")));
    }

    @Test
    void theServerNamesNoOptionOfACommand() {
        for (String[] saying : table("sayings.en.tsv")) {
            String said = ENGLISH.said(saying[0]);
            assertEquals(saying[1], said);
            assertFalse(said.matches(".*(--|hebi ).*"), said);
        }
    }

    /** No other saying takes it, and of English only what stands in its holes is left, or a command to be typed. */
    @Test
    void everySayingIsSaidAsItsOwnLineSays() {
        for (String[] saying : table("sayings.zh.tsv")) {
            String said = CHINESE.said(filled(saying[0]));
            assertEquals(filled(saying[1]), said, saying[0]);
            assertFalse(ENGLISH_LEFT.matcher(said.replaceAll("Q\\d", "")).find(), said);
        }
    }

    private static final Pattern ENGLISH_LEFT = Pattern.compile("(?<!hebi )\\b(?!hebi )[A-Za-z]{2,} [A-Za-z]{2,}");

    /** With a value, such as no language says, in every hole. */
    private static String filled(String saying) {
        return saying.replaceAll("\\{(\\d)}", "Q$1");
    }

    private static List<String[]> table(String resource) {
        try (InputStream in = Sayings.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertEquals("no such saying", CHINESE.said("no such saying"));
    }

    private static final Pattern THROWN = Pattern.compile(
            "(?:new (?:Input|Format|Alignment|Memory)Exception|Refusal\\.misuse|new Refusal|[.\\s](?:fault|faultAt|refusal|damaged|damage)|new BadString)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** The rooms whose errors a page can show, without what only commands read: gold, rules, manifests. */
    private static final List<String> ROOMS =
            List.of("error", "extract", "exchange", "memory", "pipeline", "review", "server");

    private static final Set<String> NEVER_SHOWN = Set.of(
            "GoldPage.java",
            "FilePairs.java",
            "Manifest.java",
            "Rebuild.java",
            "MosesPair.java",
            "PoFile.java",
            "XliffFile.java",
            "HebiServer.java",
            "ServerConfig.java",
            "package-info.java");

    /** Looks for errors in the sources, as gettext's tools do, so that a new one is not forgotten. */
    @Test
    void everyErrorThatAPageCanShowIsSaidInChinese() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/hebi", room))) {
                for (Path file : files.filter(
                                f -> !NEVER_SHOWN.contains(f.getFileName().toString()))
                        .sorted()
                        .toList()) {
                    String source = Files.readString(file);
                    THROWN.matcher(source)
                            .results()
                            .map(MatchResult::end)
                            .flatMap(at -> sayings(source, at))
                            .filter(saying -> CHINESE.said(saying).equals(saying)
                                    || ENGLISH_LEFT
                                            .matcher(CHINESE.said(saying))
                                            .find())
                            .forEach(saying -> unknown.add(file.getFileName() + ": " + saying));
                }
            }
        }
        assertEquals(List.of(), unknown, "add them to sayings.zh.tsv");
    }

    /** The arguments of a call that are sentences: literals, joined by values for which a 7 stands. */
    private static Stream<String> sayings(String source, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        for (int i = from; depth >= 0; i++) {
            Matcher literal = LITERAL.matcher(source).region(i, source.length());
            char c = source.charAt(i);
            if (literal.lookingAt()) {
                argument.append(depth == 0 ? literal.group(1).translateEscapes() : "");
                i = literal.end() - 1;
            } else if (c == ',' && depth == 0) {
                arguments.add(argument.toString());
                argument.setLength(0);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                boolean isValue = depth == 0 && (Character.isLetterOrDigit(c) || c == ')');
                argument.append(isValue && !argument.toString().endsWith("7") ? "7" : "");
            }
        }
        arguments.add(argument.toString());
        return arguments.stream().filter(text -> text.matches("(?s).*[a-z]{2,} [a-z<].*"));
    }

    @Test
    void theSayingsOfTheSourcesAreFound() {
        String source =
                "throw new InputException(path, \"is in \" + a.b(\"x, y\") + \" like \\\"\" + c + \"\\\"\", \"give one, or two\");";
        assertEquals(
                List.of("is in 7 like \"7\"", "give one, or two"),
                sayings(source, source.indexOf('(') + 1).toList());
        assertTrue(sayings("x);", 0).findAny().isEmpty());
    }
}
