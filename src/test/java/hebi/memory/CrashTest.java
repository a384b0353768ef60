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
            reported = runAndKill(reported, random.nextInt(60));
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
    private int runAndKill(int first, int millis) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        folder.toString(),
                        Integer.toString(Math.max(0, first - 1)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int added = first;
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

    /** A process that adds batches without end, and says after each how many are in. */
    static final class Adding {
        private Adding() {}

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
