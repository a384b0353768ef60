package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.error.InputException;
import hebi.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
    @Test
    void blocksAreToldApart() {
        assertArticle(
                """
                # Title

                First line
                second line.

                - one
                - two

                | a | b |
                |---|---|
                | c | d |

                > quoted
                """, "H Title", "B First line second line.", "I one", "I two", "C a", "C b", "C c", "C d", "B quoted");
    }

    @Test
    void codeAndCommentsAreLeftOut() {
        assertArticle("""

                ## Steps {#steps}

                {/* a comment
                over two lines */}
                Run `make`:

                ```sh
                make # {#not-text}
                ```

                <!-- hidden -->

                    indented code
                """, "H Steps", "B Run make:");
    }

    @Test
    void theTitleInTheFrontMatterIsTheHeadline() {
        Document document = Reading.text("a.md", """
                ---
                title: "思考：第一步"
                author: A. Bell
                tags: [one, two]
                ---

                正文。
                """);
        assertEquals(List.of("H 思考：第一步", "B 正文。"), Reading.article(document));
        assertEquals(
                List.of("front matter: author: A. Bell", "front matter: tags: [one, two]"),
                Reading.furniture(document));
    }

    @Test
    void theDescriptionInTheFrontMatterIsAParagraph() {
        Document document = Reading.text("a.md", """
                ---
                lang: en
                title: Keeping bees
                description: "What you need: a *hive*, a veil and patience."
                order: 7
                ---

                ## The hive

                A hive stands dry.
                """);
        assertEquals(
                List.of(
                        "H Keeping bees",
                        "B What you need: a hive, a veil and patience.",
                        "H The hive",
                        "B A hive stands dry."),
                Reading.article(document));
        assertEquals(List.of("front matter: lang: en", "front matter: order: 7"), Reading.furniture(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ndescription: >-\n  养蜂要有蜂箱，\n  也要有耐心。\n---\n\n正文。\n",
                "---\nsummary: '养蜂要有蜂箱，也要有耐心。'\n---\n\n正文。\n",
                "+++\ndescription = \"养蜂要有蜂箱，也要有耐心。\"\n+++\n\n正文。\n"
            })
    void aSummaryIsReadHoweverItIsWritten(String markdown) {
        assertEquals(List.of("B 养蜂要有蜂箱，也要有耐心。", "B 正文。"), Reading.article(Reading.text("a.md", markdown)));
    }

    @Test
    void aDescriptionThatTheTextBeginsWithIsReadOnce() {
        Document document =
                Reading.text("a.md", "---\ndescription: A hive stands dry.\n---\n\n# Bees\n\nA hive stands dry.\n");
        assertEquals(List.of("H Bees", "B A hive stands dry."), Reading.article(document));
        assertEquals(List.of("front matter: A hive stands dry."), Reading.furniture(document));
    }

    @Test
    void frontMatterInTomlIsReadLikeThatInYaml() {
        Document document = Reading.text("a.md", """
                +++
                title = "A quiet harbour"
                date = 2026-01-01
                [params]
                  featured = true
                +++

                The ship came at 5 +++ and left.

                +++

                Nobody saw it.
                """);
        assertEquals(
                List.of("H A quiet harbour", "B The ship came at 5 +++ and left.", "B +++", "B Nobody saw it."),
                Reading.article(document));
        assertEquals(List.of("front matter: date: 2026-01-01"), Reading.furniture(document));
    }

    @Test
    void theTitleInTheFrontMatterDoesNotRepeatTheHeading() {
        Document document = Reading.text("a.md", "---\ntitle: First *steps*\n---\n\n# First *steps*\n\nText.\n");
        assertEquals(List.of("H First steps", "B Text."), Reading.article(document));
        assertEquals(List.of("the headline again: First steps"), Reading.furniture(document));
    }

    @Test
    void linksAreTheirTextAndImagesAreNone() {
        assertArticle(
                "See [the *guide*](https://example.org/a_b) and ![a picture](p.png) or <https://example.org>.",
                "B See the guide and or https://example.org.");
    }

    @Test
    void chineseLinesAreJoinedWithoutASpace() {
        assertArticle("第一行，\n第二行 Java\n结束。", "B 第一行，第二行 Java 结束。");
    }

    @Test
    void boldBesideAChinesePunctuationMarkLeavesNoStars() {
        assertArticle("**注意。**请先备份，**“原件”**也要留。", "B 注意。请先备份，“原件”也要留。");
    }

    @Test
    void htmlBlocksAreReadWithTheMarkdownInThem() {
        assertArticle("""
                <aside markdown="1" class="pquote">
                  <img src="x.png" alt="avatar">
                A *quoted* line.
                  <p>— Ann, ["Her Book"](https://example.org)</p>
                </aside>
                """, "B A quoted line.", "B — Ann, \"Her Book\"");
    }

    @Test
    void componentsOfSitesLeaveTheirText() {
        assertArticle("""
                import X from './x'

                <Intro>

                Welcome.

                </Intro>

                <img src="a.png" style={{margin: '0 auto'}} />

                :::tip Good to know
                Read on.
                :::

                > [!NOTE]
                > Mind the gap.
                """, "B Welcome.", "B Good to know", "B Read on.", "B Mind the gap.");
    }

    @Test
    void marksOfEmphasisNeverReachChineseText() {
        assertArticle("- **注意：先备份。**然后再升级。", "I 注意：先备份。然后再升级。");
        assertArticle("- **不要用`--delete`。**它会删掉文件。", "I 不要用--delete。它会删掉文件。");
        assertArticle("他说**“可以。”**我们就走了。", "B 他说“可以。”我们就走了。");
        assertArticle("*请注意。*本页已过期。", "B 请注意。本页已过期。");
        assertArticle("打开*（可选）*设置。", "B 打开（可选）设置。");
        assertArticle("***重要！***请先读。", "B 重要！请先读。");
        assertArticle("<div>**提示。**请保存。</div>", "B 提示。请保存。");
        assertArticle("面积是 长 * 宽。", "B 面积是 长 * 宽。");
    }

    private static void assertArticle(String markdown, String... blocks) {
        assertEquals(List.of(blocks), Reading.article(Reading.text("a.md", markdown)));
    }

    @Test
    void lowLinesAroundChineseWordsAreMarkup() {
        assertEquals(
                List.of("B 这是微小的变化，文件名是 my_file_name。"),
                Reading.article(Reading.text("a.md", "这是_微小的_变化，文件名是 my_file_name。")));
    }

    @Test
    void whatIsNestedTooDeeplyIsNamedSo() {
        String text = "> ".repeat(200_000) + "Deep.";
        InputException e = assertThrows(InputException.class, () -> Reading.text("a.md", text));
        assertEquals("a.md: is nested too deeply to be a text; give a text, page or document", e.getMessage());
    }
}
