package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private static Document page(String body) {
        return Reading.text("a.html", "<html><head>" + TITLE + "</head><body>" + body + "</body></html>");
    }

    private static List<String> plus(String block) {
        List<String> blocks = new ArrayList<>(ARTICLE);
        blocks.add(block);
        return blocks;
    }
}
