package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hebi.error.InputException;
import hebi.text.Document;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of our own on the loopback address. */
class PageDownloadTest {
    private static final String PAGE = "<title>x</title><h1>钟表</h1><p>博物馆今天开放。</p>";

    private final AtomicReference<String> agent = new AtomicReference<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/news", exchange -> {
            agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Last-Modified", "Fri, 02 Jan 2026 03:04:05 GMT");
            answer(exchange, 200, PAGE.getBytes(StandardCharsets.UTF_8));
        });
        server.createContext("/moved", exchange -> redirect(exchange, "/news"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/away", exchange -> redirect(exchange, "file:///etc/hosts"));
        server.createContext("/empty", exchange -> answer(exchange, 200, new byte[0]));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[(1 << 20) + 10]));
        server.createContext("/slow", this::stall);
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        answer(exchange, 302, new byte[0]);
    }

    /** Answers at once, and then sends no byte of the body. */
    private void stall(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 100);
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Document read(String path) {
        // Only what waits for its time to be over has little: a busy machine answers late.
        return new Extractor(new ExtractConfig(1, 1000, path.equals("/slow") ? 2 : 30)).extract(address(path));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void assertRefused(String path, String problem) {
        InputException e = assertThrows(InputException.class, () -> read(path));
        assertTrue(e.getMessage().startsWith(address(path) + ": " + problem), e.getMessage());
    }

    @Test
    void aPageIsReadAndKnowsItsAddressAndDate() {
        Document document = read("/news");
        assertEquals(List.of("H 钟表", "B 博物馆今天开放。"), Reading.article(document));
        assertEquals(address("/news").toString(), document.location());
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), document.modified());
        assertTrue(agent.get().startsWith("Hebi/"), agent.get());
    }

    @Test
    void aRedirectIsFollowedAndTheAddressAskedForIsKept() {
        assertEquals(address("/moved").toString(), read("/moved").location());
    }

    @Test
    void redirectsInACircleEnd() {
        assertRefused("/round", "redirects more than 5 times");
    }

    @Test
    void noRedirectLeavesTheWeb() {
        InputException e = assertThrows(InputException.class, () -> read("/away"));
        assertTrue(e.getMessage().contains("is no web address"), e.getMessage());
    }

    @Test
    void whatIsNoPageIsRefusedWithTheReason() {
        assertRefused("/missing", "answers with status 404");
        assertRefused("/empty", "is empty");
        assertRefused("/large", "is larger than 1 MB");
    }

    @Test
    void aServerThatStopsAnsweringIsGivenUp() {
        InputException e = assertThrows(InputException.class, () -> read("/slow"));
        // Which of the two is noticed first depends on how busy the machine is.
        assertTrue(e.getMessage().matches(".*(takes more than 2 seconds|does not answer).*"), e.getMessage());
    }

    @Test
    void onlyTheWebIsAsked() {
        Extractor extractor = new Extractor(ExtractConfig.defaults());
        assertThrows(InputException.class, () -> extractor.extract(URI.create("ftp://127.0.0.1/a.html")));
        assertThrows(InputException.class, () -> extractor.extract(URI.create("file:///etc/hosts")));
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        int port = server.getAddress().getPort();
        server.stop(0);
        InputException e = assertThrows(
                InputException.class,
                () -> new Extractor(ExtractConfig.defaults()).extract(URI.create("http://127.0.0.1:" + port + "/")));
        assertTrue(e.getMessage().contains("does not answer"), e.getMessage());
    }
}
