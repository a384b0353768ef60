package hebi.cli;

import hebi.server.HebiServer;
import hebi.server.ServerConfig;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hebi serve}: the memory in the browser, and for programs over HTTP. */
@Command(
        name = "serve",
        description =
                "Show the memory in the browser, and answer CAT tools and programs over HTTP, until Ctrl-C. Only this"
                        + " machine is served, unless --host says otherwise.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + ServerConfig.DEFAULT_PORT,
            description = "The port to listen on, 0 for any free one; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = ServerConfig.LOOPBACK,
            description =
                    "The address to listen on; default: ${DEFAULT-VALUE}. Any that other machines reach needs --token.")
    private String host;

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "What every caller must send: ?token=… once in the browser, else Authorization: Bearer.")
    private Optional<String> token = Optional.empty();

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        HebiServer server = new HebiServer(config(), memory.folder());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        talk.say("Serving   " + memory.folder() + " at " + server.address() + "; stop with Ctrl-C");
        if (open) {
            open(server.address().toString());
        }
        stopped.await();
        return ExitCode.OK;
    }

    private ServerConfig config() {
        if (token.isEmpty() && !ServerConfig.isLoopback(host)) {
            throw new ParameterException(
                    spec.commandLine(),
                    host + " is reached by other machines, so a token is needed: --token SECRET, of at least "
                            + ServerConfig.MIN_TOKEN + " characters");
        }
        try {
            return ServerConfig.of(host, port, token);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** Opens the browser as the desktop does it; where there is none the address was said. */
    private void open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("mac")
                ? List.of("open", address)
                : system.startsWith("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            talk.say("No browser could be opened; open " + address + " yourself");
        }
    }
}
