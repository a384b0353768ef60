package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {
    @TempDir
    Path folder;

    @Test
    void everySegmentHasItsFilesAndNoOtherIsLeft() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            for (int i = 0; i < 25; i++) {
                memory.add(units(i, i + 2));
                assertEquals(2 * segments(), files().size());
            }
        }
        assertTrue(segments() < 25, "merges were among the additions");
        assertTrue(files().stream().allMatch(f -> f.toString().matches(".*[0-9a-f]{32}\\.(en|zh)")));
    }

    @Test
    void theFilesOfAnAdditionInStepsAreWrittenAtItsEnd() throws IOException {
        List<Integer> found = new ArrayList<>();
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 25), Adding.inSteps("import", 10, step -> {
                assertFalse(Files.exists(folder.resolve("columns")));
                found.add(found(memory, "unit number 3", Language.EN));
            }));
            assertEquals(List.of(10, 20), found, "a reader needs no files");
            assertEquals(2 * segments(), files().size());
        }
    }

    @Test
    void whatACutOffAdditionOwesIsNamedAndWrittenByTheNextChangeEvenIfItChangesNothing() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            Adding cutOff = Adding.inSteps("import", 10, step -> {
                throw new IllegalStateException("cut off");
            });
            assertThrows(IllegalStateException.class, () -> memory.add(units(0, 25), cutOff));
            assertEquals(10, found(memory, "unit number 3", Language.EN));
            List<String> findings = Verification.of(folder).findings();
            int files = 2 * segments();
            assertEquals(1, findings.size());
            assertTrue(
                    findings.get(0).startsWith("columns: " + files + " of " + files + " files are missing"),
                    findings::toString);
            assertEquals(Optional.empty(), memory.add(units(0, 10)).change());
            assertEquals(List.of(), Verification.of(folder).findings());
            assertEquals(1, memory.changes().size());
        }
    }

    @Test
    void aReaderThatMadeColumnsInHeapTakesTheFilesOnceThereAreSome() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 9));
        }
        try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader segment = reader.leaves().get(0).reader();
            Columns columns = new Columns(folder.resolve("other"));
            Column inHeap = columns.of(segment, Language.EN);
            assertSame(inHeap, columns.of(segment, Language.EN));
            columns.write(reader);
            Column written = columns.of(segment, Language.EN);
            assertNotSame(inHeap, written);
            assertSame(written, columns.of(segment, Language.EN));
            assertEquals(
                    written.cursor().document(8), inHeap.cursor().document(8), "a search in the one before goes on");
        }
    }

    @Test
    void aMissingOrDamagedFileIsMadeAnewInHeapAndWrittenByTheNextAddition() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 9));
        }
        for (Path file : files()) {
            if (file.toString().endsWith(".en")) {
                Files.delete(file);
            } else {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 5));
            }
        }
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals(9, found(memory, "unit number 3", Language.EN));
            assertEquals(9, found(memory, "单位号3", Language.ZH));
            assertEquals(1, files().size(), "reading writes nothing");
            memory.add(units(9, 10));
            assertEquals(2 * segments(), files().size());
            assertEquals(10, found(memory, "单位号3", Language.ZH));
        }
    }

    @Test
    void aFileOfAnotherVersionIsNotTakenAndIsReplacedByTheNextAddition() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 9));
        }
        Path file = files().get(0);
        byte[] current = Files.readAllBytes(file);
        byte[] older = current.clone();
        // Lucene's header: four bytes of magic, the length of the name, the name, four bytes of version.
        older[4 + 1 + ColumnBuilder.CODEC.length() + 3]--;
        Files.write(file, older);
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals(9, found(memory, "unit number 3", Language.EN));
            memory.add(units(9, 10));
            assertArrayEquals(current, Files.readAllBytes(file));
        }
    }

    @Test
    void anAdditionThatFailsLeavesTheColumnsOfTheCommit() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 3));
            List<Path> before = files();
            try {
                memory.add(() -> {
                    throw new IllegalStateException("no units");
                });
            } catch (IllegalStateException expected) {
                assertEquals(before, files());
            }
            assertEquals(3, found(memory, "unit number 3", Language.EN));
        }
    }

    @Test
    void aColumnOfAnotherSegmentIsNotTaken() throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 3));
            memory.add(units(3, 8));
        }
        List<Path> english =
                files().stream().filter(f -> f.toString().endsWith(".en")).toList();
        assertFalse(english.size() < 2);
        Files.copy(english.get(0), english.get(1), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals(8, found(memory, "unit number 3", Language.EN));
        }
    }

    private static int found(LuceneMemory memory, String text, Language from) {
        return memory.lookup(Lookup.of(text, from).withMinScore(60)).total();
    }

    private static List<TranslationUnit> units(int start, int end) {
        return IntStream.range(start, end)
                .mapToObj(i -> Units.pair("unit number " + i, "单位号" + i))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("columns"))) {
            return files.sorted().toList();
        }
    }

    private int segments() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }
}
