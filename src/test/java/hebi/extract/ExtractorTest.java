package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.text.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorTest {
    @TempDir
    Path folder;

    private final Extractor extractor = new Extractor(ExtractConfig.defaults());

    @ParameterizedTest
    @CsvSource({"a.po", "a.xlf", "a.xliff", "a.tmx"})
    void whatHoldsBothLanguagesIsLeftToTheImport(String name) {
        HebiException e = assertThrows(HebiException.class, () -> Reading.text(name, "msgid \"a\"\nmsgstr \"b\"\n"));
        assertEquals(name + ": holds both languages already; add it to a memory with hebi import", e.getMessage());
    }

    @Test
    void aDocumentBearsThePathAndTheTimeOfItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Hello.\n");
        Files.setLastModifiedTime(file, FileTime.from(Reading.DATE));
        Document document = extractor.extract(file);
        assertEquals(file.toString(), document.location());
        assertEquals(Reading.DATE, document.modified());
    }

    @Test
    void aStreamIsReadAsAFileOfItsName() {
        byte[] page = "<p>Hello <b>world</b>.</p>".getBytes(StandardCharsets.UTF_8);
        Document document = extractor.extract(new ByteArrayInputStream(page), "a.html", Reading.DATE);
        assertEquals("Hello world.", document.article().get(0).text());
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("none.html");
        assertEquals(
                missing + ": cannot be read: no such file or folder; check the path and its permissions",
                failure(missing).getMessage());
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals(folder + ": is a folder; give a file", failure(folder).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"a.txt", "a.html", "a.pdf", "a.docx", "a.md"})
    void anEmptyFileIsSaidToBeEmpty(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertEquals(file + ": is empty; give a file with text", failure(file).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"a.txt,' \n\t\n'", "a.html,<p> </p>", "a.md,'```\ncode\n```'", "a.html,<nav>Home</nav>"})
    void aFileWithoutTextSaysSo(String name, String text) {
        HebiException e = assertThrows(InputException.class, () -> Reading.text(name, text));
        assertEquals(name + ": has no text; give a file with text", e.getMessage());
    }

    @Test
    void aFileAboveTheLimitIsNotRead() {
        Extractor small = new Extractor(new ExtractConfig(1, 1000, 5));
        byte[] large = new byte[(1 << 20) + 1];
        HebiException e = assertThrows(InputException.class, () -> small.extract(large, "a.txt", Reading.DATE));
        assertEquals("a.txt: is larger than 1 MB; split it or raise maxInputMb", e.getMessage());
        e = assertThrows(
                InputException.class, () -> small.extract(new ByteArrayInputStream(large), "a.txt", Reading.DATE));
        assertEquals("a.txt: is larger than 1 MB; split it or raise maxInputMb", e.getMessage());
    }

    @Test
    void moreCharactersThanTheLimitAreAnError() {
        Extractor small = new Extractor(new ExtractConfig(1, 10, 5));
        byte[] text = "Eleven char".getBytes(StandardCharsets.UTF_8);
        HebiException e = assertThrows(InputException.class, () -> small.extract(text, "a.txt", Reading.DATE));
        assertEquals("a.txt: has more than 10 characters; split it or raise maxCharacters", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"a.png,image/png", "a.zip,application/zip"})
    void whatIsNoTextIsNamed(String name, String type) {
        byte[] bytes = name.equals("a.png")
                ? new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}
                : new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        HebiException e = assertThrows(InputException.class, () -> Reading.bytes(name, bytes));
        assertTrue(e.getMessage().contains(type), e.getMessage());
    }

    @Test
    void aPageNestedAHundredThousandDeepIsRead() {
        String page = "<html><body>" + "<div>".repeat(100_000) + "<p>你好。</p>";
        assertEquals("你好。", Reading.text("a.html", page).article().get(0).text());
    }

    @Test
    void limitsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new ExtractConfig(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExtractConfig(1025, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExtractConfig(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExtractConfig(1, 1, 0));
    }

    private HebiException failure(Path path) {
        return assertThrows(InputException.class, () -> extractor.extract(path));
    }
}
