package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private Path folder;

    private HebiServer server;
    private Client client;

    @BeforeEach
    void start() {
        start(ServerConfig.defaults());
    }

    private void start(ServerConfig config) {
        server = new HebiServer(config, folder);
        client = new Client(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTakenPortIsSaidToBeTaken() {
        ServerConfig taken = ServerConfig.of("127.0.0.1", server.port(), Optional.empty());
        InputException refused = assertThrows(InputException.class, () -> new HebiServer(taken, folder).close());
        assertEquals(
                "127.0.0.1:" + server.port()
                        + ": cannot be listened on: another program listens there, perhaps another hebi serve;"
                        + " give another --port (0 takes any free one) or --host",
                refused.getMessage());
    }

    private String status(String host) throws IOException {
        return client.raw("GET /api/v1/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .split("\r\n")[0];
    }

    @Test
    void anotherHostIsRefusedAsDnsRebindingNeedsOne() throws IOException {
        for (String host :
                List.of("evil.example", "evil.example:" + server.port(), "192.168.0.7", "127.0.0.1.evil.example")) {
            assertEquals("HTTP/1.1 403 Forbidden", status(host), host);
        }
        for (String host : List.of("127.0.0.1", "localhost:" + server.port(), "LOCALHOST", "[::1]")) {
            assertEquals("HTTP/1.1 200 OK", status(host), host);
        }
        assertEquals(
                "HTTP/1.1 400 Bad Request",
                client.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").split("\r\n")[0]);
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() {
        for (String origin : List.of("http://evil.example", "null", "https://127.0.0.1:" + server.port())) {
            assertEquals(
                    403,
                    client.send(client.request("/api/v1/lookup/batch")
                                    .header("Origin", origin)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"texts\":[]}")))
                            .statusCode(),
                    origin);
        }
        assertEquals(
                403,
                client.send(client.request("/api/v1/lookup/batch")
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(BodyPublishers.ofString("{\"texts\":[]}")))
                        .statusCode());
        assertEquals(
                200,
                client.send(client.request("/api/v1/lookup/batch")
                                .header("Origin", "http://127.0.0.1:" + server.port())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"texts\":[]}")))
                        .statusCode());
    }

    @Test
    void everyAnswerForbidsInlineScripts() {
        for (String path : List.of("/", "/api/v1/health", "/assets/hebi.css", "/nothing")) {
            String policy = client.get(path)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("");
            assertTrue(policy.startsWith("default-src 'self';") && !policy.contains("unsafe"), path + policy);
        }
        String page = client.get("/").body();
        assertTrue(!page.contains("<style") && !page.contains(" style=") && !page.contains(" onclick="), page);
    }

    @Test
    void beyondLoopbackATokenIsNeeded() {
        assertThrows(IllegalArgumentException.class, () -> ServerConfig.of("0.0.0.0", 0, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> ServerConfig.of("0.0.0.0", 0, Optional.of("short")));
    }

    @Test
    void withATokenOnlyThoseWhoKnowItAreAnswered() {
        server.close();
        start(ServerConfig.of(ServerConfig.LOOPBACK, 0, Optional.of(TOKEN)));
        assertEquals(401, client.get("/api/v1/health").statusCode());
        assertEquals(401, client.get("/?token=wrong").statusCode());
        assertEquals(
                200,
                client.send(client.request("/api/v1/health").header("Authorization", "Bearer " + TOKEN))
                        .statusCode());
        String cookie = client.get("/?token=" + TOKEN)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertEquals(
                200,
                client.send(client.request("/api/v1/health").header("Cookie", cookie.split(";")[0]))
                        .statusCode());
    }

    @Test
    void whatIsNotThereIsAProblemWithoutInternals() {
        for (String path :
                List.of("/nothing", "/assets/../words.en.properties", "/assets/%2e%2e/words.en.properties")) {
            var response = client.get(path);
            assertTrue(response.statusCode() == 404 || response.statusCode() == 400, path + response.statusCode());
            assertTrue(
                    !response.body().contains("Exception") && !response.body().contains("hebi."), response.body());
        }
        assertEquals(405, client.send(client.request("/api/v1/lookup").DELETE()).statusCode());
    }
}
