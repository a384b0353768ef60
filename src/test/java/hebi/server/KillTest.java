package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.review.AlignmentStore;
import hebi.review.StoredAlignment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code hebi serve} killed, as by {@code kill -9}, while a person works: what was answered is there. */
@Timeout(60)
class KillTest {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+?/");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyEventThatWasAnsweredOutlivesTheServer() throws Exception {
        Fixture.fill(folder);
        String id = Review.store(
                folder,
                List.of("A.", "B.", "C."),
                List.of("一。", "二。", "三。"),
                List.of(new int[] {1, 1, 90}, new int[] {1, 1, 90}, new int[] {1, 1, 90}));
        Process serving = HebiProcess.builder("serve", "--port", "0", "--memory", folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            URI alignment = address(serving).resolve("/api/v1/alignments/" + id + "/");
            assertEquals(1, send(alignment.resolve("events"), "{\"version\":0,\"merge\":{\"row\":0}}"));
            assertEquals(2, send(alignment.resolve("undo"), "{\"version\":1}"));
            // One more is under way: it is there whole, or not at all.
            CompletableFuture<?> last = http.sendAsync(
                    request(alignment.resolve("events"), "{\"version\":2,\"merge\":{\"row\":1}}"),
                    BodyHandlers.ofString());
            serving.destroyForcibly().waitFor();
            last.handle((answer, failure) -> failure).join();
        } finally {
            serving.destroyForcibly();
        }
        StoredAlignment stored = new AlignmentStore(folder).open(id).orElseThrow();
        long version = stored.snapshot().version();
        assertTrue(version == 2 || version == 3, () -> "version " + version);
        assertEquals(version == 2 ? 3 : 2, stored.snapshot().draft().rows().size());
    }

    private static URI address(Process serving) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(serving.getErrorStream(), StandardCharsets.UTF_8));
        Matcher address = ADDRESS.matcher(said.readLine());
        assertTrue(address.find());
        return URI.create(address.group());
    }

    private static HttpRequest request(URI address, String json) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    /** The version that came of an event. */
    private int send(URI address, String json) throws IOException, InterruptedException {
        JsonNode answer = Client.json(http.send(request(address, json), BodyHandlers.ofString()), 200);
        return answer.path("version").asInt();
    }
}
