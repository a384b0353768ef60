package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What the names behind {@code -o} stand for, and what is said of those that stand for nothing. */
class OutputNamesTest extends CommandRun {
    private static final String ENDINGS = ".tmx, .tsv, .csv, .jsonl, .xlsx, .moses";

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int align(String output) throws IOException {
        return run("align", file("b.txt", ENGLISH), file("a.txt", CHINESE), "--no-memory", "-o", output);
    }

    @Test
    void anEndingThatAlignDoesNotKnowIsAnsweredWithAllThatItWrites() throws IOException {
        assertEquals(3, align(path("x.doc")));
        assertEquals(
                path("x.doc") + ": is no format in which units are written; give a name that ends in one of " + ENDINGS
                        + ", .html, .htm\n",
                err);
        for (String ending : (ENDINGS + ", .html, .htm").split(", ")) {
            assertEquals(0, align(path("x" + ending)), err);
        }
    }

    @Test
    void anExportIsNoPageAndSaysSo() throws IOException {
        fillMemory();
        for (String name : new String[] {"x.html", "x.doc"}) {
            assertEquals(3, run("export", "--memory", memory, "-o", path(name)));
            assertEquals(
                    path(name) + ": is no format in which units are written; give a name that ends in one of " + ENDINGS
                            + "\n",
                    err);
        }
    }

    @Test
    void aCorpusIsReportedByTheTwoFilesThatWereWritten() throws IOException {
        fillMemory();
        String written = path("e.en") + " and " + path("e.zh");
        succeed("export", "--memory", memory, "-o", path("e.moses"));
        assertEquals("Wrote 3 units to " + written + "\n", err);
        assertTrue(Files.exists(Path.of(path("e.en"))));
        assertEquals(0, align(path("e.moses")), err);
        assertTrue(err.contains("Wrote     " + written + " (3 units)\n"), err);
    }

    @Test
    void aCorpusNeverTakesThePlaceOfTheFilesThatItIsMadeOf() throws IOException {
        String english = file("c.en", ENGLISH);
        assertEquals(
                3, run("align", english, file("c.zh", CHINESE), "--no-memory", "-o", path("c.moses"), "--from", "en"));
        assertEquals(english + ": is a file to read from; give another name for the output\n", err);
        assertEquals(ENGLISH, Files.readString(Path.of(english)));
    }

    @Test
    void aNameThatEndsInGzIsPackedTheSameEachTime() throws IOException {
        fillMemory();
        succeed("export", "--memory", memory, "-o", path("e.tmx"));
        succeed("export", "--memory", memory, "-o", path("e.tmx.gz"));
        succeed("export", "--memory", memory, "-o", path("f.tmx.gz"));
        Path packed = folder.resolve("e.tmx.gz");
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
            assertEquals(
                    Files.readString(folder.resolve("e.tmx")),
                    new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(-1, Files.mismatch(packed, folder.resolve("f.tmx.gz")));
        succeed("import", packed.toString(), "--memory", path("other"));
        assertTrue(err.contains("3 units created"), err);
    }
}
