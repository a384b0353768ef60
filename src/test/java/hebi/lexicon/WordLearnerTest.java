package hebi.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordLearnerTest {
    private static final Lexicon LEXICON = Lexicon.shipped();

    private static WordLearner taught(int capacity) {
        WordLearner learner = new WordLearner(LEXICON, capacity);
        for (int i = 0; i < 40; i++) {
            String other = List.of("狗", "马", "牛", "羊").get(i % 4);
            String english = List.of("dogs", "horses", "cows", "sheep").get(i % 4);
            learner.add("芯片" + other, "Wafers and " + english + (i % 3 == 0 ? " today" : ""));
            learner.add("河流" + other, "Rivers and " + english);
        }
        return learner;
    }

    @Test
    void wordsThatKeepMeetingArePaired() {
        WordPairs pairs = taught(1024).pairs();
        WordPairs.Pair wafer = pairs.pairs().stream()
                .filter(pair -> pair.chinese().equals("芯片"))
                .findFirst()
                .orElseThrow();
        assertEquals("wafer", wafer.english());
        assertEquals(40, wafer.count());
        assertEquals(40 / 41.0, wafer.forward(), 1e-9);
        assertTrue(pairs.pairs().stream()
                .noneMatch(pair -> pair.chinese().equals("狗") && pair.english().equals("wafer")));
    }

    @Test
    void aLexiconThatWasTaughtKnowsThePairBesideTheDictionary() {
        Lexicon taught = LEXICON.with(taught(1024).pairs());
        assertTrue(taught.translations("芯片").get("wafer") > .7f);
        assertTrue(taught.translations("芯片")
                .keySet()
                .containsAll(LEXICON.translations("芯片").keySet()));
    }

    @Test
    void pairsSurviveAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pairs.tsv");
        WordPairs pairs = taught(1024).pairs();
        Files.writeString(file, "# a comment\n" + pairs.lines());
        assertEquals(pairs.lines(), WordPairs.read(file).lines());
        String line = pairs.lines().lines().findFirst().orElseThrow();
        Files.writeString(file, line.replaceFirst("\\t(\\d+)$", "\t0.2500\t$1"));
        assertEquals(line + "\n", WordPairs.read(file).lines(), "a file of an earlier build, with p(z|e)");
        for (String bad : List.of(
                "狗\tdog\t1",
                "狗\tdog\t2\t3",
                "狗\tdog\t2\t0\t3",
                "狗\tdog\t.5\t.5\t.5\t3",
                "狗\tdog\ta\tb\tc",
                "\tdog\t1\t1\t3")) {
            Files.writeString(file, bad);
            assertThrows(FormatException.class, () -> WordPairs.read(file), bad);
        }
    }

    @Test
    void aFullTableForgetsRarePairsAndKeepsFrequentOnes() {
        PairCounts counts = new PairCounts(64);
        for (int i = 0; i < 10_000; i++) {
            counts.add(1_000_000 + i);
            counts.add(i % 5);
        }
        AtomicLong frequent = new AtomicLong();
        AtomicLong held = new AtomicLong();
        counts.forEach((key, count) -> {
            frequent.addAndGet(key < 5 && count > 1_900 ? 1 : 0);
            held.incrementAndGet();
        });
        assertEquals(5, frequent.get());
        assertTrue(held.get() <= 64);
    }

    @Test
    void nothingTeachesNothing() {
        assertEquals(List.of(), new WordLearner(LEXICON, 64).pairs().pairs());
    }
}
