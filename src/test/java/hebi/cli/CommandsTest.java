package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

/** Each command as a user calls it: what it prints, what it says, how it ends. Those with much to say have tests of their own. */
class CommandsTest extends CommandRun {
    @Test
    void alignWritesWhatItWasAskedForAndTellsOfIt() throws IOException {
        String tmx = folder.resolve("out.tmx").toString();
        String page = folder.resolve("out.html").toString();
        succeed("align", file("b.txt", ENGLISH), file("a.txt", CHINESE), "-o", tmx, "-o", page, "--memory", memory);
        assertEquals("", out);
        assertEquals(
                List.of(
                        "Text      en 3 segments, zh 3 segments",
                        "Aligned   3 pairs: 3 one-to-one; not paired: en 0, zh 0",
                        "Wrote     " + page + " (3 rows) and " + tmx + " (3 units) and added 3 to " + memory,
                        "Next      hebi lookup 'The museum is open.' --memory " + memory),
                err.lines().toList());
        assertTrue(Files.readString(Path.of(tmx)).contains("<seg>馆内有300座钟。</seg>"));
        assertTrue(Files.readString(Path.of(page)).contains("lang=\"zh\""));
    }

    @Test
    void alignAgainAddsNothing() throws IOException {
        fillMemory();
        fillMemory();
        assertTrue(err.contains("added 0 to " + memory + " (3 were there already)"), err);
    }

    @Test
    void alignPrintsTmxOnStandardOutputForADash() throws IOException {
        succeed("align", file("b.txt", ENGLISH), file("a.txt", CHINESE), "-o", "-", "--no-memory", "-q");
        assertTrue(out.startsWith("<?xml"), out);
        assertEquals("", err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void alignPrintsTheBeadsOfSegmentedFiles() throws IOException {
        succeed("align", "--segmented", file("a", "你好。\n再见。\n"), file("b", "Hello.\nGoodbye.\n"), "-q");
        assertTrue(out.matches("\\[0]:\\[0]:[01]\\.\\d+\n\\[1]:\\[1]:[01]\\.\\d+\n"), out);
    }

    @Test
    void segmentedFilesTakeNoMemoryAndLetOneBeInTheSettings() throws IOException {
        String english = file("a.txt", ENGLISH);
        String chinese = file("b.txt", CHINESE);
        assertEquals(2, run("align", "--segmented", english, chinese, "--memory", memory));
        assertEquals(
                "hebi: --segmented writes every bead and no units: leave out --memory",
                err.lines().findFirst().orElse(""));
        environment.put("HEBI_MEMORY", memory);
        environment.put("HEBI_MIN_CONFIDENCE", ".9");
        Path beads = folder.resolve("out.align");
        succeed("align", "--segmented", english, chinese, "--no-memory", "-o", beads.toString());
        assertTrue(err.startsWith("Aligned   "), err);
        assertEquals("", out);
        assertTrue(Files.readString(beads).startsWith("[0"));
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void alignTakesABilingualFileApart() throws IOException {
        String both = file("both.txt", "博物馆开放了。\n\nThe museum is open.\n");
        succeed("align", "--bilingual", both, "--memory", memory);
        assertTrue(err.contains("1 one-to-one"), err);
        succeed("align", both, "--no-memory");
        assertTrue(err.contains("1 one-to-one"), err);
    }

    @Test
    void aBilingualFileKeepsToTheLanguagesGiven() throws IOException {
        String both = file("both.txt", "The museum is open.\n\n博物馆开放了。\n");
        succeed("align", "--bilingual", both, "--from", "zh", "--no-memory", "-o", "-");
        assertTrue(out.contains("srclang=\"zh-CN\""), out);
        assertTrue(out.indexOf("博物馆") < out.indexOf("The museum is open.</seg>"), out);
    }

    @Test
    void aMemoryThatCannotBeUsedIsKnownBeforeAnythingIsWritten() throws IOException {
        String tmx = folder.resolve("out.tmx").toString();
        file("b.txt", ENGLISH);
        assertEquals(
                6, run("align", folder + "/b.txt", file("a.txt", CHINESE), "-o", tmx, "--memory", folder.toString()));
        assertFalse(Files.exists(Path.of(tmx)));
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() throws IOException {
        fillMemory();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal = new Terminal(full, words, false, false);
        assertEquals(3, Hebi.run(terminal, environment, "lookup", "博物馆开放了。", "--memory", memory, "-q"));
        assertEquals(
                "standard output: cannot be written: No space left on device; see that there is room where it goes\n",
                words.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatHasEnoughIsNoError() throws IOException {
        fillMemory();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Terminal terminal = new Terminal(closed, words, false, false);
        assertEquals(0, Hebi.run(terminal, environment, "export", "-o", "-", "--memory", memory, "-q"));
        assertEquals(0, Hebi.run(terminal, environment, "search", "钟", "--memory", memory, "-q"));
        assertEquals("", words.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPairThatOccursTwiceIsOneUnitOfTheTmx() throws IOException {
        String english = file("b.txt", ENGLISH + "\nThe museum is open.\n");
        String chinese = file("a.txt", CHINESE + "\n博物馆开放了。\n");
        String tmx = folder.resolve("out.tmx").toString();
        succeed("align", english, chinese, "-o", tmx, "--memory", memory);
        assertTrue(err.contains("4 pairs") && err.contains("(3 units) and added 3 to"), err);
        succeed("doctor", tmx);
    }

    @Test
    void aFaultOfOursShowsItsTraceOnlyWhenAsked() throws IOException {
        assertEquals(3, run("align", "none", "none", "-v"));
        assertTrue(err.contains("\tat hebi."), err);
    }

    @Test
    void settingsComeFromTheEnvironmentThenTheFile() throws IOException {
        fillMemory();
        Files.createDirectories(folder.resolve("hebi"));
        Files.writeString(folder.resolve("hebi/config.properties"), "minScore=90\nmemory=" + memory);
        succeed("lookup", "馆内有500座钟。");
        assertTrue(err.startsWith("complete for ≥ 90 %: 0 of 3"), err);
        environment.put("HEBI_MIN_SCORE", "60");
        succeed("lookup", "馆内有500座钟。");
        assertTrue(err.startsWith("complete for ≥ 60 %: 1 of 3"), err);
        Files.writeString(folder.resolve("hebi/config.properties"), "memory=\\uZZZZ");
        assertEquals(4, run("lookup", "馆内有500座钟。"));
        assertTrue(err.contains("config.properties: is no file of settings"), err);
    }

    @Test
    void batchReportsTheFailedPairAndEndsWithEight() throws IOException {
        file("1.en.txt", ENGLISH);
        file("1.zh.txt", CHINESE);
        file("2.en.txt", ENGLISH);
        file("2.zh.txt", " ");
        String tmx = folder.resolve("out.tmx").toString();
        assertEquals(8, run("batch", folder.toString(), "-o", tmx, "--memory", memory));
        assertTrue(err.contains("2.zh.txt: has no text"), err);
        assertTrue(err.contains("Aligned   1 of 2 pairs of files; 3 units; 0 files without a partner"), err);
        assertTrue(Files.readString(Path.of(tmx)).contains("300 clocks"));
    }

    /** One document and two folds: the weights would be trained on nothing. */
    @ParameterizedTest
    @CsvSource({"algin, align", "alig, align", "lookpu, lookup", "exporrt, export", "serch, search"})
    void aMistypedCommandIsAnsweredWithTheRightOne(String typed, String meant) {
        assertEquals(2, run(typed, "a", "b"));
        assertEquals("hebi: there is no command or option \"" + typed + "\"; did you mean hebi " + meant + "?\n", err);
    }

    @Test
    void anOutputNeverReplacesAnInput() throws IOException {
        String english = file("b.html", "<p>" + ENGLISH + "</p>");
        String chinese = file("a.txt", CHINESE);
        assertEquals(3, run("align", english, chinese, "-o", folder + "/./b.html", "--memory", memory));
        assertTrue(err.contains("is a file to read from"), err);
        assertTrue(Files.readString(Path.of(english)).contains("300 clocks"));
    }

    @Test
    void textsThatAreNoTranslationsWriteNothingUnlessForced() throws IOException {
        String tmx = file("keep.tmx", "precious");
        String other = file("c.txt", """
                Ducks like rain and mud.
                Geese prefer short grass near a pond.
                In winter both of them fly south.
                Farmers counted their flocks at dusk.
                Nobody does so any more.
                A fox needs one night.
                """);
        String chinese = file("a.txt", CHINESE);
        assertEquals(5, run("align", other, chinese, "-o", tmx, "--memory", memory));
        assertTrue(err.contains("do not look like translations"), err);
        assertEquals("precious", Files.readString(Path.of(tmx)));
        assertFalse(Files.exists(Path.of(memory)));
        succeed("align", other, chinese, "-o", tmx, "--memory", memory, "--force");
        assertTrue(err.contains("(3 units) and added 3 to"), err);
        assertTrue(Files.readString(Path.of(tmx)).contains("<seg>馆内有300座钟。</seg>"));
        succeed("align", other, chinese, "-o", tmx, "--memory", memory, "--force", "--min-confidence", ".5");
        assertTrue(err.contains("(0 units)"), err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | align none.en.txt none.zh.txt",
                "3 | align {en} {dir}",
                "3 | align {en} {en}",
                "3 | align {en} {empty}",
                "3 | align {en} {binary}",
                "3 | align {en} {zh} -o {dir}/none/out.tmx",
                "3 | align {en} {zh} -o {dir}/out.doc",
                "2 | align {en} {zh} --min-confidence 7",
                "2 | align {en} {zh} --from fr",
                "3 | align {en}",
                "2 | align {en} {zh} --bilingual",
                "2 | align {en} --segmented",
                "2 | align {en} {zh} --segmented --from fr",
                "2 | align {en} {zh} --segmented --min-precision .99",
                "2 | align {en} {zh} --segmented --min-confidence .9",
                "2 | align {en} {zh} --segmented --keep-untranslated",
                "2 | align {en} {zh} --segmented --srx {zh}",
                "3 | align {en} {zh} --segmented -o {dir}/out.tmx",
                "3 | align {en} {zh} --segmented -o {dir}/out.tsv.gz",
                "3 | align {en} {zh} --segmented -o {dir}/out.html",
                "3 | align {en} {zh} --segmented -o {dir}/./b.txt",
                "3 | align {long} {zh} --segmented --force",
                "2 | batch {dir} -o {dir}/out.html",
                "2 | batch {dir} --min-confidence 7",
                "2 | lookup",
                "2 | lookup x --limit 0",
                "2 | lookup x --min 200",
                "2 | lookup x --since May",
                "2 | lookup x --confidence 7",
                "2 | search ( --regex",
                "2 | lokup x",
                "2 | export",
                "3 | export -o {dir}/out.tmx --memory {dir}/none",
                "6 | lookup x --memory {dir}",
                "3 | import {zh}",
                "4 | import {broken}",
                "3 | batch {dir}/none",
                "3 | evaluate {dir}",
                "3 | extract {dir}/none",
            })
    void aMistakeIsOneLineWithItsExitCodeAndNoTrace(int exit, String line) throws IOException {
        String filled = line.replace("{en}", file("b.txt", ENGLISH))
                .replace("{zh}", file("a.txt", CHINESE))
                .replace("{long}", file("long.txt", "Ducks and geese ".repeat(1_300)))
                .replace("{empty}", file("empty.txt", ""))
                .replace("{broken}", file("broken.tmx", "<tmx version=\"1.4\"><header/><body><tu></body></tmx>"))
                .replace("{binary}", file("binary.txt", "\0\1\2\3\0\0\0\uFFFF\0"))
                .replace("{dir}", folder.toString());
        List<String> arguments = new ArrayList<>(Stream.of(filled.split(" ")).toList());
        if (line.startsWith("align") && !line.contains("--segmented") || line.startsWith("import")) {
            arguments.addAll(List.of("--memory", memory));
        }
        assertEquals(exit, run(arguments.toArray(String[]::new)), err);
        assertEquals("", out);
        assertFalse(err.contains("Exception") || err.contains("\tat "), err);
        assertTrue(err.lines().count() <= (exit == 2 ? 2 : 1), err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void theCountsOfAlignAddUp() throws IOException {
        String english = file("b.md", "The museum is open.\n\nOmegaT\n\nIt holds 300 clocks.\n\nThe museum is open.\n");
        String chinese = file("a.md", "博物馆开放了。\n\nOmegaT\n\n馆内有300座钟。\n\n博物馆开放了。\n");
        String tmx = folder.resolve("out.tmx").toString();
        succeed("align", english, chinese, "--memory", memory, "-o", tmx);
        assertTrue(
                err.contains("Units     2: 4 pairs less 1 untranslated (--keep-untranslated), 1 the same as another\n"),
                err);
        assertTrue(err.contains("(2 units) and added 2 to "), err);
        succeed("align", english, chinese, "--memory", memory, "--keep-untranslated");
        assertTrue(err.contains("Units     3: 4 pairs less 1 the same as another\n"), err);
        assertTrue(err.contains("added 1 to " + memory + " (2 were there already)"), err);
    }

    @Test
    void everyCommandIsFoundByItsOwnName() {
        for (var command : Hebi.COMMANDS) {
            assertEquals(
                    command.getKey(),
                    command.getValue().getAnnotation(Command.class).name());
        }
    }

    @Test
    void helpKnowsEveryCommand() {
        succeed("help", "lookup");
        assertTrue(out.startsWith("Usage: hebi lookup "), out);
        succeed("help");
        assertTrue(out.contains("translate") && out.contains("evaluate"), out);
    }

    @Test
    void helpListsEveryCommandInAGroup() {
        succeed("--help");
        List<String> listed = out.lines()
                .filter(line -> line.matches("  [a-z]\\S* .*"))
                .map(line -> line.strip().split(" ")[0])
                .filter(name -> !name.equals("hebi"))
                .toList();
        assertEquals(
                Hebi.COMMANDS.stream()
                        .map(command -> command.getKey())
                        .filter(name -> !name.equals("warm-up"))
                        .toList(),
                listed,
                out);
        assertTrue(out.contains("(100 %, with") && !out.contains("%n") && out.endsWith("found something\n"), out);
        assertTrue(out.contains("\nMeasure and teach the aligner:\n  evaluate "), out);
        assertTrue(out.lines().allMatch(line -> line.length() <= 80), out);
    }

    @Test
    void whatLacksACommandIsAnsweredInOneLine() {
        assertEquals(2, run("memory"));
        assertTrue(err.startsWith("hebi memory: which command? log, undo, "), err);
        assertEquals(1, err.lines().count(), err);
        assertEquals(2, run());
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void aFolderWhereAFileIsWantedIsCalledThat() {
        assertEquals(3, run("import", folder.toString(), "--memory", memory));
        assertEquals(folder + ": is a folder; give a file\n", err);
    }
}
