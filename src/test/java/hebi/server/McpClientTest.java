package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code hebi mcp} in a process of its own, asked by the protocol's own client for Java. */
@Timeout(120)
class McpClientTest {
    private static final String CITED = "from: news.en.html | news.zh.html, 2026-03-31, aligned with confidence 0.97";

    @TempDir
    private Path folder;

    private McpSyncClient client(String... options) {
        List<String> arguments = new ArrayList<>(List.of("mcp", "--memory", folder.toString()));
        arguments.addAll(List.of(options));
        ServerParameters hebi = ServerParameters.builder(HebiProcess.java())
                .args(HebiProcess.arguments(arguments.toArray(String[]::new)))
                .build();
        McpSyncClient client = McpClient.sync(
                        new StdioClientTransport(hebi, new JacksonMcpJsonMapper(new ObjectMapper())))
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(null))
                .initializationTimeout(Duration.ofSeconds(60))
                .requestTimeout(Duration.ofSeconds(60))
                .build();
        assertEquals("hebi", client.initialize().serverInfo().name());
        return client;
    }

    private static List<String> tools(McpSyncClient client) {
        return client.listTools().tools().stream().map(Tool::name).toList();
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = call(client, tool, arguments);
        assertFalse(Boolean.TRUE.equals(result.isError()), result.toString());
        return ((TextContent) result.content().get(0)).text();
    }

    private long units() {
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            return memory.statistics().units();
        }
    }

    @Test
    void theOfficialClientReadsWithDocumentAndDateAndCannotWrite() {
        Fixture.fill(folder);
        try (McpSyncClient client = client()) {
            assertEquals(List.of("lookup", "search", "align_texts"), tools(client));
            String match = text(client, "lookup", Map.of("text", "最难的部分是隧道。"));
            assertTrue(match.contains("The tunnel was the hardest part."), match);
            assertTrue(match.contains(CITED), match);
            String hits = text(client, "search", Map.of("phrase", "贸易额"));
            assertTrue(hits.contains("Bilateral trade reached US$180 million."), hits);
            assertTrue(hits.contains(CITED), hits);
            String pairs = text(
                    client,
                    "align_texts",
                    Map.of("source", "The bridge opened in May. It is long.", "target", "大桥五月通车。它很长。"));
            assertTrue(pairs.contains("source: It is long.\ntarget: 它很长。"), pairs);
            Map<String, Object> pair = Map.of("source", "Good morning.", "target", "早上好。");
            assertThrows(McpError.class, () -> call(client, "add", pair));
            assertTrue(call(client, "lookup", Map.of("text", "a", "min", 900)).isError());
        }
        assertEquals(4, units());
    }

    @Test
    void theOfficialClientAddsWhereThatIsAllowed() {
        try (McpSyncClient client = client("--allow-write")) {
            assertTrue(tools(client).contains("add"));
            assertEquals("Added.", text(client, "add", Map.of("source", "Good morning.", "target", "早上好。")));
            assertTrue(text(client, "lookup", Map.of("text", "早上好。")).contains("Good morning."));
        }
        assertEquals(1, units());
    }
}
