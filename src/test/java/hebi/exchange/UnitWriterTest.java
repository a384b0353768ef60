package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every writer. */
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
    @EnumSource
    void afterACommitThereIsTheFileAndNothingElse(Format format) throws IOException {
        Path target = target(format);
        Files.writeString(target, "old");
        Units.write(target, CONFIG, List.of(Units.GREETING));
        assertEquals(List.of(target.getFileName().toString()), names());
        assertEquals(List.of(Units.GREETING), Units.pairs(target));
    }

    @ParameterizedTest
    @EnumSource
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
    @EnumSource
    void withoutACommitThereIsNoFile(Format format) throws IOException {
        try (UnitWriter writer = format.writer(target(format), CONFIG)) {
            writer.write(Units.GREETING);
        }
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @EnumSource
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
    @EnumSource(names = "JSONL", mode = EnumSource.Mode.EXCLUDE) // which has no header, and so no bytes
    void noUnitsMakeAFileWithoutEntries(Format format) {
        Units.write(target(format), CONFIG, List.of());
        assertEquals(List.of(), Units.read(target(format)));
    }

    @ParameterizedTest
    @EnumSource
    void theSameUnitsMakeTheSameBytes(Format format) {
        Units.write(target(format), CONFIG, List.of(Units.GREETING));
        String first = Units.text(target(format));
        Units.write(target(format), CONFIG, List.of(Units.GREETING));
        assertEquals(first, Units.text(target(format)));
    }

    @ParameterizedTest
    @EnumSource
    void aStreamGetsTheSameBytesAsAFile(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (UnitWriter writer = format.writer(out, "standard output", CONFIG)) {
            writer.write(Units.GREETING);
            writer.commit();
        }
        Units.write(target(format), CONFIG, List.of(Units.GREETING));
        assertEquals(Units.text(target(format)), out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void afterTheCommitNothingMoreCanBeWritten(Format format) {
        try (UnitWriter writer = format.writer(target(format), CONFIG)) {
            writer.commit();
            assertThrows(IllegalStateException.class, () -> writer.write(Units.GREETING));
            assertThrows(IllegalStateException.class, writer::commit);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFolderIsSaidInPlainWords(Format format) {
        Path target = folder.resolve("none").resolve(target(format).getFileName());
        InputException e = assertThrows(InputException.class, () -> format.writer(target, CONFIG));
        assertTrue(e.getMessage().startsWith(target + ": cannot be written: no such file or folder"), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsNotWrittenOver(Format format) throws IOException {
        Path target = Files.createDirectory(target(format));
        InputException e = assertThrows(InputException.class, () -> format.writer(target, CONFIG));
        assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aLinkStaysALinkAndItsFileIsReplaced(Format format) throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(target(format), real);
        Units.write(link, CONFIG, List.of(Units.GREETING));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(Units.text(link), Files.readString(real));
    }
}
