package hebi.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<FilePair> pairs = List.of(
                new FilePair(folder.resolve("a b/x.txt"), folder.resolve("中文.txt"), "by content", .75),
                new FilePair(folder.resolve("-x"), folder.resolve("y"), "by name", 1));
        Path list = Files.writeString(
                folder.resolve("pairs.tsv"), Manifest.text(folder, pairs, List.of(folder.resolve("lonely"))));
        assertEquals(pairs, Manifest.read(list));
    }

    @Test
    void twoNamesAreEnough() throws IOException {
        Path list = Files.writeString(folder.resolve("pairs.tsv"), "\uFEFFa\tb\n\n# c\td\n");
        assertEquals(List.of(new FilePair(folder.resolve("a"), folder.resolve("b"))), Manifest.read(list));
    }

    @Test
    void aLineWithoutTwoFilesIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("pairs.tsv"), "a\tb\nc\n");
        FormatException fault = assertThrows(FormatException.class, () -> Manifest.read(list));
        assertTrue(fault.getMessage().startsWith(list + ":2: has no two files"), fault.getMessage());
    }
}
