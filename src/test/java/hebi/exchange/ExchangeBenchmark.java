package hebi.exchange;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast TMX is written and parsed, and in how little heap: writes units of its own making to a file of the given size
 * in MB, parses it three times, and removes it. {@code docs/benchmarks.md} says how to run it.
 */
final class ExchangeBenchmark {
    private ExchangeBenchmark() {}

    /** Takes a folder with room for the file, and its size in MB. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0], "benchmark.tmx");
        long wanted = Long.parseLong(arguments[1]) << 20;
        try {
            report("wrote", file, () -> write(file, wanted));
            for (int i = 0; i < 3; i++) {
                report("parsed", file, () -> parse(file));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private interface Work {
        long units() throws IOException;
    }

    private static void report(String done, Path file, Work work) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long startCpu = threads.getCurrentThreadCpuTime();
        long units = work.units();
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - startCpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s %,d units, %,d MB, in %.1f s: %,.0f units/s; of processor time %.1f s: %,.0f units/s%n",
                done,
                units,
                Files.size(file) >> 20,
                seconds,
                units / seconds,
                cpuSeconds,
                units / cpuSeconds);
    }

    private static long write(Path file, long wanted) {
        try (UnitWriter writer = Format.TMX.writer(file, ExchangeConfig.defaults())) {
            // A unit takes some 268 bytes in the file.
            for (int i = 0; writer.written() * 268L < wanted; i++) {
                writer.write(Units.unit(
                        "Turn the key to position " + i + " and wait until the lamp is green.",
                        "将钥匙转到第" + i + "位，等待指示灯变绿。"));
            }
            writer.commit();
            return writer.written();
        }
    }

    private static long parse(Path file) {
        long pairs = 0;
        try (UnitReader reader = Format.TMX.reader(file)) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                pairs += entry.get().pairs().size();
            }
        }
        return pairs;
    }
}
