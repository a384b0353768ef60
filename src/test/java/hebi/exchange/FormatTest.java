package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource({"a.tmx, TMX", "dir.tsv/A.B.TMX, TMX", "a.tsv, TSV"})
    void theEndingTellsTheFormatInAnyCase(String path, Format format) {
        assertEquals(format, Format.of(Path.of(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "tmx", "a.tmx.bak"})
    void anUnknownEndingIsToldWithTheKnownOnes(String path) {
        InputException e = assertThrows(InputException.class, () -> Format.of(Path.of(path)));
        assertTrue(e.getMessage().contains(".tmx, .tsv"), e.getMessage());
    }

    @Test
    void anUnknownLevelIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> ExchangeConfig.defaults().withTmxLevel(3));
    }
}
