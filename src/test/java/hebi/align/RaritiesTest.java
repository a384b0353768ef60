package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RaritiesTest {
    private static Rarities of(int[]... rows) {
        int words = Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(-1) + 1;
        int[] counts = new int[words];
        Arrays.stream(rows).flatMapToInt(Arrays::stream).forEach(word -> counts[word]++);
        return new Rarities(rows, counts, Arrays.stream(counts).sum());
    }

    @Test
    void aShortTextIsOneWindow() {
        Rarities rarities = of(new int[] {0, 1}, new int[] {0});
        assertEquals(5.0 / 3, rarities.inverse(0)[0], 1e-5, "(1 + 2) / (2 distinct + 3 words)");
        assertEquals(5.0 / 3, rarities.inverse(0)[1], 1e-5);
        assertEquals(5.0 / 2, rarities.inverse(1)[0], 1e-5);
        assertEquals(Math.log(5.0 / 3), rarities.information(1, 2), 1e-5);
        assertEquals(0, of().information(0, 0));
    }

    @Test
    void aWordIsAsRareAsInItsOwnChapter() {
        int chapter = 3000;
        int[][] rows = new int[4 * chapter][];
        for (int s = 0; s < rows.length; s++) {
            // Word 0 is a name of the first chapter, every other word of it.
            rows[s] = new int[] {s < chapter && s % 2 == 0 ? 0 : 1};
        }
        float inFirst = of(rows).inverse(0)[0];
        float alone = of(Arrays.copyOf(rows, chapter)).inverse(0)[0];
        assertTrue(
                inFirst < 2.8 && Math.abs(inFirst - alone) < .8,
                inFirst + " in the book, " + alone + " in the chapter");
    }
}
