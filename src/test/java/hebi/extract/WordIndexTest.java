package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordIndexTest {
    private final WordIndex index = new WordIndex();

    @Test
    void aLineHasTheSetsOfItsWords() {
        index.add(List.of("来源", "ource"));
        index.add(List.of("来信"));
        assertEquals(0b01, index.in("Source: Post"));
        assertEquals(0b10, index.in("读者来信"));
        assertEquals(0b11, index.in("来信来源"));
        assertEquals(0, index.in("来"));
        assertEquals(0, index.in(""));
    }

    @Test
    void aSetWithoutWordsIsInEveryLine() {
        index.add(List.of("x"));
        index.add(List.of());
        assertEquals(0b10, index.in(""));
    }

    @Test
    void moreSetsThanBitsAreRefused() {
        for (int i = 0; i < Long.SIZE; i++) {
            index.add(List.of("w" + i));
        }
        assertEquals(1L << 63 | 1L << 6, index.in("w63"));
        assertThrows(IllegalStateException.class, () -> index.add(List.of("y")));
    }
}
