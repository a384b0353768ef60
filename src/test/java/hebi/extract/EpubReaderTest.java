package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.error.FormatException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpubReaderTest {
    private static final String CONTAINER =
            "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>";
    private static final String BOOK = "<package><manifest><item id='n' href='nav.xhtml' properties='nav'/>"
            + "<item id='b' href='text/b%20.xhtml'/><item id='a' href='text/a.xhtml'/></manifest>"
            + "<spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine></package>";

    @Test
    void chaptersComeInTheOrderOfTheSpineWithoutTheNavigation() throws IOException {
        byte[] epub = OfficeReaderTest.zip(
                "mimetype", "application/epub+zip",
                "META-INF/container.xml", CONTAINER,
                "OPS/book.opf", BOOK,
                "OPS/nav.xhtml", "<html><body><a href='a'>Contents</a></body></html>",
                "OPS/text/b .xhtml", "<html><body><h1>Two</h1><p>第二章。</p></body></html>",
                "OPS/text/a.xhtml", "<html><body><h1>One</h1><p>First.</p></body></html>");
        assertEquals(List.of("H One", "B First.", "H Two", "B 第二章。"), Reading.article(Reading.bytes("a.epub", epub)));
    }

    @Test
    void aMissingChapterIsAnError() throws IOException {
        byte[] epub = OfficeReaderTest.zip(
                "mimetype", "application/epub+zip", "META-INF/container.xml", CONTAINER, "OPS/book.opf", BOOK);
        FormatException e = assertThrows(FormatException.class, () -> Reading.bytes("a.epub", epub));
        assertEquals("a.epub: has no chapter OPS/text/a.xhtml; get the book anew", e.getMessage());
    }

    @Test
    void anArchiveWithoutABookIsAnError() throws IOException {
        byte[] epub = OfficeReaderTest.zip("mimetype", "application/epub+zip", "a.html", "<p>x</p>");
        FormatException e = assertThrows(FormatException.class, () -> Reading.bytes("a.epub", epub));
        assertEquals("a.epub: has no META-INF/container.xml; get the book anew", e.getMessage());
    }
}
