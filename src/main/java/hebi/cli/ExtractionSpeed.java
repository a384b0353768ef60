package hebi.cli;

import com.sun.management.OperatingSystemMXBean;
import hebi.error.InputException;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** How fast a file is read once Java has warmed up. */
final class ExtractionSpeed {
    private static final long SECOND = 1_000_000_000L;

    private ExtractionSpeed() {}

    /**
     * Milliseconds that one extraction of the file takes, and for 20 KB of it. Processor time of the whole process is measured,
     * since other programs on the machine do not change it, and each document has a thread of its own; three seconds of it warm
     * up.
     */
    static String of(Path file) {
        byte[] bytes = bytes(file);
        Extractor extractor = new Extractor(ExtractConfig.defaults());
        time(extractor, bytes, file, 3 * SECOND);
        double millis = time(extractor, bytes, file, SECOND);
        return String.format(
                Locale.ROOT,
                "%.2f ms of processor time (%d bytes; %.2f ms for 20 KB)",
                millis,
                bytes.length,
                millis * 20_000 / bytes.length);
    }

    private static double time(Extractor extractor, byte[] bytes, Path file, long least) {
        OperatingSystemMXBean clock = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = clock.getProcessCpuTime();
        long elapsed = 0;
        int rounds = 0;
        while (elapsed < least) {
            for (int i = 0; i < 20; i++) {
                extractor.extract(bytes, file.toString(), Instant.EPOCH);
            }
            rounds += 20;
            elapsed = clock.getProcessCpuTime() - start;
        }
        return elapsed / 1e6 / rounds;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }
}
