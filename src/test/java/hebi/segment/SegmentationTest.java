package hebi.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Language;
import hebi.text.Paragraph;
import hebi.text.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case is written with a bar where the segments part. */
class SegmentationTest {
    private static void assertCut(Language language, String marked) {
        String text = marked.replace("|", "");
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int end : new SentenceSegmenter(language).boundaries(text)) {
            segments.add(text.substring(start, end));
            start = end;
        }
        assertEquals(marked, String.join("|", segments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天天气很好。|我们去公园吧！|你去吗？",
                "他走了！！|她呢？！|不知道。",
                "据了解，该项目总投资3.5亿元；明年完工，后年启用。",
                "我们明天一起去看《摔跤吧！爸爸》好吗？|好！",
                "会议（地点：哪里？未定！）推迟了。|大家散了。",
                "他走了。|（全文完。）",
                "（一）总则。|（二）附则。",
                "一、目标。|1. 提高质量。|① 降低成本。",
                "他走了.|她来了.",
                "你好!|我是小王。",
                "版本1.2发布了！|下载地址见www.example.com。",
                "國家統計局發布了數據。|市場反應平淡。",
                "他没有（见附录。）回答。",
                "共有3家公司(其中2家是外资!)参加。|结果未知。",
                "他的网名叫it’s me！|大家都知道。",
                "少了半边（括号。|也不要紧。",
            })
    void chineseSentencesEndAtTheirStops(String marked) {
        assertCut(Language.ZH, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他说：“走吧！”|她点点头。",
                "他说：“走吧！|我们迟到了。”|她点点头。",
                "“走吧！”他说。|她点点头。",
                "“走吧！|我们迟到了。”他说。|她点点头。",
                "“走吧，”他说，“我们迟到了。”|她点点头。",
                "“走吧！”他说，“我们迟到了。”|她点点头。",
                "“走吧！”|“去哪里？”|“回家。”",
                "“你好！”她说。",
                "“今天天气不错。”|第二天却下起了雨。",
                "他喊着“加油！”冲了过去。",
                "他念叨着“完了！完了！”跑出门去。",
                "她说：「走吧！」|他點點頭。",
                "「走吧！」她說。|他點點頭。",
                "他说：\"走吧！\"|她点点头。|\"好。\"她说完就走。",
                "天黑了。|“走吧！”",
                "他说：“他问我‘去不去？’我没答。”|她笑了。",
            })
    void chineseQuotationsKeepTheirSpeaker(String marked) {
        assertCut(Language.ZH, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他想了想……还是走了。",
                "他说：“我……”|她打断了他。",
                "我不知道……",
                "她沉默着……|“走吧。”",
                "三年——整整三年——他没有回家。|后来呢？",
            })
    void omissionEndsOnlyWhatItCloses(String marked) {
        assertCut(Language.ZH, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello World. |My name is Jonas.",
                "What is your name? |My name is Jonas.",
                "There it is! |I found it.",
                "Dr. Smith met Mr. Li at 5 p.m. on Monday. |They talked.",
                "The U.S. Senate met. |He lives in the U.S. |The weather is fine.",
                "Apple Inc. Chairman Tim Cook spoke. |He works for Apple Inc. |The firm is large.",
                "J. K. Rowling wrote it. |So did J.R.R. Tolkien.",
                "1. First of all. |Then the rest.",
                "It costs 1.5 yuan, i.e. less than No. 5 on Fig. 3. |No. |That is wrong.",
                "\"Let's go!\" he said. |She nodded.",
                "“Let’s go!” he said. |“Where?”",
                "He said, “Let’s go!” |She nodded.",
                "“Which one is right?” I asked. |“None,” he said.",
                "“Stop!” Anna Weber shouted. |“Why?” |Anna Weber ran.",
                "Yahoo! is a company. |So is eBay.",
                "It ended (see below). |Next.",
            })
    void englishSentencesEndAtTheirStops(String marked) {
        assertCut(Language.EN, marked);
    }

    @Test
    void anEnglishParagraphInAChineseDocumentIsCutAsEnglish() {
        assertCut(Language.ZH, "Mr. Li left. |He was late.");
    }

    /** The cases of a resource, a heading beginning with "# " over each group. */
    private static Stream<String> cases(String name) {
        try (InputStream in = SegmentationTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> chinese() {
        return cases("chinese.txt");
    }

    private static Stream<String> english() {
        return cases("english.txt");
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void chineseIsCutAsATranslatorWould(String marked) {
        assertCut(Language.ZH, marked);
    }

    @Test
    void thereAreThreeHundredChineseCases() {
        assertTrue(chinese().distinct().count() >= 300);
    }

    @ParameterizedTest
    @MethodSource("english")
    void englishIsCutAsATranslatorWould(String marked) {
        assertCut(Language.EN, marked);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void timeIsLinearInTheLength(Language language) {
        String nested = "他说“好（".repeat(40_000)
                + "好。②".repeat(40_000)
                + "好“".repeat(40_000)
                + "a (b \"c. ".repeat(40_000)
                + " ".repeat(40_000)
                + "Inc. ".repeat(40_000);
        // The thread's own time: what else runs on the machine does not matter.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        new SentenceSegmenter(language).segment(List.of(new Paragraph(Paragraph.Kind.BODY, nested)));
        long nanos = threads.getCurrentThreadCpuTime() - start;
        assertTrue(nanos < Duration.ofSeconds(5).toNanos(), nanos + " ns");
    }

    @Test
    void segmentsAreTrimmedAndKnowTheirPlace() {
        List<Paragraph> paragraphs = List.of(
                new Paragraph(Paragraph.Kind.HEADING, "Title"), new Paragraph(Paragraph.Kind.BODY, "One. Two. "));
        assertEquals(
                List.of(
                        new Segment("Title", 0, 0, 5, Paragraph.Kind.HEADING),
                        new Segment("One.", 1, 0, 5),
                        new Segment("Two.", 1, 5, 10)),
                new SentenceSegmenter(Language.EN).segment(paragraphs));
    }

    @Test
    void anEmptyTextHasNoBoundary() {
        assertEquals(List.of(), new SentenceSegmenter(Language.ZH).boundaries(""));
        assertEquals(List.of(), new SentenceSegmenter(Language.EN).boundaries(""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void segmentsTileAnyText(Language language) {
        // Halves of surrogate pairs come singly and together; marks of direction, joiners, emoji, notes.
        String alphabet = "他说走的是A bUS.。！？!?…“”‘’\"「」（）()[]《》，：3①②¹ \u3000\t\uD842\uDFB7\uD83C\uDF89\u200B\u200D\uFE0F"
                + "\u202E\u2066\u2069\u0301\n\u0000";
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertTiles(language, text.toString());
        }
    }

    private static void assertTiles(Language language, String text) {
        int start = 0;
        for (Segment segment :
                new SentenceSegmenter(language).segment(List.of(new Paragraph(Paragraph.Kind.BODY, text)))) {
            assertEquals(start, segment.start(), text);
            assertEquals(text.substring(start, segment.end()).strip(), segment.text(), text);
            assertFalse(segment.text().isEmpty(), text);
            start = segment.end();
        }
        assertEquals(text.length(), start, text);
    }
}
