package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.HebiException;
import hebi.error.MemoryException;
import hebi.memory.Revision.Deletion;
import hebi.memory.Revision.Undo;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fill up, bytes that turn, files that are lost. */
class DamageTest {
    @TempDir
    Path folder;

    private static List<TranslationUnit> units(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Units.pair("unit number " + i, "单位号" + i, Units.from("document " + i % 7, i)))
                .toList();
    }

    private List<TranslationUnit> all() {
        try (LuceneMemory memory = LuceneMemory.open(folder);
                Stream<TranslationUnit> units = memory.units()) {
            return units.toList();
        }
    }

    /** Two segments, of which units were deleted. */
    private void fill() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 40));
            memory.add(units(40, 60));
            memory.apply(Deletion.ofUnit(memory.lookup(Lookup.of("unit number 7", Language.EN))
                    .matches()
                    .get(0)
                    .id()));
        }
    }

    private List<Path> files(String in, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(in))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void turn(Path file, long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x55);
        }
    }

    @Test
    void aWholeMemoryHasNoFindingAndAMissingOneNeither() {
        assertEquals(
                new Verification(0, List.of(), Verification.Remedy.NONE), Verification.of(folder.resolve("missing")));
        assertFalse(Files.exists(folder.resolve("missing")));
        fill();
        assertEquals(new Verification(59, List.of(), Verification.Remedy.NONE), Verification.of(folder));
    }

    @Test
    void turnedBytesOfEveryFileAreFound() throws IOException {
        fill();
        List<Path> files = new ArrayList<>(files("index", ""));
        files.addAll(files("columns", ""));
        files.addAll(files("changes", ""));
        for (Path file : files) {
            if (Files.size(file) == 0) {
                continue;
            }
            byte[] whole = Files.readAllBytes(file);
            turn(file, whole.length / 2);
            assertFalse(findings().isEmpty(), file + " is damaged and nobody notices");
            Files.write(file, whole);
        }
        assertEquals(List.of(), findings());
    }

    /** What is found, be it said or thrown. */
    private List<String> findings() {
        try {
            return Verification.of(folder).findings();
        } catch (HebiException e) {
            assertTrue(e.getMessage().contains("damaged"), e.getMessage());
            return List.of(e.getMessage());
        }
    }

    @Test
    void aRebuiltMemoryIsTheSameAndItsLogGoesOn() {
        fill();
        List<TranslationUnit> before = all();
        assertEquals(new Rebuild(59, List.of()), Rebuild.of(folder));
        assertEquals(before, all());
        assertEquals(List.of(), Verification.of(folder).findings());
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.apply(new Undo("3"));
            memory.apply(new Undo("2"));
        }
        assertEquals(units(0, 40), all());
    }

    @Test
    void lostTermsCostNothingAndLostTextsOnlyTheirSegment() throws IOException {
        fill();
        List<TranslationUnit> before = all();
        // Small segments lie in one compound file each; its first half turned into nothing still has texts.
        Path first = files("index", ".cfs").get(0);
        Files.write(first, new byte[(int) Files.size(first)]);
        assertThrows(MemoryException.class, this::all);
        Rebuild rebuild = Rebuild.of(folder);
        assertEquals(1, rebuild.losses().size());
        assertTrue(
                rebuild.losses().get(0).contains("units are lost"),
                rebuild.losses().get(0));
        assertTrue(rebuild.units() == 20 || rebuild.units() == 39, "" + rebuild.units());
        List<TranslationUnit> left = all();
        assertTrue(before.containsAll(left));
        assertEquals(rebuild.units(), left.size());
        assertEquals(List.of(), Verification.of(folder).findings());
    }

    @Test
    void aMemoryWhoseListOfSegmentsIsDamagedIsNamedAndLeftAlone() throws IOException {
        fill();
        Path list;
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            list = files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
        }
        turn(list, Files.size(list) / 2);
        assertIsNoUseToRebuild();
    }

    @Test
    void whereTheListOfSegmentsOrWhatItNamesIsMissingNobodyIsSentToRebuild() throws IOException {
        fill();
        List<TranslationUnit> before = all();
        for (String lost : List.of(".si", "")) {
            Path file = files("index", lost).stream()
                    .filter(f ->
                            lost.equals(".si") || f.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertIsNoUseToRebuild();
            Files.write(file, bytes);
        }
        assertEquals(before, all());
    }

    private void assertIsNoUseToRebuild() {
        for (Executable reading : List.<Executable>of(this::all, () -> Rebuild.of(folder))) {
            String message = assertThrows(MemoryException.class, reading).getMessage();
            assertTrue(message.contains("damaged"), message);
            assertTrue(message.contains("no unit of it can be read any more; bring the folder back"), message);
        }
    }

    @Test
    void aPreviewOfRebuildCountsAndChangesNothing() throws IOException {
        fill();
        Path first = files("index", ".cfs").get(0);
        Files.write(first, new byte[(int) Files.size(first)]);
        List<Path> before = files("index", "");
        Rebuild preview = Rebuild.preview(folder);
        assertEquals(before, files("index", ""));
        assertEquals(preview, Rebuild.of(folder));
    }

    @Test
    void aDamagedLogKeepsNobodyFromTheUnits() throws IOException {
        fill();
        List<TranslationUnit> before = all();
        Path last = folder.resolve("changes/3");
        Files.write(last, new byte[(int) Files.size(last)]);
        assertEquals(1, Verification.of(folder).findings().size());
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals("damaged, cannot be undone", memory.changes().get(2).title());
            assertThrows(MemoryException.class, () -> memory.apply(new Undo("3")));
            assertEquals(before, all());
            memory.add(units(90, 91));
            memory.apply(new Undo("4"));
            assertEquals(before, all());
            assertEquals(5, memory.forget(Instant.MAX));
        }
        assertEquals(List.of(), Verification.of(folder).findings());
    }

    /** A disk with room for so many bytes more. */
    private static final class SmallDisk extends FilterDirectory {
        private final long[] room;

        SmallDisk(Path path, long[] room) throws IOException {
            super(FSDirectory.open(path));
            this.room = room;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return bounded(in.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return bounded(in.createTempOutput(prefix, suffix, context));
        }

        private IndexOutput bounded(IndexOutput out) {
            return new FilterIndexOutput("bounded " + out.getName(), out.getName(), out) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    out.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    take(length);
                    out.writeBytes(bytes, offset, length);
                }
            };
        }

        private synchronized void take(int bytes) throws IOException {
            room[0] -= bytes;
            if (room[0] < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aDiskThatIsFullAtAnyMomentGivesAnErrorAndNoDamage() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units(0, 50));
        }
        List<TranslationUnit> before = all();
        int failures = 0;
        boolean isDone = false;
        for (long bytes = 0; !isDone; bytes += 2_000) {
            long[] room = {bytes};
            Store store = new Store(folder, MemoryConfig.defaults(), Fields::id, path -> new SmallDisk(path, room));
            try (LuceneMemory memory = new LuceneMemory(store)) {
                memory.add(units(20, 90));
                isDone = true;
            } catch (HebiException e) {
                assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
                failures++;
                assertEquals(before, all(), "with room for " + bytes);
            }
        }
        assertTrue(failures > 5, failures + " failures");
        assertEquals(units(0, 90), all());
        assertEquals(List.of(), Verification.of(folder).findings());
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals(Optional.of("3"), memory.apply(new Undo("2")).change());
        }
        assertEquals(before, all());
    }
}
