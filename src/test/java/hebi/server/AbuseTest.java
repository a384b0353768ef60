package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile or broken caller may send: each is answered with the right status, and the server serves on. */
class AbuseTest {
    private static final int SLOW = 100;

    @TempDir
    private static Path folder;

    private static HebiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        Fixture.fill(folder.resolve("memory"));
        server = new HebiServer(
                new ServerConfig(ServerConfig.LOOPBACK, 0, Optional.empty(), 2, 2, 8), folder.resolve("memory"));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theServerServesOn() {
        assertEquals(200, client.get("/api/v1/health").statusCode());
    }

    private static String status(String raw) throws IOException {
        return client.raw(raw).split("\r\n")[0];
    }

    private static String host() {
        return "Host: 127.0.0.1\r\nConnection: close\r\n";
    }

    @Test
    void namesWithFoldersReachNothingOutside() throws IOException {
        Files.writeString(folder.resolve("secret.jsonl"), "secret");
        for (String path : List.of(
                "/api/v1/alignments/..%2F..%2Fsecret",
                "/api/v1/alignments/%2e%2e%2fsecret",
                "/align/..%2fsecret",
                "/assets/..%2f..%2fwords.en.properties",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/../../etc/passwd",
                "//etc/passwd",
                "/assets/hebi.css%00.js")) {
            String answer = client.raw("GET " + path + " HTTP/1.1\r\n" + host() + "\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), path + answer);
            assertFalse(answer.contains("secret\n") || answer.contains("root:") || answer.contains("\tat "), answer);
        }
    }

    @Test
    void aHugeUploadIsRefusedBeforeItIsSent() throws IOException {
        for (String path : List.of("/api/v1/import?name=x.tmx", "/api/v1/units", "/tmserver/en/zh/store/x")) {
            assertEquals(
                    "HTTP/1.1 413",
                    status("POST " + path + " HTTP/1.1\r\n" + host()
                                    + "Content-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n")
                            .substring(0, 12),
                    path);
        }
    }

    @Test
    void aHugeUploadOfUnknownLengthIsCutOff() {
        InputStream endless = new ByteArrayInputStream(new byte[16 << 20]);
        // On a connection of its own: one that an earlier refusal made the server close cannot be told from a live one.
        Client uploader = new Client(server);
        HttpResponse<String> cut = uploader.send(
                uploader.request("/api/v1/import?name=x.tmx").POST(BodyPublishers.ofInputStream(() -> endless)));
        assertEquals(413, cut.statusCode(), cut.body());
        String form = "--x\r\nContent-Disposition: form-data; name=\"source\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(5 << 20) + "\r\n--x--\r\n";
        HttpResponse<String> refused = uploader.send(uploader.request("/api/v1/align")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));
        assertEquals(413, refused.statusCode(), refused.body());
    }

    @Test
    void malformedJsonAndTextIsAMisuse() throws IOException {
        for (String body : List.of(
                "",
                "{",
                "[",
                "nul",
                "\"text\"",
                "{\"texts\":[1]}",
                "{\"texts\":[\"\\ud83d\"]}",
                "{\"texts\":[\"a\"],\"previous\":\"\\udc00\"}",
                "{\"texts\":[\"a\"]} trailing",
                "[".repeat(100_000),
                "{\"texts\":{}}",
                "{\"texts\":[[]]}",
                "{\"texts\":[\"a\"],\"min\":1e99}")) {
            HttpResponse<String> answer = client.post("/api/v1/lookup/batch", body);
            assertEquals(400, answer.statusCode(), body.substring(0, Math.min(40, body.length())) + answer.body());
        }
        byte[] broken = "{\"texts\":[\"?\"]}".getBytes(StandardCharsets.UTF_8);
        broken[11] = (byte) 0xFF;
        assertEquals(
                400,
                client.send(client.request("/api/v1/lookup/batch")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(broken)))
                        .statusCode());
        assertEquals(
                415,
                client.send(client.request("/api/v1/lookup/batch")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{\"texts\":[\"a\"]}")))
                        .statusCode());
        for (String query : List.of("text=%", "text=%zz", "text=a&from=%00")) {
            String answer = status("GET /api/v1/lookup?" + query + " HTTP/1.1\r\n" + host() + "\r\n");
            assertEquals("HTTP/1.1 400 Bad Request", answer, query);
        }
        String answer = status("GET /api/v1/lookup?text=%ff%fe HTTP/1.1\r\n" + host() + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 200"), answer);
    }

    @Test
    void aRegularExpressionThatCannotEndIsRefused() {
        String unit = "{\"source\":{\"tag\":\"en\",\"text\":\"" + "ab".repeat(9_000)
                + "\"},\"target\":{\"tag\":\"zh-CN\",\"text\":\"长\"}}";
        assertEquals(201, client.post("/api/v1/units", unit).statusCode());
        String deep = "/api/v1/search?regex=true&in=en&phrase=";
        for (String expression : List.of("(a|b)*c", "(".repeat(9_000) + ")".repeat(9_000), "[")) {
            HttpResponse<String> answer = client.get(deep + Client.encoded(expression));
            assertEquals(400, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("expression"), answer.body());
        }
    }

    @Test
    void aTextOfAnyLengthIsAnsweredOrRefused() throws IOException {
        assertEquals(
                413,
                client.post("/api/v1/lookup/batch", "{\"texts\":[\"" + "a".repeat(30_000) + "\"]}")
                        .statusCode());
        String long431 = status("GET /api/v1/lookup?text=" + "a".repeat(100_000) + " HTTP/1.1\r\n" + host() + "\r\n");
        assertTrue(long431.startsWith("HTTP/1.1 431") || long431.startsWith("HTTP/1.1 414"), long431);
        String refused = client.raw("GET /api/v1/%zz HTTP/1.1\r\n" + host() + "\r\n");
        assertTrue(refused.startsWith("HTTP/1.1 400"), refused);
        assertTrue(refused.contains("application/problem+json"), refused);
        assertTrue(refused.endsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400}"), refused);
    }

    @Test
    void connectionsThatSendNothingKeepNobodyOut() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                slow.add(socket);
                String started = i % 2 == 0
                        ? "GET /api/v1/health HTTP/1.1\r\nHost: 127"
                        : "POST /api/v1/import?name=x.tmx HTTP/1.1\r\n" + host() + "Content-Length: 1000\r\n\r\nx";
                socket.getOutputStream().write(started.getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals(200, client.get("/api/v1/health").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void manyRequestsAtOnceAreAllAnsweredRightly() {
        HttpClient http = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        String path = "/api/v1/lookup?min=100&text=" + Client.encoded("最难的是隧道。");
        for (int i = 0; i < 1_000; i++) {
            running.add(http.sendAsync(client.request(path).build(), BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : running) {
            assertTrue(answer.join().body().contains("The tunnel was the hardest part."));
        }
    }

    @Test
    void changesAtOnceWaitForEachOtherAndLoseNothing() {
        HttpClient http = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String unit = "{\"source\":{\"tag\":\"en\",\"text\":\"Parallel " + i
                    + "\"},\"target\":{\"tag\":\"zh-CN\",\"text\":\"并行" + i + "\"}}";
            running.add(http.sendAsync(
                    client.request("/api/v1/units")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(unit))
                            .build(),
                    BodyHandlers.ofString()));
        }
        long stored = running.stream()
                .filter(answer -> answer.join().statusCode() == 201)
                .count();
        long busy = running.stream()
                .filter(answer -> answer.join().statusCode() == 503)
                .count();
        assertEquals(20, stored + busy);
        assertEquals(
                stored,
                Client.json(client.get("/api/v1/search?phrase=Parallel"), 200)
                        .path("total")
                        .intValue());
    }

    @Test
    void textsWithMarkupAreShownAsText() {
        for (String path : List.of(
                "/?text=" + Client.encoded("<img src=x onerror=alert(1)>"),
                "/answers?text=" + Client.encoded("\"><script>alert(1)</script>"),
                "/nothing" + Client.encoded("<script>"))) {
            HttpResponse<String> page = client.send(client.request(path).header("Accept", "text/html"));
            assertFalse(page.body().contains("<img") || page.body().contains("<script>alert"), page.body());
        }
    }
}
