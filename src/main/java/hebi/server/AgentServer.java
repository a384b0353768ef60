package hebi.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The memory for language models: the Model Context Protocol over a pair of streams, one JSON object a line. */
public final class AgentServer {
    private static final String INSTRUCTIONS =
            "A Chinese-English translation memory. Look a sentence up before you translate it, and search how a term was"
                    + " rendered; cite the document and date that an answer gives.";

    private AgentServer() {}

    /**
     * Answers until the input ends.
     *
     * @param folder the memory's
     * @param mayWrite whether there is a tool that adds units
     * @param out carries the protocol and nothing else
     * @throws hebi.error.MemoryException where the folder holds no memory of this version
     * @throws InterruptedException where the thread is to stop
     */
    public static void serve(Path folder, boolean mayWrite, InputStream in, OutputStream out)
            throws InterruptedException {
        Input input = new Input(in);
        try (MemoryAccess access = new MemoryAccess(folder)) {
            McpJsonMapper json = new JacksonMcpJsonMapper(new ObjectMapper());
            McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(json, input, out))
                    .jsonMapper(json)
                    // The tools read their arguments as the addresses of the server do, and say what is wrong with
                    // them.
                    .validateToolInputs(false)
                    .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(null))
                    // One call after the other, so that a look-up sees what the call before it added.
                    .immediateExecution(true)
                    .serverInfo("hebi", version())
                    .instructions(INSTRUCTIONS)
                    .capabilities(ServerCapabilities.builder().tools(false).build())
                    .tools(new AgentTools(access, json).all(mayWrite))
                    .build();
            input.awaitEnd();
            server.closeGracefully();
        }
    }

    private static String version() {
        return Optional.ofNullable(AgentServer.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    /** Input whose end can be waited for. */
    private static final class Input extends FilterInputStream {
        private final CountDownLatch end = new CountDownLatch(1);

        Input(InputStream in) {
            super(in);
        }

        void awaitEnd() throws InterruptedException {
            end.await();
        }

        @Override
        public int read() throws IOException {
            return noted(super.read());
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            return noted(super.read(bytes, start, length));
        }

        private int noted(int read) {
            if (read < 0) {
                end.countDown();
            }
            return read;
        }
    }
}
