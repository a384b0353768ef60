package hebi.cli;

import hebi.server.AgentServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hebi mcp}: the memory for language models. */
@Command(
        name = "mcp",
        description =
                "Answer a language model over the Model Context Protocol on standard input and output: tools lookup, search"
                        + " and align_texts, which change nothing. Started by the model's program, not by hand.",
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
    @Option(names = "--allow-write", description = "Offer the tool add too, which adds to the memory.")
    private boolean mayWrite;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() throws InterruptedException {
        // Whatever a library prints would break the protocol.
        System.setOut(System.err);
        talk.say("Serving   " + memory.folder() + " on standard input and output; stop by closing the input");
        AgentServer.serve(memory.folder(), mayWrite, System.in, talk.terminal().data());
        return ExitCode.OK;
    }
}
