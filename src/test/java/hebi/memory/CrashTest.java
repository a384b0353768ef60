package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.TranslationUnit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that adds is killed again and again; each time it begins with what it may already have added. */
class CrashTest {
    private static final int KILLS = 25;
    private static final int BATCH = 30;

    @TempDir
    Path folder;

    @Test
    void nothingReportedAsAddedIsMissingAndNothingIsDoubled() throws Exception {
        Random random = new Random(3);
        int reported = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            reported = runAndKill(Batches.class, Math.max(0, reported - 1), random.nextInt(60), reported);
            Set<String> texts = texts();
            for (int i = 0; i < reported * BATCH; i++) {
                assertTrue(texts.contains("unit number " + i), "after kill " + kill + " unit " + i);
            }
        }
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            for (int batch = 0; batch <= reported; batch++) {
                memory.add(batch(batch));
            }
            // What the last process committed and could not report may be there too, whole batches of it.
            assertEquals(0, memory.statistics().units() % BATCH);
            assertEquals(memory.statistics().units(), texts().size());
        }
    }

    /** Starts a process that adds batch after batch from one on, and kills it; how many batches are known to be in. */
    private int runAndKill(Class<?> program, int first, int millis, int known)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int added = known;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            added = Math.max(added, Integer.parseInt(lines.readLine()));
            Thread.sleep(millis);
            // Through the handle, which leaves what was said before to be read.
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                added = Math.max(added, Integer.parseInt(line));
            }
        }
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        return added;
    }

    private Set<String> texts() {
        try (LuceneMemory memory = LuceneMemory.open(folder);
                Stream<TranslationUnit> units = memory.units()) {
            List<String> texts = units.map(u -> u.source().text()).toList();
            Set<String> distinct = new HashSet<>(texts);
            assertEquals(texts.size(), distinct.size(), "nothing is doubled");
            return distinct;
        }
    }

    private static List<TranslationUnit> batch(int batch) {
        return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                .mapToObj(i -> Units.pair("unit number " + i, "单位号" + i, Units.from("document " + i % 7, i)))
                .collect(Collectors.toList());
    }

    /** One addition of many steps is killed in the middle, and begun again from its start. */
    @Test
    void whatAStepReportedStaysAndTheSameAgainCompletesIt() throws Exception {
        Random random = new Random(5);
        long reported = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            reported = Math.max(reported, runAndKill(Stepping.class, 0, random.nextInt(60), 0));
            Set<String> texts = texts();
            for (int i = 0; i < reported; i++) {
                assertTrue(texts.contains("unit number " + i), "after kill " + kill + " unit " + i);
            }
        }
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(first(Stepping.UNITS), Adding.inSteps("import", 1_000, added -> {}));
            assertEquals(Stepping.UNITS, memory.statistics().units());
            assertEquals(1, memory.changes().size(), "all together are one change");
            memory.apply(new Revision.Undo("1"));
            assertEquals(0, memory.statistics().units());
        }
    }

    private static List<TranslationUnit> first(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Units.pair("unit number " + i, "单位号" + i, Units.from("document " + i % 7, i)))
                .toList();
    }

    /** A process that adds many units in small steps, and says after each how many are in. */
    static final class Stepping {
        static final int UNITS = 6_000;

        private Stepping() {}

        public static void main(String[] args) {
            try (LuceneMemory memory = LuceneMemory.open(Path.of(args[0]))) {
                memory.add(first(UNITS), Adding.inSteps("import", BATCH, added -> {
                    System.out.println(added.created() + added.merged());
                    System.out.flush();
                }));
            }
        }
    }

    /** A process that adds batches without end, and says after each how many are in. */
    static final class Batches {
        private Batches() {}

        public static void main(String[] args) {
            try (LuceneMemory memory = LuceneMemory.open(Path.of(args[0]))) {
                for (int batch = Integer.parseInt(args[1]); ; batch++) {
                    memory.add(batch(batch));
                    System.out.println(batch + 1);
                    System.out.flush();
                }
            }
        }
    }
}
