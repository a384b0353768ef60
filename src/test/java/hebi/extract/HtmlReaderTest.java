package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import hebi.text.Document;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
    @Test
    void aReaderWhoseTimeIsUpStops() {
        Source page = new Source("a.html", "a.html", "<p>One.</p>".getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        Thread.currentThread().interrupt();
        try {
            assertThrows(InputException.class, () -> new HtmlReader(new Blocks("a.html", 100)).readPage(page));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void blocksAreToldApart() {
        assertArticle(
                "<h1>Title</h1><p>One</p><ul><li>a<ul><li>b</li></ul></li></ul><table><caption>t</caption>"
                        + "<tr><th>c</th><td>d</td></tr></table><dl><dt>e</dt><dd>f</dd></dl><blockquote>g</blockquote>",
                "H Title",
                "B One",
                "I a",
                "I b",
                "B t",
                "C c",
                "C d",
                "I e",
                "I f",
                "B g");
    }

    @Test
    void textDirectlyInADivIsABlockBetweenItsNeighbours() {
        assertArticle("<div>one<p>two</p>three <b>bold</b></div>four", "B one", "B two", "B three bold", "B four");
    }

    @Test
    void inlineElementsNeitherAddNorLoseSpaces() {
        assertArticle(
                "<p>un<b>believ</b>able <i>and</i> <a href=x>so</a>, 中<em>文</em>字\n换行 H<sub>2</sub>O&nbsp;&nbsp;x</p>",
                "B unbelievable and so, 中文字换行 H2O x");
    }

    @Test
    void lineBreaksPartLinesButNotAHeadline() {
        assertArticle(
                "<h1>A title<br>in two lines</h1><p>one<br>two<br/><br>three</p>",
                "H A title in two lines",
                "B one",
                "B two",
                "B three");
    }

    @Test
    void theTitleComesOnceAndFromThePageItself() {
        String page =
                "<html><head><title>News | Site</title></head><body><h1>News</h1><p>Text.</p><h1>News</h1></body>";
        Document document = Reading.text("a.html", page);
        assertEquals(List.of("H News", "B Text."), Reading.article(document));
        assertEquals(List.of("the headline again: News"), Reading.furniture(document));
    }

    @ParameterizedTest
    @CsvSource({
        "<p hidden>x</p>,hidden",
        "<p style='color:red; Display : NONE'>x</p>,hidden",
        "<span aria-hidden=true>x</span>,hidden",
        "<nav>x</nav>,navigation",
        "<header>x</header>,page header",
        "<footer>x</footer>,page footer",
        "<aside>x</aside>,aside",
        "<button>x</button>,form control",
        "<select><option>x</option></select>,form control",
        "<figure><figcaption>x</figcaption></figure>,figure caption",
        "<div class='site-breadcrumb'>x</div>,breadcrumb",
        "<div id=shareBar>x</div>,share bar",
        "<div class=fenxiang>x</div>,share bar",
        "<div class=xiangguan>x</div>,related links",
        "<p>© 2026 Somebody</p>,copyright line"
    })
    void furnitureIsMarkedWithItsReason(String markup, String reason) {
        Document document =
                Reading.text("a.html", "<h1>News</h1><p>" + "A line of text. ".repeat(20) + "</p>" + markup);
        List<String> furniture = Reading.furniture(document);
        assertEquals(1, furniture.size(), furniture.toString());
        assertEquals(reason, furniture.get(0).split(":", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<style>x</style>",
                "<template>x</template>",
                "<noscript>x</noscript>",
                "<pre>x</pre>",
                "<!-- x -->",
                "<svg><text>x</text></svg>"
            })
    void whatIsNoTextIsNotThereAtAll(String markup) {
        Document document = Reading.text("a.html", "<p>one" + markup + "</p><p>two</p>");
        assertEquals(2, document.paragraphs().size(), document.paragraphs().toString());
    }

    @Test
    void aHiddenSpanDoesNotBreakItsSentence() {
        Document document = Reading.text("a.html", "<p>one <span style='display:none'>id 7</span>two</p>");
        assertEquals(List.of("B one two"), Reading.article(document));
        assertEquals(List.of("hidden: id 7"), Reading.furniture(document));
    }

    @Test
    void aClassOfTheWholePageIsNoReason() {
        assertArticle("<div class='layout has-sidebar menu'><p>One line of text.</p></div>", "B One line of text.");
    }

    @Test
    void notesAndQuotesInTheTextStay() {
        assertArticle(
                "<p>One.</p><aside class=pquote>Two.</aside><blockquote>Three.<footer>Four</footer></blockquote>",
                "B One.",
                "B Two.",
                "B Three.",
                "B Four");
    }

    @Test
    void onAnEnglishNewsPageTheArticleIsFound() {
        Document document = Reading.text("news.html", NewsPages.ENGLISH);
        assertEquals(NewsPages.ENGLISH_ARTICLE, Reading.article(document));
        assertEquals(
                18, document.furniture().size(), Reading.furniture(document).toString());
    }

    @Test
    void onAChineseNewsPageInGbkThatClaimsUtf8TheArticleIsFound() {
        Document document = Reading.text("news.html", NewsPages.CHINESE, "GBK");
        assertEquals(NewsPages.CHINESE_ARTICLE, Reading.article(document));
    }

    @Test
    void aPageWithoutAnArticleIsReadWhole() {
        Document document = Reading.text("index.html", NewsPages.GLOSSARY);
        assertEquals(NewsPages.GLOSSARY_ARTICLE, Reading.article(document));
    }

    private static void assertArticle(String page, String... blocks) {
        assertEquals(List.of(blocks), Reading.article(Reading.text("a.html", page)));
    }
}
