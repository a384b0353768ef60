package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code hebi memory} as a user calls it. */
class MemoryCommandTest extends CommandRun {
    @BeforeEach
    void fill() throws IOException {
        Path table = Files.writeString(
                folder.resolve("in.tsv"),
                "en\tzh-CN\tdomain\nThe color.\t颜色。\tnews\nA color.\t一种颜色。\tlaw\nTea — now.\t茶。\tnews\nTea – now.\t茶。\tlaw\n");
        succeed("import", table.toString());
    }

    @Override
    int run(String... arguments) {
        return super.run(Stream.concat(Stream.of(arguments), Stream.of("--memory", memory))
                .toArray(String[]::new));
    }

    private List<String> texts() {
        succeed("export", "-o", "-");
        return out.lines()
                .filter(line -> line.contains("<seg>"))
                .map(line -> line.replaceAll("</?seg>", "").strip())
                .toList();
    }

    @Test
    void deleteTakesOutWhatMeetsTheConditionsAndUndoBringsItBack() {
        List<String> before = texts();
        succeed("memory", "delete", "--domain", "law", "--dry-run");
        assertEquals("Would have removed 2 units\n- A color. = 一种颜色。\n- Tea – now. = 茶。\n", out);
        assertEquals(before, texts());
        succeed("memory", "delete", "--domain", "law");
        assertEquals("Removed 2 units; to take it back: hebi memory undo 2 --memory " + memory + "\n", err);
        assertEquals(List.of("The color.", "颜色。", "Tea — now.", "茶。"), texts());
        succeed("memory", "undo", "2");
        assertEquals(before, texts());
        succeed("memory", "log");
        assertTrue(
                out.lines().toList().get(1).matches(" +2  .* \\+0 ~0 -2  delete \\(domain law\\) \\(undone by 3\\)"),
                out);
        assertTrue(out.lines().toList().get(2).contains("import " + folder.resolve("in.tsv")), out);
        assertEquals(6, run("memory", "undo", "2"));
        assertTrue(err.contains("was undone by change 3; to bring it back, undo change 3"), err);
    }

    @Test
    void deleteOfADocumentLeavesWhatOtherDocumentsHoldToo() throws IOException {
        succeed("memory", "delete", "--all");
        succeed("import", file("d1.tsv", "en\tzh-CN\tdocument\nTea.\t茶。\td1\nSoup.\t汤。\td1\n"));
        succeed("import", file("d2.tsv", "en\tzh-CN\tdocument\nTea.\t茶。\td2\nRice.\t饭。\td2\n"));
        List<String> before = texts();
        succeed("memory", "delete", "--document", "d2", "--dry-run");
        assertEquals(
                "Would have removed 1 unit, and the occurrences of 1 unit that other documents hold too\n~ Tea. = 茶。\n- Rice. = 饭。\n",
                out);
        assertEquals(before, texts());
        succeed("memory", "delete", "--document", "d2");
        assertTrue(
                err.startsWith(
                        "Removed 1 unit, and the occurrences of 1 unit that other documents hold too; to take it"),
                err);
        assertEquals(List.of("Tea.", "茶。", "Soup.", "汤。"), texts());
        succeed("memory", "delete", "--document", "d2");
        assertEquals("Nothing to do\n", err);
        succeed("memory", "undo", "5");
        assertEquals(before, texts());
        succeed("memory", "delete", "--document", "d", "--domain", "news");
        assertEquals("Nothing to do\n", err);
    }

    @Test
    void deleteWithoutAConditionIsAMisuse() {
        assertEquals(2, run("memory", "delete"));
        assertEquals(
                "hebi: which units? Give a condition, or --all",
                err.lines().findFirst().orElseThrow());
        assertEquals(2, run("memory", "delete", "--all", "--domain", "law"));
        succeed("memory", "delete", "--all");
        assertEquals(3, run("export", "-o", "-"));
    }

    @Test
    void replaceChangesTextsOnOneSideOrBoth() {
        succeed("memory", "replace", "color", "colour", "--domain", "news", "--dry-run");
        assertEquals("Would have changed 1 unit\n- The color. = 颜色。\n+ The colour. = 颜色。\n", out);
        succeed("memory", "replace", "--regex", "(c)olor", "$1olour", "--in", "en");
        assertTrue(texts().contains("A colour."));
        assertEquals(2, run("memory", "replace", "--regex", "(", "x"));
        assertEquals(2, run("memory", "replace", "--regex", "a", "$7"));
        assertTrue(err.contains("\"$7\" is no replacement: No group 7"), err);
    }

    @Test
    void dedupeMakesOneOfUnitsThatSayTheSame() {
        succeed("memory", "dedupe");
        assertTrue(err.startsWith("Changed 1 unit, removed 1 unit; "), err);
        assertEquals(6, texts().size());
        succeed("memory", "dedupe");
        assertEquals("Nothing to do\n", err);
    }

    @Test
    void splitMovesUnitsAndMergeBringsThemBack() {
        String other = folder.resolve("other").toString();
        succeed("memory", "split", "--domain", "law", "-o", other, "--dry-run");
        assertTrue(out.startsWith("Would have moved 2 units to " + other + "\n- A color. = 一种颜色。\n"), out);
        assertFalse(Files.exists(Path.of(other)));
        succeed("memory", "split", "--domain", "law", "-o", other);
        assertTrue(err.startsWith("Added 2 units to " + other + ", 0 were there already\nRemoved 2 units"), err);
        assertEquals(4, texts().size());
        succeed("memory", "merge", other, "--dry-run");
        assertEquals("Would have added 2 units, 0 were there already\n", out);
        succeed("memory", "merge", other);
        assertTrue(err.startsWith("Added 2 units, 0 were there already; to take it back: hebi memory undo 3"), err);
        assertEquals(8, texts().size());
        assertEquals(2, run("memory", "split", "-o", other));
        assertEquals(3, run("memory", "merge", folder.resolve("none").toString()));
        assertEquals(folder.resolve("none") + ": there is no memory; check the path\n", err);
        String itself = memory + ": is the memory itself; give the folder of another memory\n";
        assertEquals(3, run("memory", "merge", memory));
        assertEquals(itself, err);
        assertEquals(3, run("memory", "split", "--domain", "news", "-o", memory));
        assertEquals(itself, err);
    }

    @Test
    void verifyNamesDamageAndRebuildMakesItGood() throws IOException {
        succeed("memory", "verify");
        assertEquals(memory + ": 4 units, nothing wrong\n", err);
        try (Stream<Path> files = Files.list(Path.of(memory, "columns"))) {
            Files.write(files.findFirst().orElseThrow(), new byte[10]);
        }
        assertEquals(8, run("memory", "verify"));
        assertTrue(out.matches("columns: [0-9a-f]+\\.(en|zh) is not what the index says\n"), out);
        assertTrue(err.startsWith("To make a new index of what can be read: hebi memory rebuild"), err);
        succeed("memory", "rebuild", "--dry-run");
        assertEquals("Would rebuild " + memory + " with 4 units\n", err);
        succeed("memory", "rebuild");
        assertEquals("Rebuilt " + memory + " with 4 units\n", err);
        succeed("memory", "verify");
        assertEquals(8, texts().size());
        try (Stream<Path> files = Files.list(Path.of(memory, "columns"))) {
            Files.delete(files.findFirst().orElseThrow());
        }
        assertEquals(8, run("memory", "verify"));
        assertTrue(out.startsWith("columns: 1 of 2 files are missing"), out);
        assertEquals("", err, "the next change of any kind writes it: no new index is needed");
    }

    @Test
    void logForgetsWhatItIsToldTo() {
        succeed("memory", "log", "--json");
        assertTrue(out.startsWith("{\"id\":\"1\",\"date\":\""), out);
        assertEquals(2, run("memory", "log", "--before", "2020-01-01"));
        succeed("memory", "log", "--prune", "--before", "2020-01-01");
        assertTrue(err.startsWith("Forgot 0 changes"), err);
        assertEquals(2, run("memory", "log", "--dry-run"));
        succeed("memory", "log", "--prune", "--dry-run");
        assertEquals("Would forget 1 change\n", err);
        succeed("memory", "log", "--prune");
        assertTrue(err.startsWith("Forgot 1 change;"), err);
        assertEquals(6, run("memory", "undo", "1"));
    }

    @Test
    void exportTakesFiltersAndTwoExportsAreEqual() throws IOException {
        succeed("export", "-o", "-", "--domain", "law");
        assertEquals(2, out.split("<tu ").length - 1);
        String first = out;
        succeed("export", "-o", "-", "--domain", "law");
        assertEquals(first, out);
        assertEquals(3, run("export", "-o", "-", "--domain", "none"));
        assertTrue(err.contains("holds no unit that meets all conditions"), err);
    }

    @Test
    void memoryAloneTellsWhatThereIs() {
        assertEquals(
                2,
                Hebi.run(
                        new Terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false, false),
                        environment,
                        "memory"));
    }
}
