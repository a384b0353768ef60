package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.review.AlignmentStore;
import hebi.text.TranslationUnit;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code hebi serve} in a process of its own, told to stop while an import, an alignment and an export are under way. */
@Timeout(180)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM on Windows")
class SigtermTest {
    /** 128 and the number of the signal, as a shell reports it. */
    private static final int ENDED_BY_SIGTERM = 143;
    /** The eight seconds that the server gives itself, and two for the process around it. */
    private static final int BOUND_SECONDS = 10;

    private static final int UNITS = 3_000;
    private static final int IMPORTED = 200_000;
    private static final int SEGMENTS = 3_000;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private URI address;

    private Path memory() {
        return folder.resolve("memory");
    }

    /** More text than the buffers of a connection hold. */
    private void fill() {
        String long200 = "The tunnel was the hardest part of the line. ".repeat(100);
        List<TranslationUnit> units = IntStream.range(0, UNITS)
                .mapToObj(i -> Fixture.unit(i + " " + long200, i + " 最难的是隧道。", i))
                .toList();
        try (TranslationMemory memory = LuceneMemory.open(memory())) {
            memory.add(units);
        }
    }

    private Process started() throws IOException {
        Process serving = HebiProcess.builder("serve", "--port", "0", "--memory", memory().toString())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(serving.getErrorStream(), StandardCharsets.UTF_8));
        Matcher line = Pattern.compile("http://\\S+/").matcher(said.readLine());
        assertTrue(line.find());
        address = URI.create(line.group());
        return serving;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private CompletableFuture<HttpResponse<String>> importing() {
        String file = IntStream.range(0, IMPORTED)
                .mapToObj(i -> "Sentence number " + i + " of many.\t很多句子中的第" + i + "句。\n")
                .collect(Collectors.joining("", "en\tzh-CN\n", ""));
        return http.sendAsync(
                request("/api/v1/import?name=many.tsv")
                        .POST(BodyPublishers.ofString(file))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The lines that tell how the alignment goes; comes back when it has come to the last stage. */
    private Iterator<String> aligning() throws Exception {
        String english = IntStream.range(0, SEGMENTS)
                .mapToObj(i -> "Line " + i + " crosses the river by tunnel " + i * 7 % 100 + ".")
                .collect(Collectors.joining("\\n\\n"));
        String chinese = IntStream.range(0, SEGMENTS)
                .mapToObj(i -> "第" + i + "条线路经" + i * 7 % 100 + "号隧道过江。")
                .collect(Collectors.joining("\\n\\n"));
        HttpResponse<Stream<String>> answer = http.send(
                request("/api/v1/align")
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/x-ndjson")
                        .POST(BodyPublishers.ofString("{\"source\":{\"text\":\"" + english
                                + "\"},\"target\":{\"text\":\"" + chinese + "\"}}"))
                        .build(),
                BodyHandlers.ofLines());
        Iterator<String> lines = answer.body().iterator();
        while (!lines.next().contains("aligning")) {
            assertTrue(lines.hasNext());
        }
        return lines;
    }

    /** A reader that takes the beginning and then nothing. */
    private Socket exporting() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET /api/v1/export HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String began = new String(socket.getInputStream().readNBytes(100), StandardCharsets.UTF_8);
        assertTrue(began.startsWith("HTTP/1.1 200"), began);
        return socket;
    }

    private static String rest(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (IOException e) {
            // Cut off by the server, as it has to be.
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> left(Iterator<String> lines) {
        List<String> left = new ArrayList<>();
        try {
            lines.forEachRemaining(left::add);
        } catch (RuntimeException e) {
            left.add("cut off");
        }
        return left;
    }

    @Test
    void workUnderWayEndsWithinItsBoundAndNothingIsHalfWritten() throws Exception {
        fill();
        Process serving = started();
        try (Socket export = exporting()) {
            CompletableFuture<HttpResponse<String>> imported = importing();
            Iterator<String> aligned = aligning();
            serving.destroy();
            assertTrue(serving.waitFor(BOUND_SECONDS, TimeUnit.SECONDS), "still running");
            assertEquals(ENDED_BY_SIGTERM, serving.exitValue());

            HttpResponse<String> answer = imported.get(1, TimeUnit.SECONDS);
            try (TranslationMemory memory = LuceneMemory.open(memory())) {
                assertEquals(
                        UNITS + (answer.statusCode() == 200 ? IMPORTED : 0),
                        memory.statistics().units());
                assertTrue(answer.statusCode() == 200 || answer.statusCode() == 503, answer.body());
            }
            List<String> lines = left(aligned);
            assertEquals(1, lines.size(), lines::toString);
            boolean isStored = lines.get(0).contains("\"id\"");
            assertTrue(isStored || lines.get(0).contains("the server is stopping"), lines::toString);
            assertEquals(isStored ? 1 : 0, new AlignmentStore(memory()).list().size());
            String file = rest(export.getInputStream());
            assertFalse(
                    file.contains("</tmx>") || file.endsWith("\r\n0\r\n\r\n"), "cut off, and not as if it were whole");
        } finally {
            serving.destroyForcibly();
        }
        assertEquals("", Files.readString(folder.resolve("out")));
    }
}
