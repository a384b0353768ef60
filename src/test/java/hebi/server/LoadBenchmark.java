package hebi.server;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Look-ups a second of a server with 100,000 units while it imports, with the client on the same machine and in the same
 * process: {@code LoadBenchmark tm-ui-zh-en.tsv.xz 60}. Half of the queries are texts of the memory, whose answer must
 * have them at 100; the others lack their last tenth. {@code docs/benchmarks.md} says how to run it.
 */
final class LoadBenchmark {
    private static final int UNITS = 100_000;
    private static final int IMPORTED = 20_000;
    private static final int CLIENTS = 8;

    private final List<String[]> pairs;
    private final URI server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LoadBenchmark(List<String[]> pairs, URI server) {
        this.pairs = pairs;
        this.server = server;
    }

    /** Takes the file of pairs and the seconds of the run. */
    public static void main(String[] arguments) throws Exception {
        List<String[]> pairs = RealPairs.read(Path.of(arguments[0]), UNITS + IMPORTED);
        Path folder = Files.createTempDirectory("hebi-load");
        RealPairs.fill(folder, pairs.subList(0, UNITS));
        try (HebiServer server = new HebiServer(ServerConfig.defaults(), folder)) {
            LoadBenchmark load = new LoadBenchmark(pairs, server.address());
            load.run(5, false);
            load.run(Integer.parseInt(arguments[1]), true);
        }
    }

    private void run(int seconds, boolean isReported) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long cpu = cpu();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        List<Future<long[]>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            running.add(clients.submit(() -> ask(random, end)));
        }
        Future<Integer> imports = clients.submit(() -> isReported ? importUntil(end) : 0);
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> client : running) {
            all.add(client.get());
        }
        int imported = imports.get();
        clients.shutdown();
        if (isReported) {
            report(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds, imported, cpu() - cpu);
        }
    }

    /** Processor time of this whole process, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void report(long[] nanos, int seconds, int imported, long cpuNanos) {
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%,d look-ups in %d s: %,.0f/s, %.2f ms of processor time each for client, server and import; p50 %.1f ms, p99 %.1f ms, longest %.0f ms; %d imports of %,d units"
                        + " meanwhile; all answers right; heap of client and server at most %d MB, after a collection %d MB%n",
                nanos.length,
                seconds,
                (double) nanos.length / seconds,
                cpuNanos / 1e6 / nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                imported,
                IMPORTED,
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    /** Asks one after the other; how long each took, in nanoseconds. */
    private long[] ask(Random random, long end) throws IOException, InterruptedException {
        long[] nanos = new long[1 << 16];
        int n = 0;
        while (System.nanoTime() < end) {
            int side = random.nextInt(2);
            String text = pairs.get(random.nextInt(UNITS))[side].strip();
            boolean isWhole = random.nextBoolean();
            String query = isWhole
                    ? text
                    : text.substring(0, Math.max(1, text.length() * 9 / 10)).strip();
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/lookup?from="
                            + (side == 0 ? "en" : "zh") + "&text=" + Client.encoded(query.isEmpty() ? "a" : query)))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (n == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * n);
            }
            nanos[n++] = System.nanoTime() - start;
            boolean isRight = answer.statusCode() == 200
                    && answer.body().contains("\"complete\":true")
                    && (!isWhole || answer.body().contains("\"kind\":\"exact\""));
            if (!isRight) {
                throw new IllegalStateException(query + " " + answer.statusCode() + " " + answer.body());
            }
        }
        return Arrays.copyOf(nanos, n);
    }

    /** Imports the same file again and again, each time with other texts; how often. */
    private int importUntil(long end) throws IOException, InterruptedException {
        int times = 0;
        while (System.nanoTime() < end) {
            StringBuilder file = new StringBuilder("en\tzh-CN\n");
            for (String[] pair : pairs.subList(UNITS, pairs.size())) {
                String mark = times + " ";
                file.append(mark).append(pair[0].replace("\\", "\\\\")).append('\t');
                file.append(mark).append(pair[1].replace("\\", "\\\\")).append('\n');
            }
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(server.resolve("/api/v1/import?name=load.tsv"))
                            .POST(BodyPublishers.ofString(file.toString()))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            times++;
        }
        return times;
    }
}
