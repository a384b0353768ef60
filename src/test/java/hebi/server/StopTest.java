package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is stopped while it works: what is short ends, what is long is answered with an error, and nothing is half done. */
class StopTest {
    @TempDir
    private Path folder;

    private static String file(int units) {
        StringBuilder file = new StringBuilder("en\tzh-CN\n");
        for (int i = 0; i < units; i++) {
            file.append("Sentence number ")
                    .append(i)
                    .append(" of many.\t很多句子中的第")
                    .append(i)
                    .append("句。\n");
        }
        return file.toString();
    }

    private HebiServer server;

    @BeforeEach
    void start() {
        Fixture.fill(folder);
        server = new HebiServer(ServerConfig.defaults(), folder);
    }

    /** Asks, and comes back when the server is at it. */
    private CompletableFuture<HttpResponse<String>> begun(String path, BodyPublisher body) throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(server.address().resolve(path))
                                .method(body.contentLength() > 0 ? "POST" : "GET", body)
                                .build(),
                        BodyHandlers.ofString());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .noneMatch(thread -> Set.of("hebi-import", "hebi-work").contains(thread.getName()))) {
            assertTrue(System.nanoTime() < end, "never begun");
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return answer;
    }

    private long units() {
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            return memory.statistics().units();
        }
    }

    @Test
    void anImportThatIsUnderWayEndsBeforeTheServer() throws Exception {
        var importing = begun("/api/v1/import?name=some.tsv", BodyPublishers.ofString(file(5_000)));
        server.close(Duration.ofMinutes(1));
        HttpResponse<String> answer = importing.get(60, TimeUnit.SECONDS);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(5_004, units());
    }

    @Test
    void anImportThatTakesTooLongIsUndoneAndSaysSo() throws Exception {
        var importing = begun("/api/v1/import?name=many.tsv", BodyPublishers.ofString(file(100_000)));
        server.close(Duration.ofMillis(10));
        HttpResponse<String> answer = importing.get(60, TimeUnit.SECONDS);
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("the server is stopping"), answer.body());
        assertEquals(4, units());
    }

    @Test
    void workThatCannotBeStoppedIsAnsweredAllTheSame() throws Exception {
        String runaway = "/api/v1/search?regex=true&in=en&phrase=" + Client.encoded("((((t|.)+)+)+)+\\1x$");
        var searching = begun(runaway, BodyPublishers.noBody());
        long began = System.nanoTime();
        server.close(Duration.ofMillis(10));
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(9));
        assertEquals(503, searching.get(10, TimeUnit.SECONDS).statusCode());
    }
}
