package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
    @Test
    void everyLineIsAParagraphWhereTheTextIsNotWrapped() {
        assertArticle(
                "　　第一段很短。\n　　第二段。\n\nThird\r\nFourth\rFifth", "B 第一段很短。", "B 第二段。", "B Third", "B Fourth", "B Fifth");
    }

    @Test
    void wrappedLinesArePutTogether() {
        String text = """
                The river was in flood for the third time that year, and the ferry-
                man had tied his boat to the old willow and gone home to sleep. No-
                body crossed until the water fell below the second mark on the post
                by the landing.

                After that the market opened again, and people came from both banks
                to see what was left of the stalls, which was not much.
                """;
        assertArticle(
                text,
                "B The river was in flood for the third time that year, and the ferryman had tied his boat to the old"
                        + " willow and gone home to sleep. Nobody crossed until the water fell below the second mark"
                        + " on the post by the landing.",
                "B After that the market opened again, and people came from both banks to see what was left of the"
                        + " stalls, which was not much.");
    }

    @Test
    void wrappedChineseIsPutTogetherWithoutSpaces() {
        String line = "河水今年第三次漫过了堤岸摆渡的人把船系在老柳树下回家";
        assertArticle(line + "\n" + line + "\n" + line + "\n" + line + "\n睡觉。", "B " + line.repeat(4) + "睡觉。");
    }

    @Test
    void dialogueOfLinesOfOneLengthStaysApart() {
        String line = "“We have been here for a long while, have we not?” he said.";
        assertArticle((line + "\n").repeat(5), "B " + line, "B " + line, "B " + line, "B " + line, "B " + line);
    }

    @Test
    void underlinedLinesAreHeadingsAndBulletsItems() {
        assertArticle(
                "Title\n=====\n\n- one\n  goes on\n- two\n1) three\n",
                "H Title",
                "I one goes on",
                "I two",
                "I 1) three");
    }

    private static void assertArticle(String text, String... blocks) {
        assertEquals(List.of(blocks), Reading.article(Reading.text("a.txt", text)));
    }

    @Test
    void chineseLinesWrappedByHandAtUnevenWidthsAreJoined() {
        String text = """
                磨坊立在两条河的交汇处，三百年来一直为山谷里的人家磨粮。没有人记得
                它是谁建的。石头来自山上的旧采石场，或
                （也有人这样说）更远的地方，木料则在春汛时顺流漂下。

                如今水轮只为游客转动，他们在夏天的星期天到来，买一小袋面粉，可那面粉
                是在别处磨的。
                """;
        assertEquals(
                List.of(
                        "B 磨坊立在两条河的交汇处，三百年来一直为山谷里的人家磨粮。没有人记得它是谁建的。石头来自山上的旧采石场，或（也有人这样说）更远的地方，木料则在春汛时顺流漂下。",
                        "B 如今水轮只为游客转动，他们在夏天的星期天到来，买一小袋面粉，可那面粉是在别处磨的。"),
                Reading.article(Reading.text("a.txt", text)));
    }

    @Test
    void aLineSetUnderTheFirstLetterBehindABracketGoesOn() {
        assertArticle(
                "一句话。\n\n（如果您也为磨坊的修缮出过力而名字没有刻在门口的石板上，\n　请随时与我们联系。）\n\n（第一句。）\n　第二句。\n",
                "B 一句话。",
                "B （如果您也为磨坊的修缮出过力而名字没有刻在门口的石板上，请随时与我们联系。）",
                "B （第一句。）",
                "B 第二句。");
    }

    @Test
    void whereParagraphsAreIndentedALineAtTheMarginGoesOn() {
        String narrow = """
                磨坊
                　　磨坊立在两条河的交汇处三百年来
                一直为山谷里的人家磨粮。没有人记得
                它是谁建的。石头来自山上的旧采石场
                　　如今水轮只为游客转动，
                他们在夏天的星期天到来。
                磨坊的主人
                　　河对岸的学校去年关了门。
                """;
        assertArticle(
                narrow,
                "B 磨坊",
                "B 磨坊立在两条河的交汇处三百年来一直为山谷里的人家磨粮。没有人记得它是谁建的。石头来自山上的旧采石场",
                "B 如今水轮只为游客转动，他们在夏天的星期天到来。",
                "B 磨坊的主人",
                "B 河对岸的学校去年关了门。");
    }

    @Test
    void aDashOrAStarWithinALineIsNoBullet() {
        assertArticle("HARBOUR TOWN - The port reopened.\n", "B HARBOUR TOWN - The port reopened.");
        assertArticle("王明 - 代表团团长 * 已到\n\n5 - 3 = 2\n", "B 王明 - 代表团团长 * 已到", "B 5 - 3 = 2");
        assertArticle("- Ctrl - C\n", "I Ctrl - C");
    }
}
