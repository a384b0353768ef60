package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What measures the aligner and teaches it: {@code evaluate}, {@code train} and {@code learn}. */
class LearningCommandsTest extends CommandRun {
    @Test
    void evaluatePrintsTheFigures() {
        succeed("evaluate", Path.of("samples", "gold").toString());
        assertTrue(out.matches("(?s).*6 documents, .* strict +P 0\\.\\d{3}, R 0\\.\\d{3}, F1 0\\.\\d{3}\n.*"), out);
    }

    @Test
    void trainedWeightsAreUsed() throws IOException {
        String gold = Path.of("samples", "gold").toString();
        String weights = folder.resolve("w.txt").toString();
        succeed("train", gold, "-o", weights);
        assertTrue(Files.readString(Path.of(weights)).startsWith("# Weights of Hebi's aligner"));
        succeed("evaluate", gold, "--weights", weights);
        assertTrue(out.contains("F1 0.9"), out);
        assertEquals(4, run("evaluate", gold, "--weights", file("none.txt", "type-1-1 high\n")));
        assertEquals(2, run("train", gold));
        succeed("train", gold, "--folds", "2");
        assertTrue(out.contains("2 folds, P 0."), out);
    }

    @Test
    void foldsTakeAsManyDocuments() throws IOException {
        for (String part : List.of("zh/news", "en/news", "gold/news.align")) {
            Path copy = folder.resolve(part);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("samples", "gold").resolve(part), copy);
        }
        assertEquals(3, run("train", folder.toString(), "--folds", "2"));
        assertEquals("", out);
        assertEquals(folder + ": has 1 document for 2 folds; add documents, or lower --folds (at least 2)\n", err);
    }

    @Test
    void beadsThatAreGivenHaveNoSpeed() throws IOException {
        String gold = Path.of("samples", "gold").toString();
        String beads = Path.of("samples", "gold", "gold").toString();
        succeed("evaluate", gold, "--beads", beads);
        assertTrue(out.contains("F1 1.000") && !out.contains("segments/s"), out);
        succeed("evaluate", gold, "--beads", beads, "--json");
        assertFalse(out.contains("segmentsPerSecond"), out);
        succeed("evaluate", gold, "--json");
        assertTrue(out.contains("segmentsPerSecond"), out);
    }

    @Test
    void learnWritesPairsThatAlignThenTakes() throws IOException {
        StringBuilder pairs = new StringBuilder();
        for (int n = 0; n < 40; n++) {
            pairs.append(n % 2 == 0 ? "The blorb is " + n + ".\t格罗布是" + n + "。\n" : "It is " + n + ".\t这是" + n + "。\n");
        }
        succeed("import", file("pairs.tsv", "en\tzh\n" + pairs), "--memory", memory);
        String learned = folder.resolve("learned.tsv").toString();
        succeed("learn", "-o", learned, "--memory", memory);
        assertTrue(err.matches("(?s)Learned   \\d+ word pairs? from 40 units\n"), err);
        assertTrue(Files.readString(Path.of(learned)).contains("blorb"), Files.readString(Path.of(learned)));
        succeed(
                "align",
                "--lexicon",
                learned,
                file("b.txt", ENGLISH),
                file("a.txt", CHINESE),
                "--no-memory",
                "-o",
                "-");
        assertEquals(3, run("learn", "--memory", folder.resolve("none").toString()), err);
    }

    @Test
    void evaluateSaysWhatFoldersItWants() {
        assertEquals(3, run("evaluate", folder.toString()));
        assertTrue(
                err.endsWith(
                        "gold: there is no such folder, so there is nothing to compare with; give a folder with zh/NAME"
                                + " and en/NAME (a segment a line) and gold/NAME.align\n"),
                err);
    }
}
