package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code hebi batch} and {@code hebi pair} as a user calls them. */
class BatchCommandTest extends CommandRun {
    private Path pairs;

    @BeforeEach
    void pairs() throws IOException {
        environment.put("SOURCE_DATE_EPOCH", "1700000000");
        pairs = Files.createDirectories(folder.resolve("pairs"));
        article("a.en.txt", ENGLISH);
        article("a.zh.txt", CHINESE);
        article("b.en.txt", "The clock tower is 40 metres high.\n\nIt was built of stone in 1902.\n");
        article("b.zh.txt", "钟楼高40米。\n\n它1902年用石头建成。\n");
    }

    private void article(String name, String text) throws IOException {
        Files.writeString(pairs.resolve(name), text);
    }

    private Path output() {
        return folder.resolve("all.tmx");
    }

    private int batch() {
        return run("batch", pairs.toString(), "-o", output().toString(), "--memory", memory);
    }

    private static int count(Path tmx) throws IOException {
        return Files.readString(tmx).split("<tu ", -1).length - 1;
    }

    @Test
    void allPairsGoToOneFileAndTheMemoryAndTheReport() throws IOException {
        assertEquals(0, batch(), err);
        assertEquals(5, count(output()));
        assertTrue(err.contains("Aligned   2 of 2 pairs of files; 5 units"), err);
        assertTrue(err.contains("Memory    added 5 units"), err);
        String report = Files.readString(folder.resolve("all.tmx.hebi/report.html"));
        assertTrue(report.contains("2 pairs of files aligned, 0 failed"), report);
        assertTrue(Files.readString(folder.resolve("all.tmx.hebi/report.json")).contains("\"kept\":3"));
    }

    @Test
    void theSameCommandAgainDoesNothingAgainAndGivesTheSameBytes() throws IOException {
        batch();
        byte[] first = Files.readAllBytes(output());
        assertEquals(0, batch(), err);
        assertTrue(err.contains("2 pairs were done before and have not changed"), err);
        assertArrayEquals(first, Files.readAllBytes(output()));
    }

    @Test
    void aRunThatWasCutShortIsCompletedToTheSameBytes() throws IOException {
        batch();
        byte[] whole = Files.readAllBytes(output());
        Path journal = folder.resolve("all.tmx.hebi/journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        // Both begun, one pair done, the line of the other cut off in the middle, its units written but not the joined
        // file.
        assertEquals(4, lines.size());
        Files.writeString(
                journal,
                String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 40));
        Files.delete(output());
        assertEquals(0, batch(), err);
        assertTrue(err.contains("1 pair was done before"), err);
        assertArrayEquals(whole, Files.readAllBytes(output()));
        assertEquals(0, batch(), err);
        assertTrue(err.contains("2 pairs were done before"), err);
    }

    @Test
    void aChangedFileIsDoneAgainAndItsOldUnitsGo() throws IOException {
        batch();
        article("b.en.txt", "The clock tower is 40 metres high.\n\nIt was built of stone in 1903.\n");
        article("b.zh.txt", "钟楼高40米。\n\n它1903年用石头建成。\n");
        assertEquals(0, batch(), err);
        assertTrue(err.contains("1 pair was done before"), err);
        String tmx = Files.readString(output());
        assertTrue(tmx.contains("它1903年") && !tmx.contains("它1902年"), tmx);
        run("search", "用石头建成", "--memory", memory);
        assertTrue(out.contains("1903年") && !out.contains("1902年"), out);
    }

    @Test
    void otherOptionsDoAllAgain() throws IOException {
        batch();
        assertEquals(
                0, run("batch", pairs.toString(), "-o", output().toString(), "--memory", memory, "--paragraphs"), err);
        assertFalse(err.contains("done before"), err);
    }

    @Test
    void aPairThatFailsIsSaidAndTheOthersAreDone() throws IOException {
        article("c.en.txt", "");
        article("c.zh.txt", CHINESE);
        assertEquals(8, batch());
        assertTrue(err.contains("c.en.txt: is empty"), err);
        assertEquals(5, count(output()));
        article("c.en.txt", ENGLISH);
        assertEquals(0, batch(), err);
    }

    @Test
    void aFolderGetsTheUnitsOfEachPair() throws IOException {
        Path to = folder.resolve("out");
        assertEquals(0, run("batch", pairs.toString(), "-o", to.toString(), "--no-memory"), err);
        try (var files = Files.list(to)) {
            assertEquals(
                    List.of("a.html", "a.tmx", "b.html", "b.tmx", "journal.jsonl", "report.html", "report.json"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
        assertTrue(Files.readString(to.resolve("report.html")).contains("href=\"a.html\""));
    }

    @Test
    void aPairKeepsItsNameAndIsDoneAgainWhereTheUnitsMayBeOfAnotherStateOfItsFiles() throws IOException {
        Path to = folder.resolve("out");
        String[] command = {"batch", pairs.toString(), "-o", to.toString(), "--no-memory"};
        run(command);
        byte[] first = Files.readAllBytes(to.resolve("b.tmx"));
        String english = Files.readString(pairs.resolve("b.en.txt"));
        List<String> journal = Files.readAllLines(to.resolve("journal.jsonl"));
        article("b.en.txt", english.replace("1902", "1903"));
        assertEquals(0, run(command), err);
        // As if that run had been killed between the units of b and the journal, and the file changed back.
        List<String> killed = Files.readAllLines(to.resolve("journal.jsonl")).subList(0, journal.size() + 1);
        Files.writeString(to.resolve("journal.jsonl"), String.join("\n", killed) + "\n");
        article("b.en.txt", english);
        assertEquals(0, run(command), err);
        assertTrue(err.contains("1 pair was done before"), err);
        assertArrayEquals(first, Files.readAllBytes(to.resolve("b.tmx")));
        assertFalse(Files.exists(to.resolve("b_2.tmx")));
    }

    @Test
    void aFileThatTheBatchDidNotWriteStays() throws IOException {
        Path to = Files.createDirectories(folder.resolve("out"));
        Files.writeString(to.resolve("a.html"), "mine");
        article("report.en.txt", ENGLISH);
        article("report.zh.txt", CHINESE);
        assertEquals(0, run("batch", pairs.toString(), "-o", to.toString(), "--no-memory"), err);
        assertEquals("mine", Files.readString(to.resolve("a.html")));
        assertTrue(Files.exists(to.resolve("a_2.tmx")));
        assertTrue(Files.exists(to.resolve("report_2.html")));
        assertTrue(Files.readString(to.resolve("report.html")).contains("href=\"report_2.html\""));
    }

    @Test
    void pairsOfOneNameInSeveralFoldersAreToldApart() throws IOException {
        for (String name : List.of("en/News 1.txt", "zh/news 1.txt", "x/en/News 1.txt", "x/zh/News 1.txt")) {
            Files.createDirectories(pairs.resolve(name).getParent());
            article(name, name.contains("en/") ? ENGLISH : CHINESE);
        }
        Path to = folder.resolve("out");
        assertEquals(0, run("batch", pairs.toString(), "-o", to.toString(), "--no-memory"), err);
        try (var files = Files.list(to)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".tmx"))
                    .sorted()
                    .toList();
            assertEquals(4, names.size(), names.toString());
            assertTrue(names.stream().filter(name -> name.contains("ews_1")).count() == 2, names.toString());
        }
    }

    @Test
    void filesWithoutAPartnerAreNamed() throws IOException {
        for (int i = 1; i <= 7; i++) {
            article("alone" + i + ".en.txt", "Nothing like the others, number " + i + ".\n");
        }
        assertEquals(0, batch(), err);
        assertTrue(err.contains("7 files without a partner"), err);
        assertTrue(
                err.contains("alone1.en.txt, ") && err.contains("alone5.en.txt and 2 others; the report has all"), err);
        assertFalse(err.contains("alone6"), err);
        assertTrue(Files.readString(folder.resolve("all.tmx.hebi/report.html")).contains("alone7.en.txt"));
    }

    @Test
    void aUnitInTwoPairsIsWrittenOnceWithBothOccurrences() throws IOException {
        article("d.en.txt", ENGLISH);
        article("d.zh.txt", CHINESE);
        assertEquals(0, batch(), err);
        assertEquals(5, count(output()));
        assertTrue(Files.readString(output()).contains("d.en.txt"));
    }

    @Test
    void theListOfPairsCanBeEditedAndUsed() throws IOException {
        Path list = folder.resolve("pairs.tsv");
        assertEquals(0, run("pair", pairs.toString(), "-o", list.toString()), err);
        assertEquals("""
                # English file\tChinese file\tconfidence\treason
                pairs/a.en.txt\tpairs/a.zh.txt\t1.00\tby name
                pairs/b.en.txt\tpairs/b.zh.txt\t1.00\tby name
                """, Files.readString(list));
        Files.writeString(list, "pairs/a.en.txt\tpairs/a.zh.txt\n");
        assertEquals(0, run("batch", list.toString(), "-o", output().toString(), "--no-memory"), err);
        assertEquals(3, count(output()));
    }

    @Test
    void whatHasNoNameInCommonIsPairedByContent() throws IOException {
        Files.move(pairs.resolve("a.zh.txt"), pairs.resolve("other.txt"));
        Files.move(pairs.resolve("b.zh.txt"), pairs.resolve("什么.txt"));
        assertEquals(0, run("pair", pairs.toString()), err);
        assertTrue(
                out.contains("a.en.txt\t" + pairs.toAbsolutePath().toString().substring(1))
                        || out.contains("other.txt"),
                out);
        assertTrue(out.contains("by content"), out);
    }

    @Test
    void anArchiveIsReadInPlace() throws IOException {
        Path zip = folder.resolve("p.zip");
        zip(zip, Map.of("en/x.txt", ENGLISH, "zh/x.txt", CHINESE));
        assertEquals(0, run("batch", zip.toString(), "-o", output().toString(), "--no-memory"), err);
        assertEquals(3, count(output()));
    }

    @Test
    void anArchiveThatTriesToLeaveTheFolderWritesNothingOutside() throws IOException {
        Path zip = folder.resolve("p.zip");
        zip(zip, Map.of("../../evil.en.txt", ENGLISH, "../../evil.zh.txt", CHINESE));
        int exit = run("batch", zip.toString(), "-o", output().toString(), "--no-memory");
        assertTrue(exit == 4 || exit == 3, exit + err);
        assertFalse(Files.exists(folder.getParent().resolve("evil.en.txt")));
        assertFalse(err.contains("\tat "), err);
    }

    @Test
    void whatIsNoArchiveIsSaidToBeNone() throws IOException {
        Path zip = Files.writeString(folder.resolve("p.zip"), "no archive");
        assertEquals(4, run("batch", zip.toString(), "-o", output().toString(), "--no-memory"));
        assertTrue(err.contains("is no archive that can be read"), err);
    }

    private static void zip(Path zip, Map<String, String> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip, StandardOpenOption.CREATE);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    @Test
    void withoutOutputAndMemoryThereIsNothingToDo() {
        assertEquals(2, run("batch", pairs.toString(), "--no-memory"));
        assertTrue(err.contains("--no-memory needs -o"), err);
    }

    @Test
    void theCountsAddUp() throws IOException {
        article("c.en.txt", ENGLISH + "\nOmegaT\n\nThe museum is open.\n");
        article("c.zh.txt", CHINESE + "\nOmegaT\n\n博物馆开放了。\n");
        assertEquals(0, batch(), err);
        assertTrue(err.contains("Memory    added 5 units to " + memory + " (3 were there already, "), err);
        assertTrue(err.contains("Aligned   3 of 3 pairs of files; 8 units; "), err);
        assertTrue(
                err.contains(
                        "Units     8: 10 pairs less 1 untranslated (--keep-untranslated), 1 the same as another\n"),
                err);
        assertTrue(err.contains("(5 units; 3 stand in other pairs of files too)"), err);
        assertEquals(5, count(output()));
    }
}
