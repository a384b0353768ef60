package hebi.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.error.FormatException;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeverageTest {
    @TempDir
    private Path folder;

    private TranslationMemory memory;

    @BeforeEach
    void fillMemory() {
        memory = LuceneMemory.open(folder.resolve("memory"));
        Provenance known = new Provenance(
                "a",
                Provenance.UNKNOWN.position(),
                Provenance.UNKNOWN.date(),
                Provenance.UNKNOWN.confidence(),
                true,
                "",
                "",
                "",
                Context.of(Context.EDGE, "The clock has stopped."),
                Context.UNKNOWN);
        memory.add(List.of(
                new TranslationUnit(
                        new Variant("en", "The old mill is a museum now."),
                        new Variant("zh-CN", "老磨坊现在是博物馆。"),
                        List.of(known)),
                TranslationUnit.of(new Variant("en", "The clock has stopped."), new Variant("zh-CN", "钟停了。")),
                TranslationUnit.of(
                        new Variant("en", "Tickets are sold at the gate from nine to five on every day of the week."),
                        new Variant("zh-CN", "每周每天九点到五点在门口售票。"))));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private static Map<String, Long> segments(Map<Band, TextCount> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().label(), e -> e.getValue().segments()));
    }

    @Test
    void eachSegmentFallsIntoTheFirstBandThatFits() {
        Leverage leverage = new Leverage(memory);
        assertEquals(
                Map.of("101", 1L, "100", 1L, "85-94", 1L, "new", 1L, "repeated", 1L),
                segments(leverage.analyze(
                        Language.EN,
                        List.of(
                                "The old mill is a museum now.",
                                "The clock has stopped.",
                                "Tickets are sold at the gate from nine to six on every day of the week.",
                                "Dogs must stay outside.",
                                "",
                                "Dogs must stay outside."))));
        assertEquals(
                Map.of("repeated in another file", 1L, "100", 1L),
                segments(leverage.analyze(
                        Language.EN, List.of("Dogs must stay outside.", "The old mill is a museum now."))));
    }

    @Test
    void anEmptyFileHasNoBands() {
        assertEquals(Map.of(), new Leverage(memory).analyze(Language.ZH, List.of("", " ")));
    }

    @Test
    void effortWeighsWordsAndCharactersByBand() throws IOException {
        Map<Band, TextCount> counts =
                Map.of(Band.NEW, new TextCount(1, 10, 0, 0), Band.FUZZY_95, new TextCount(1, 0, 20, 25));
        assertEquals(16, EffortWeights.defaults().effort(counts), 1e-9);
        Path file = Files.writeString(folder.resolve("weights"), "# ours\n95-99 = 0.5\n");
        assertEquals(20, EffortWeights.read(file).effort(counts), 1e-9);
    }

    @Test
    void aWeightOfNoBandIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("weights"), "95-99 = 0.5\n90 = 1\n");
        FormatException fault = assertThrows(FormatException.class, () -> EffortWeights.read(file));
        assertEquals(true, fault.getMessage().startsWith(file + ":2: \"90 = 1\" is no band and weight"));
    }
}
