package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AgentServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** A language model's program at the other end of two pipes. */
    private static final class Agent implements AutoCloseable {
        private final Writer out;
        private final BufferedReader in;
        private final CompletableFuture<Void> serving;
        private int id;

        Agent(Path folder, boolean mayWrite) throws IOException {
            PipedInputStream toServer = new PipedInputStream(1 << 16);
            out = new OutputStreamWriter(new PipedOutputStream(toServer), StandardCharsets.UTF_8);
            PipedOutputStream fromServer = new PipedOutputStream();
            in = new BufferedReader(
                    new InputStreamReader(new PipedInputStream(fromServer, 1 << 16), StandardCharsets.UTF_8));
            serving = CompletableFuture.runAsync(() -> {
                try {
                    AgentServer.serve(folder, mayWrite, toServer, fromServer);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            ask(
                    "initialize",
                    "{\"protocolVersion\":\"2024-11-05\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
            send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        }

        private void send(String line) throws IOException {
            out.write(line + "\n");
            out.flush();
        }

        /** Every line that comes must be of the protocol. */
        JsonNode ask(String method, String params) throws IOException {
            id++;
            send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
            JsonNode answer = JSON.readTree(in.readLine());
            assertEquals("2.0", answer.path("jsonrpc").asText());
            assertEquals(id, answer.path("id").intValue(), answer.toString());
            return answer.path("result");
        }

        JsonNode call(String tool, String arguments) throws IOException {
            return ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
        }

        String text(String tool, String arguments) throws IOException {
            JsonNode result = call(tool, arguments);
            assertFalse(result.path("isError").booleanValue(), result.toString());
            return result.path("content").get(0).path("text").asText();
        }

        @Override
        public void close() throws IOException {
            out.close();
            serving.orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    @Test
    void theToolsOnlyReadUnlessWritingIsAllowed() throws IOException {
        Fixture.fill(folder);
        try (Agent agent = new Agent(folder, false)) {
            JsonNode tools = agent.ask("tools/list", "{}").path("tools");
            assertEquals(List.of("lookup", "search", "align_texts"), tools.findValuesAsText("name"));
            for (JsonNode tool : tools) {
                assertTrue(tool.path("annotations").path("readOnlyHint").booleanValue());
                assertEquals("object", tool.path("inputSchema").path("type").asText());
            }
        }
    }

    @Test
    void answersCiteDocumentAndDate() throws IOException {
        Fixture.fill(folder);
        try (Agent agent = new Agent(folder, false)) {
            String lookup = agent.text("lookup", "{\"text\":\"最难的部分是隧道。\"}");
            assertTrue(lookup.contains("77 %, fuzzy"), lookup);
            assertTrue(lookup.contains("The tunnel was the hardest part."), lookup);
            String cited = "from: news.en.html | news.zh.html, 2026-03-31, aligned with confidence 0.97";
            assertTrue(lookup.contains(cited), lookup);
            String search = agent.text("search", "{\"phrase\":\"贸易额\"}");
            assertTrue(search.startsWith("1 of 4 units holds it, 1 shown."), search);
            assertTrue(search.contains(cited), search);
        }
    }

    @Test
    void textsAreAlignedAndNothingIsKept() throws IOException {
        try (Agent agent = new Agent(folder, false)) {
            String pairs = agent.text(
                    "align_texts",
                    "{\"source\":\"The bridge opened in May. It is 300 metres long.\",\"target\":\"大桥五月通车。全长300米。\"}");
            assertTrue(pairs.contains("source: It is 300 metres long.\ntarget: 全长300米。"), pairs);
            assertTrue(agent.text("search", "{\"phrase\":\"大桥\"}").startsWith("0 of 0 units"));
        }
    }

    @Test
    void aPairIsAddedOnceWhereThatIsAllowed() throws IOException {
        try (Agent agent = new Agent(folder, true)) {
            String pair = "{\"source\":\"Good morning.\",\"target\":\"早上好。\",\"document\":\"letter\"}";
            assertEquals("Added.", agent.text("add", pair));
            assertEquals("The memory has it already.", agent.text("add", pair));
            assertTrue(agent.text("lookup", "{\"text\":\"早上好。\"}").contains("from: letter, 20"));
        }
    }

    @Test
    void whatIsWrongIsSaidAndTheNextCallIsAnswered() throws IOException {
        Fixture.fill(folder);
        try (Agent agent = new Agent(folder, false)) {
            for (String arguments : new String[] {"{}", "{\"text\":\"a\",\"min\":900}", "{\"text\":[1]}"}) {
                JsonNode refused = agent.call("lookup", arguments);
                assertTrue(refused.path("isError").booleanValue(), refused.toString());
            }
            assertTrue(agent.text("lookup", "{\"text\":\"最难的是隧道。\"}").contains("100 %, exact"));
        }
    }
}
