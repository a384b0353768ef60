package hebi.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server does under 10,000 requests at once and an upload of 1 GB that is really sent: {@code AbuseBenchmark 10000
 * 1024}. The server is a process of its own with 512 MB of heap, as {@code hebi serve} starts it. {@code docs/robustness.md}
 * says how to run it.
 */
final class AbuseBenchmark {
    /** What the fixture's memory answers with; nothing else counts as right. */
    private static final String RIGHT = "The tunnel was the hardest part.";

    private final InetSocketAddress server;

    private AbuseBenchmark(InetSocketAddress server) {
        this.server = server;
    }

    /** Takes the number of requests and the megabytes of the upload. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("hebi-abuse");
        Fixture.fill(folder);
        Process process = start(folder);
        try {
            new AbuseBenchmark(address(process)).run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        } finally {
            process.destroy();
            process.waitFor();
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "hebi.cli.Hebi",
                        "serve",
                        "--port",
                        "0",
                        "--memory",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As the server says it on its error stream, of which the rest is passed on. */
    private static InetSocketAddress address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        Thread rest = new Thread(() -> said.lines().forEach(System.err::println));
        rest.setDaemon(true);
        rest.start();
        URI address = URI.create(line.replaceFirst(".*(http://[^;]*);.*", "$1"));
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    private void run(int requests, int megabytes) throws Exception {
        System.out.println(new Flood(server, "/api/v1/lookup?text=" + Client.encoded("最难的是隧道。"), RIGHT).of(requests));
        health();
        runaway();
        health();
        for (Upload upload : uploads(megabytes)) {
            System.out.println(upload.send(server));
            health();
        }
    }

    /** A search by an expression that would run for years, 16 times at once. */
    private void runaway() throws Exception {
        post("/api/v1/units", """
                {"source":{"tag":"en","text":"%s"},"target":{"tag":"zh-CN","text":"长"}}""".formatted("a".repeat(200) + "b"));
        String path = "/api/v1/search?regex=true&in=en&phrase=" + Client.encoded("((a+)+)+$");
        System.out.println(path + ": " + new Flood(server, path, "takes longer than").of(16));
    }

    private void post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    private void health() throws IOException, InterruptedException {
        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/v1/health"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("the server does not serve on: " + status);
        }
    }

    private static List<Upload> uploads(int megabytes) {
        return List.of(
                new Upload("with its length", "/api/v1/import?name=x.tmx", "application/xml", megabytes, false),
                new Upload("in chunks", "/api/v1/import?name=x.tmx", "application/xml", megabytes, true),
                new Upload("JSON in chunks", "/api/v1/units", "application/json", megabytes, true),
                new Upload(
                        "a form with its length", "/api/v1/align", "multipart/form-data; boundary=b", megabytes, false),
                new Upload("a form in chunks", "/api/v1/align", "multipart/form-data; boundary=b", megabytes, true),
                new Upload("in chunks", "/tmserver/en/zh/store/x", "application/json", megabytes, true));
    }
}
