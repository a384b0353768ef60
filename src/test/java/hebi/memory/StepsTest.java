package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.memory.Revision.Undo;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An addition in several steps. */
class StepsTest {
    @TempDir
    Path folder;

    private static List<TranslationUnit> units(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Units.pair("unit number " + i, "单位号" + i, Units.from("a", i)))
                .toList();
    }

    /** Breaks off before the unit of a number. */
    private static Iterable<TranslationUnit> breakingOff(List<TranslationUnit> units, int at) {
        return () -> IntStream.range(0, units.size())
                .mapToObj(i -> {
                    if (i == at) {
                        throw new UncheckedIOException(new IOException("broken off"));
                    }
                    return units.get(i);
                })
                .iterator();
    }

    private static List<TranslationUnit> all(LuceneMemory memory) {
        try (Stream<TranslationUnit> units = memory.units()) {
            return units.toList();
        }
    }

    @Test
    void aStepThatWasReportedStaysAndTheSameAgainCompletesTheChange() {
        List<TranslationUnit> units = units(100);
        List<Added> reported = new ArrayList<>();
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            // One that was there before the change, with less of a provenance.
            memory.add(List.of(Units.pair("unit number 3", "单位号3")));
            List<TranslationUnit> before = all(memory);
            Adding how = Adding.inSteps("import a.tmx", 30, reported::add);
            assertThrows(UncheckedIOException.class, () -> memory.add(breakingOff(units, 70), how));
            assertEquals(
                    List.of(29L, 59L), reported.stream().map(Added::created).toList());
            assertEquals(60, all(memory).size());
            assertFalse(memory.changes().get(1).isFinished());

            Added rest = memory.add(units, how);
            assertEquals(40, rest.created());
            assertEquals("2", rest.change().orElseThrow());
            assertEquals(100, all(memory).size());
            assertEquals(2, memory.changes().size(), "it is one change");
            Change change = memory.changes().get(1);
            assertTrue(change.isFinished());
            assertEquals(99, change.created());
            assertEquals(1, change.changed());
            List<TranslationUnit> after = all(memory);
            memory.apply(new Undo("2"));
            assertEquals(before, all(memory));
            memory.apply(new Undo("3"));
            assertEquals(after, all(memory));
        }
    }

    @Test
    void anotherChangeDoesNotGoOnWithOneThatWasCutOff() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            Adding how = Adding.inSteps("import a.tmx", 30, added -> {});
            assertThrows(UncheckedIOException.class, () -> memory.add(breakingOff(units(100), 70), how));
            memory.add(List.of(Units.pair("other", "别的")));
            memory.add(units(100), how);
            assertEquals(
                    List.of("import a.tmx", "add", "import a.tmx"),
                    memory.changes().stream().map(Change::title).toList());
            memory.apply(new Undo("1"));
            assertEquals(41, all(memory).size());
        }
    }

    @Test
    void whatWasWrittenToTheLogWithoutACommitIsPassedOverAndRemoved() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(10));
            Path first = folder.resolve("changes/1");
            byte[] whole = Files.readAllBytes(first);
            Files.write(first, new byte[100], StandardOpenOption.APPEND);
            Files.write(folder.resolve("changes/2"), new byte[10]);
            assertEquals(1, memory.changes().size());
            assertEquals(List.of(), Verification.of(folder).findings());
            memory.add(List.of());
            assertFalse(Files.exists(folder.resolve("changes/2")));
            assertEquals(whole.length, Files.size(first));
            memory.apply(new Undo("1"));
            assertEquals(List.of(), all(memory));
        }
    }

    @Test
    void readersSeeWholeStepsOnly() {
        try (LuceneMemory memory = LuceneMemory.open(folder);
                LuceneMemory reader = LuceneMemory.open(folder)) {
            Iterator<TranslationUnit> units = units(100).iterator();
            List<Integer> seen = new ArrayList<>();
            memory.add(
                    () -> units,
                    Adding.inSteps("import", 40, added -> seen.add(all(reader).size())));
            assertEquals(List.of(40, 80), seen);
            assertEquals(100, all(reader).size());
        }
    }
}
