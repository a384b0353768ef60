package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every writer of one file; {@link MosesTest} has that of two. */
class UnitWriterTest {
    private static final ExchangeConfig CONFIG = ExchangeConfig.defaults();

    @TempDir
    Path folder;

    private Path target(Format format) {
        return folder.resolve("out." + format.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void afterACommitThereIsTheFileAndNothingElse(Format format) throws IOException {
        Path target = target(format);
        Files.writeString(target, "old");
        Units.write(target, CONFIG, List.of(Units.GREETING));
        assertEquals(List.of(target.getFileName().toString()), names());
        assertEquals(List.of(Units.GREETING), Units.pairs(target));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFailureInTheMiddleLeavesTheOldFileAndNothingElse(Format format) throws IOException {
        Path target = target(format);
        Files.writeString(target, "old");
        assertThrows(IllegalArgumentException.class, () -> writeAndFail(format, target));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target.getFileName().toString()), names());
    }

    private static void writeAndFail(Format format, Path target) {
        try (UnitWriter writer = format.writer(target, CONFIG)) {
            for (int i = 0; i < 10_000; i++) {
                writer.write(Units.GREETING);
            }
            throw new IllegalArgumentException("in the middle");
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void withoutACommitThereIsNoFile(Format format) throws IOException {
        try (UnitWriter writer = format.writer(target(format), CONFIG)) {
            writer.write(Units.GREETING);
        }
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void theFileIsNotThereBeforeTheCommit(Format format) {
        Path target = target(format);
        try (UnitWriter writer = format.writer(target, CONFIG)) {
            writer.write(Units.GREETING);
            assertFalse(Files.exists(target));
            writer.commit();
            assertTrue(Files.exists(target));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JSONL", "MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE) // JSONL has no header
    void noUnitsMakeAFileWithoutEntries(Format format) {
        Units.write(target(format), CONFIG, List.of());
        assertEquals(List.of(), Units.read(target(format)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void theSameUnitsMakeTheSameBytes(Format format) throws IOException {
        Units.write(target(format), CONFIG, List.of(Units.GREETING));
        byte[] first = Files.readAllBytes(target(format));
        Units.write(target(format), CONFIG, List.of(Units.GREETING));
        assertArrayEquals(first, Files.readAllBytes(target(format)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void aStreamGetsTheSameBytesAsAFile(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (UnitWriter writer = format.writer(out, "standard output", CONFIG)) {
            writer.write(Units.GREETING);
            writer.commit();
        }
        Units.write(target(format), CONFIG, List.of(Units.GREETING));
        assertArrayEquals(Files.readAllBytes(target(format)), out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void afterTheCommitNothingMoreCanBeWritten(Format format) {
        try (UnitWriter writer = format.writer(target(format), CONFIG)) {
            writer.commit();
            assertThrows(IllegalStateException.class, () -> writer.write(Units.GREETING));
            assertThrows(IllegalStateException.class, writer::commit);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void aMissingFolderIsSaidInPlainWords(Format format) {
        Path target = folder.resolve("none").resolve(target(format).getFileName());
        InputException e = assertThrows(InputException.class, () -> format.writer(target, CONFIG));
        assertTrue(e.getMessage().startsWith(target + ": cannot be written: no such file or folder"), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFolderIsNotWrittenOver(Format format) throws IOException {
        Path target = Files.createDirectory(target(format));
        InputException e = assertThrows(InputException.class, () -> format.writer(target, CONFIG));
        assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOSES", "XLIFF", "PO"},
            mode = EnumSource.Mode.EXCLUDE)
    void aLinkStaysALinkAndItsFileIsReplaced(Format format) throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(target(format), real);
        Units.write(link, CONFIG, List.of(Units.GREETING));
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(Files.readAllBytes(link), Files.readAllBytes(real));
    }
}
