package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
    @TempDir
    Path folder;

    @Test
    void countUnitsByTagToolAndDomainAndTheDocuments() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(List.of(
                    Units.pair("one", "一", Units.from("a", 0), Units.from("b", 1)),
                    Units.pair("two", "二", Units.from("a", 1)),
                    TranslationUnit.of(new Variant("en-US", "three"), new Variant("zh-TW", "三"))));
            Statistics statistics = memory.statistics();
            assertEquals(3, statistics.units());
            assertEquals(Map.of("en", 3L, "zh-Hans", 2L, "zh-Hant", 1L), statistics.tags());
            assertEquals(Map.of("hebi align", 2L, "", 1L), statistics.tools());
            assertEquals(Map.of("news", 2L, "", 1L), statistics.domains());
            assertEquals(Map.of("0.8–0.9", 2L, "", 1L), statistics.bands());
            assertEquals(2, statistics.reviewed());
            assertEquals(2, statistics.documents());
            assertTrue(statistics.bytes() > 1000, "size on disk");
        }
    }
}
