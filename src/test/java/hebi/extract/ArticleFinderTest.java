package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hebi.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of real pages that once cost an article its text or gave it that of others. */
class ArticleFinderTest {
    private static final String TITLE = "<title>The ferry is back - Harbour Post</title>";

    private static final String HEADLINE = "<h1>The ferry is back</h1>";

    private static final String TEXT = """
            <p>The ferry between the two quays runs again after eleven weeks in the dock.</p>
            <p>Its engine had to be taken out through the roof of the car deck, the owners said.</p>
            <p>On the first morning forty people waited for it in the rain, some with flowers.</p>
            """;

    private static final List<String> ARTICLE = List.of(
            "H The ferry is back",
            "B The ferry between the two quays runs again after eleven weeks in the dock.",
            "B Its engine had to be taken out through the roof of the car deck, the owners said.",
            "B On the first morning forty people waited for it in the rain, some with flowers.");

    @Test
    void anElementNamedForItsPlaceIsTheArticleIfItHoldsTheRunningText() {
        String paragraphs = TEXT.replace("<p>", "<div>").replace("</p>", "</div>") + "<div>"
                + "The pier is long. ".repeat(20) + "</div>";
        String links =
                "<ul>" + "<li><a href='/x'>A headline of another article on the pages of this site</a></li>".repeat(40)
                        + "</ul>";
        Document page = page(HEADLINE + "<div class='right-rail'>" + paragraphs + "</div>" + links);
        assertEquals(ARTICLE, Reading.article(page).subList(0, 4));
    }

    @Test
    void aQuotationToShareIsNoShareBar() {
        Document page = page(HEADLINE + "<div>" + TEXT
                + "<div class='social-embed'><blockquote><p>I was the first aboard!</p></blockquote></div></div>");
        assertEquals(plus("B I was the first aboard!"), Reading.article(page));
    }

    @Test
    void aSentenceThatIsOneLinkStaysAmongItsNeighbours() {
        Document page = page(HEADLINE + "<div>" + TEXT
                + "<p><a href='/y'>The mayor had promised the ferry for Easter, and it came in May.</a></p>"
                + "<p><a href='/z'>Ferry stopped by fog</a></p></div>");
        assertEquals(plus("B The mayor had promised the ferry for Easter, and it came in May."), Reading.article(page));
    }

    @Test
    void teasersOfOtherArticlesAreNoArticle() {
        String teaser = "<div class=card><h3><a href='/t'>A mill is sold</a></h3>"
                + "<p>The last mill by the river has found somebody who wants to live in it.</p></div>";
        assertEquals(ARTICLE, Reading.article(page(HEADLINE + "<div>" + TEXT + teaser.repeat(4) + "</div>")));
    }

    @Test
    void aListOfLinkedHeadingsIsTheArticleWhereThereIsNoOther() {
        String entry = "<div class=card><h3><a href='/t'>A mill is sold</a></h3>"
                + "<p>The last mill by the river has found somebody who wants to live in it.</p></div>";
        List<String> article = Reading.article(page(entry.repeat(4)));
        assertEquals(4, article.stream().filter(block -> block.startsWith("B ")).count());
    }

    @Test
    void whatStandsBeforeTheOnlyHeadlineIsNoArticle() {
        String ticker = "<p>The council met on Monday and spoke about the lamps on the long pier.</p>";
        assertEquals(ARTICLE, Reading.article(page(ticker + HEADLINE + TEXT)));
    }

    @Test
    void aHeadlineBehindTheTextIsNotItsBeginning() {
        String late =
                "<h2>Ferries</h2>" + TEXT + HEADLINE + "<p>Write to us if you know more about this ferry, please.</p>";
        List<String> article = Reading.article(page(late));
        assertEquals(
                ARTICLE.subList(1, 4),
                article.stream().filter(ARTICLE.subList(1, 4)::contains).toList());
    }

    @Test
    void readersCommentsAreNoArticleHoweverLong() {
        String comment = "<p>I have taken this ferry for thirty years and it was never late, not once.</p>";
        assertEquals(
                ARTICLE, Reading.article(page(HEADLINE + TEXT + "<h3>Top rated comments</h3>" + comment.repeat(9))));
        assertEquals(
                ARTICLE,
                Reading.article(page(HEADLINE + TEXT + "<ol class='comment-list'>"
                        + ("<li>" + comment + "</li>").repeat(9) + "</ol>")));
    }

    @Test
    void aSectionOfTheArticleMayBeCalledComments() {
        Document page = page(HEADLINE + "<div>" + TEXT + "<h2>Discussion</h2>" + TEXT + "</div>");
        assertEquals(8, Reading.article(page).size());
    }

    @Test
    void aPostWhoseClassSpeaksOfCommentsIsTheArticle() {
        String footer = "<div><p>" + "The Harbour Post has been printed in this town for two hundred years. ".repeat(2)
                + "</p></div>";
        assertEquals(
                ARTICLE,
                Reading.article(page(HEADLINE + "<div class='post-body comments-enabled'>" + TEXT + "</div>" + footer))
                        .subList(0, 4));
    }

    @Test
    void aQuestionInAnInterviewIsNoTitleOfComments() {
        Document page = page(HEADLINE + "<div>" + TEXT + "<h2>What do you think?</h2>" + TEXT + "</div>");
        assertEquals(8, Reading.article(page).size());
    }

    @Test
    void theFactsOverAnOfficialDocumentAreLeftOutButNotItsTables() {
        String facts = "<table><tr><td>索引号：</td><td>000014349/2026-1</td></tr><tr><td>发文机关：</td><td>县政府</td></tr>"
                + "<tr><td>成文日期：</td><td>2026年5月3日</td></tr></table>";
        String text = "<p>为了让轮渡在冬天也能按时开行，现将有关事项通知如下，请认真执行。</p>";
        String table = "<table><tr><th>文件名称</th><th>文号</th><th>生效日期</th></tr>"
                + "<tr><td>轮渡管理办法</td><td>县政发〔2020〕1号</td><td>2020年1月1日</td></tr></table>";
        Document page = Reading.text("a.html", facts + "<h1>关于轮渡的通知</h1>" + text.repeat(3) + table);
        assertEquals(6, page.furniture().size(), Reading.furniture(page).toString());
        assertEquals(10, Reading.article(page).size(), Reading.article(page).toString());
    }

    @Test
    void aListOfThingsWithALinkAndAParagraphEachIsNoRowOfTeasers() {
        String thing = "<div class=thing><h3><a href='https://example.org/b'>A rowing boat</a></h3><p>"
                + "It is light and dry. ".repeat(20) + "</p></div>";
        assertEquals(
                12,
                Reading.article(page(HEADLINE + "<div>" + TEXT + thing.repeat(4) + "</div>"))
                        .size());
    }

    @Test
    void aHeadingThatLeadsToTheFirstPageIsTheNameOfTheSite() {
        Document page = page("<h1><a href='/'>Harbour Post</a></h1><h3><a href='/f'>The ferry is back</a></h3>" + TEXT);
        assertEquals(ARTICLE, Reading.article(page));
        assertEquals(ARTICLE, Reading.article(page("<h1><a name=top>The ferry is back</a></h1>" + TEXT)));
    }

    @Test
    void theNameOfASectionIsNoHeadline() {
        Document page = Reading.text(
                "a.html",
                "<title>News Details | Harbour School</title><div><h1>News Details</h1></div><div><h2>The ferry is back</h2>"
                        + TEXT + "</div>");
        assertEquals(ARTICLE, Reading.article(page));
    }

    @Test
    void aLinkWithALabelLeadsToAnotherArticleAValueDoesNot() {
        Document page = page(HEADLINE + "<div>" + TEXT + "<p>Earlier: <a href='/e'>Ferry stopped by fog</a></p>"
                + "<p>Type: <a href='/i'>Integer</a></p></div>");
        assertEquals(plus("B Type: Integer"), Reading.article(page));
    }

    @Test
    void theLastLinkOfASentenceBelongsToIt() {
        Document page = page(HEADLINE + "<div>" + TEXT + "<p>When all is filled in, click <a href='/n'>Next</a></p>"
                + "<p>The owners thank everybody who waited. <a href='/b'>Back to top</a></p></div>");
        assertEquals(
                List.of("B When all is filled in, click Next", "B The owners thank everybody who waited."),
                Reading.article(page).subList(4, 6));
    }

    @Test
    void theLineBehindAPictureIsItsCaptionAndTheOneBeforeItIsNot() {
        Document page = page(HEADLINE + "<div>" + TEXT + "<p><i><img src=a.jpg><em>The ferry at the quay</em></i></p>"
                + "<p>Open the door<img src=b.jpg></p></div>");
        assertEquals(plus("B Open the door"), Reading.article(page));
    }

    @Test
    void theBarOverACodeIsNoText() {
        Document page = page(HEADLINE + "<div>" + TEXT + "<div class=codeHeader>Shell</div><pre>ls</pre>"
                + "<div class=step>Stop the service</div><pre>stop</pre></div>");
        assertEquals(plus("B Stop the service"), Reading.article(page));
    }

    @Test
    void aBoxThatAsksForAnAddressIsNoText() {
        Document page = page(
                "<article>" + HEADLINE + TEXT
                        + "<aside><p>The best of the harbour, every week in your letters.</p><form><input type=email></form></aside></article>");
        assertEquals(ARTICLE, Reading.article(page));
    }

    @Test
    void aListAboutTheArticleIsKnownByItsName() {
        Document page = page("<main>" + HEADLINE
                + "<dl class='article-info'><dt>Details</dt><dd>Written by: The Club</dd></dl>" + TEXT + "</main>");
        assertEquals(ARTICLE, Reading.article(page));
    }

    @Test
    void aHeadingIsNotJudgedByItsAnchor() {
        Document page = page(HEADLINE + "<div>" + TEXT + "<h2 id=comments>评论功能</h2>" + TEXT + "</div>");
        assertEquals(8, Reading.article(page).size());
    }

    private static final String LEAD = "Eleven weeks after the fire the two halves of the town are joined again.";

    private static List<String> led() {
        List<String> blocks = new ArrayList<>(ARTICLE);
        blocks.add(0, "B " + LEAD);
        return blocks;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><p>%s</p>%s%s</article>",
                "<article><header><p class=intro>%s</p>%s</header>%s</article>",
                "<article><div class=standfirst><p>%s</p></div>%s<p>By Ann Miller</p>%s</article>",
                "<nav><a href=/>Home</a></nav><p class=standfirst>%s</p>%s%s"
            })
    void aSentenceRightOverTheOnlyMainHeadingLeadsIn(String layout) {
        assertEquals(led(), Reading.article(page(layout.formatted(LEAD, HEADLINE, TEXT))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=bar><p>%s</p></div><article>%s%s</article>",
                "<article><p>%s</p><ul><li><a href=/>Home</a></ul>%s%s</article>",
                "<article><p><a href=/x>%s</a></p>%s%s</article>",
                "<article><h1>A week by the sea</h1><p>%s</p>%s%s</article>"
            })
    void aSentenceElsewhereBeforeTheHeadlineIsNoneOfTheArticle(String layout) {
        assertFalse(
                Reading.article(page(layout.formatted(LEAD, HEADLINE, TEXT))).contains("B " + LEAD));
    }

    private static Document page(String body) {
        return Reading.text("a.html", "<html><head>" + TITLE + "</head><body>" + body + "</body></html>");
    }

    private static List<String> plus(String block) {
        List<String> blocks = new ArrayList<>(ARTICLE);
        blocks.add(block);
        return blocks;
    }
}
