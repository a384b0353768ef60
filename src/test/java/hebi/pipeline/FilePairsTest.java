package hebi.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePairsTest {
    @TempDir
    private Path folder;

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private Set<String> pairs() {
        return FilePairs.in(folder).pairs().stream()
                .map(pair -> folder.relativize(pair.english()) + " = " + folder.relativize(pair.chinese()))
                .collect(Collectors.toSet());
    }

    private List<String> unpaired() {
        return FilePairs.in(folder).unpaired().stream()
                .map(path -> folder.relativize(path).toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "x.en.html, x.zh.html",
        "x_en.docx, x_zh.docx",
        "x-en.md, x-zh-CN.md",
        "x_EN.pdf, x_CN.pdf",
        "x.en-US.md, x.zh_Hans.md",
        "x (English).txt, x (Chinese).txt",
        "en_x.txt, zh_x.txt",
        "en-x.txt, cn-x.txt",
        "en/x.html, zh/x.html",
        "en/x.html, zh-cn/x.html",
        "en/x.html, zh_CN/x.html",
        "en/x.html, zh-hans/x.html",
        "en/x.html, cn/x.html",
        "EN/a/x.html, ZH-TW/a/x.html",
        "docs/en/a/x.md, docs/zh-CN/a/x.md",
        "README.md, README.zh-CN.md",
        "README.md, README_CN.md",
        "docs/guide.md, docs/guide.zh.md",
        "x.en.html, x.zh.docx",
        "报告_英文.docx, 报告_中文.docx",
        "-x en.txt, -x zh.txt",
        "a b.en.txt, a b.zh.txt",
        "x.md, zh-cn_x.md"
    })
    void aPairIsFoundByItsName(String english, String chinese) throws IOException {
        file(english);
        file(chinese);
        assertEquals(Set.of(english + " = " + chinese), pairs());
        assertEquals(List.of(), unpaired());
    }

    @ParameterizedTest
    @CsvSource({"x.html, y.zh.html", "garden.txt, gard-zh.txt", "x.en.html, x.fr.html", "ten.md, tzh.md"})
    void whatOnlyLooksLikeAPairIsNone(String one, String other) throws IOException {
        file(one);
        file(other);
        assertEquals(Set.of(), pairs());
        assertEquals(2, unpaired().size());
    }

    @Test
    void filesOfOneArticleInTwoFormatsArePairedByFormat() throws IOException {
        List.of("x.en.html", "x.zh.html", "x.en.pdf", "x.zh.pdf").forEach(name -> {
            try {
                file(name);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertEquals(Set.of("x.en.html = x.zh.html", "x.en.pdf = x.zh.pdf"), pairs());
    }

    @Test
    void whereItIsNotClearWhichBelongsToWhichNoneIsAPair() throws IOException {
        file("x.en.html");
        file("x.zh-cn.html");
        file("x.zh-tw.html");
        assertEquals(Set.of(), pairs());
        assertEquals(List.of("x.en.html", "x.zh-cn.html", "x.zh-tw.html"), unpaired());
    }

    @Test
    void twoFoldersArePairedByThePathWithinEach() throws IOException {
        file("one/a/x.html");
        file("two/a/x.html");
        file("two/a/y.html");
        FilePairs pairs = FilePairs.in(folder.resolve("one"), folder.resolve("two"));
        assertEquals(
                List.of(new FilePair(folder.resolve("one/a/x.html"), folder.resolve("two/a/x.html"), "by name", 1)),
                pairs.pairs());
        assertEquals(List.of(folder.resolve("two/a/y.html")), pairs.unpaired());
    }

    @Test
    void hiddenFilesAreLetBeAndLinksToFoldersAreNotFollowed() throws IOException {
        file("en/x.html");
        file("zh/x.html");
        file(".git/en/y.html");
        file("en/.x.swp");
        Files.createSymbolicLink(folder.resolve("en/loop"), folder);
        assertEquals(Set.of("en/x.html = zh/x.html"), pairs());
        assertEquals(List.of(), unpaired());
    }

    @Test
    void aNameMayFillAllThatTheFileSystemAllows() throws IOException {
        String stem = "n".repeat(255 - ".en.txt".length());
        file(stem + ".en.txt");
        file(stem + ".zh.txt");
        assertEquals(1, pairs().size());
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        InputException fault = assertThrows(InputException.class, () -> FilePairs.in(folder.resolve("none")));
        assertTrue(fault.getMessage().contains("is not a folder"), fault.getMessage());
    }
}
