package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Document;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecurringBlocksTest {
    private static final String SLOGAN = "Read by the sea.";

    private static Document page(String... lines) {
        return Reading.text("a.md", String.join("\n\n", lines));
    }

    private static List<String> left(List<Document> site, Document page) {
        RecurringBlocks recurring = new RecurringBlocks();
        site.forEach(recurring::add);
        return Reading.article(recurring.leftOut(page));
    }

    private static List<Document> site(int with, int without) {
        return Stream.concat(
                        IntStream.range(0, with).mapToObj(i -> page("Story " + i, SLOGAN)),
                        IntStream.range(0, without).mapToObj(i -> page("Other story " + i)))
                .toList();
    }

    @Test
    void aBlockInAFifthOfTheDocumentsIsFurniture() {
        List<Document> site = site(3, 12);
        assertEquals(List.of("B Story 0"), left(site, site.get(0)));
    }

    @Test
    void itIsKeptWithItsReason() {
        List<Document> site = site(3, 0);
        RecurringBlocks recurring = new RecurringBlocks();
        site.forEach(recurring::add);
        assertEquals(List.of("in many documents alike: " + SLOGAN), Reading.furniture(recurring.leftOut(site.get(0))));
    }

    @Test
    void aBlockInTwoDocumentsOrInFewOfManyIsText() {
        List<String> whole = List.of("B Story 0", "B " + SLOGAN);
        assertEquals(whole, left(site(2, 0), site(2, 0).get(0)));
        assertEquals(whole, left(site(3, 13), site(3, 13).get(0)));
    }

    @Test
    void aBlockThatRepeatsWithinOneDocumentCountsOnce() {
        List<Document> site = List.of(page("One", SLOGAN, SLOGAN, SLOGAN), page("Two"), page("Three"));
        assertEquals(4, left(site, site.get(0)).size());
    }

    @Test
    void aCopyStaysAsItIs() {
        List<Document> site = List.of(page("One", SLOGAN), page("One", SLOGAN), page("One", SLOGAN));
        assertEquals(List.of("B One", "B " + SLOGAN), left(site, site.get(0)));
    }

    @Test
    void theSameTextInAnotherFormatIsACopyThoughALineDiffers() {
        String text = "The mill ground flour for the whole valley. ".repeat(20);
        List<Document> site = List.of(page("The mill", text), page("The mill", text), page("The Mill", text));
        assertEquals(List.of("B The Mill", "B " + text.strip()), left(site, site.get(2)));
    }
}
