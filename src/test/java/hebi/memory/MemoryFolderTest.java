package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.MemoryException;
import hebi.text.Language;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFolderTest {
    private static final MemoryConfig IMPATIENT = new MemoryConfig(0, 16);

    @TempDir
    Path folder;

    @Test
    void aMissingMemoryAnswersWithNothingAndLeavesNoTrace() {
        Path missing = folder.resolve("missing");
        try (LuceneMemory memory = LuceneMemory.open(missing)) {
            LookupAnswer answer = memory.lookup(Lookup.of("Hello", Language.EN));
            assertEquals(new LookupAnswer(answer.lookup(), true, 0, 0, 0, List.of()), answer);
            assertEquals(0, memory.search(Concordance.of("Hello", Language.EN)).total());
            assertEquals(0, memory.statistics().units());
            try (var units = memory.units()) {
                assertEquals(0, units.count());
            }
        }
        assertFalse(Files.exists(missing));
    }

    @Test
    void aFolderWithNothingButHiddenFilesIsAnEmptyMemory() throws IOException {
        Files.writeString(folder.resolve(".gitignore"), "*\n");
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals(1, memory.add(List.of(Units.pair("a", "甲"))).created());
        }
        assertTrue(Files.exists(folder.resolve(".gitignore")));
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear all");
        assertRefused("letter.txt", "no translation memory");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        MemoryException e = assertThrows(MemoryException.class, () -> LuceneMemory.open(file));
        assertTrue(e.getMessage().startsWith(file + ": is a file"), e.getMessage());
    }

    @Test
    void theIndexOfAnotherProgramIsRefused() throws IOException {
        commit(Map.of());
        assertRefused("made by another program");
    }

    @Test
    void aFormatOfALaterVersionIsRefused() throws IOException {
        commit(Map.of("hebi.format", "999"));
        assertRefused("has format 999", "reads format " + MemoryFolder.FORMAT);
    }

    @Test
    void anIndexThatLostItsListOfSegmentsIsNotTakenForAnEmptyOne() throws IOException {
        fill();
        for (Path file : files("segments")) {
            Files.delete(file);
        }
        assertRefused("damaged");
        assertFalse(files("_").isEmpty(), "the rest is left for whoever can save it");
    }

    @Test
    void aTruncatedFileIsNamedAsDamage() throws IOException {
        fill();
        for (Path file : files("_")) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
        assertRefused("damaged");
    }

    @Test
    void aSecondWriterIsToldWhereTheLockIs() {
        try (LuceneMemory first = LuceneMemory.open(folder);
                LuceneMemory second = LuceneMemory.open(folder, IMPATIENT)) {
            first.add(() -> {
                MemoryException e =
                        assertThrows(MemoryException.class, () -> second.add(List.of(Units.pair("b", "乙"))));
                assertTrue(
                        e.getMessage()
                                .contains(folder.resolve("index/write.lock").toString()),
                        e.getMessage());
                return List.of(Units.pair("a", "甲")).iterator();
            });
            assertEquals(1, second.statistics().units());
            assertEquals(1, second.add(List.of(Units.pair("b", "乙"))).created(), "the lock is free again");
        }
    }

    @Test
    void aSecondWriterWaitsForAShortAddition() throws Exception {
        try (LuceneMemory first = LuceneMemory.open(folder);
                LuceneMemory second = LuceneMemory.open(folder, new MemoryConfig(60_000, 16))) {
            Thread[] other = new Thread[1];
            first.add(() -> {
                other[0] = new Thread(() -> second.add(List.of(Units.pair("b", "乙"))));
                other[0].start();
                return List.of(Units.pair("a", "甲")).iterator();
            });
            other[0].join();
            assertEquals(2, first.statistics().units());
        }
    }

    @Test
    void whatAKilledProcessHadNotCommittedIsAbsent() throws Exception {
        fill();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessAddition.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        // The child says when it is well under way, with parts of its work on disk.
        assertEquals('w', child.getInputStream().read());
        child.destroyForcibly();
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals(10, memory.statistics().units());
            assertEquals(1, memory.add(List.of(Units.pair("a", "甲"))).created());
        }
    }

    @Test
    void aFirstAdditionThatWasKilledLeavesAnEmptyMemory() throws IOException {
        Files.createDirectories(folder.resolve("index"));
        Files.createFile(folder.resolve("index/write.lock"));
        Files.createFile(folder.resolve("index/pending_segments_1"));
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            assertEquals(0, memory.statistics().units());
            assertEquals(1, memory.add(List.of(Units.pair("a", "甲"))).created());
        }
    }

    @Test
    void aClosedMemoryIsNotUsed() {
        LuceneMemory memory = LuceneMemory.open(folder);
        memory.close();
        memory.close();
        assertThrows(IllegalStateException.class, memory::statistics);
    }

    private void fill() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(IntStream.range(0, 10)
                    .mapToObj(i -> Units.pair("n " + i, "第" + i))
                    .toList());
        }
    }

    private void commit(Map<String, String> userData) throws IOException {
        try (Directory directory = FSDirectory.open(folder.resolve("index"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(userData.entrySet());
        }
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private void assertRefused(String... words) {
        MemoryException e = assertThrows(MemoryException.class, () -> LuceneMemory.open(folder));
        assertTrue(e.getMessage().startsWith(folder + ": "), e.getMessage());
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
    }

    /** A process that adds without end. */
    static final class EndlessAddition {
        private EndlessAddition() {}

        public static void main(String[] args) {
            try (LuceneMemory memory = LuceneMemory.open(Path.of(args[0]), new MemoryConfig(0, 1))) {
                memory.add(() -> Stream.iterate(0, i -> i + 1)
                        .peek(i -> {
                            if (i == 40_000) {
                                System.out.print('w');
                                System.out.flush();
                            }
                        })
                        .map(i -> Units.pair("lost " + i, "失" + i))
                        .iterator());
            }
        }
    }
}
