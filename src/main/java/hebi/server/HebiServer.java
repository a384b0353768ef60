package hebi.server;

import com.sun.management.UnixOperatingSystemMXBean;
import hebi.error.InputException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory in the browser, and for programs, over HTTP. Thread-safe; whoever made it closes it, which lets requests
 * that are under way end.
 */
public final class HebiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("hebi.server");

    /** A sentence of 500 Chinese characters in an address, three bytes each and each byte three characters, and room. */
    private static final int MAX_HEADER = 64 << 10;

    /** Idle connections cost some kilobytes each; those beyond are accepted when others end. */
    private static final int MAX_CONNECTIONS = 20_000;
    /**
     * Connections that the system keeps until they are accepted. Java's 50 fill at once where thousands come together, and the
     * system then drops what comes until its sender gives up; Linux takes at most its own limit, 4,096 as a rule.
     */
    private static final int BACKLOG = 4_096;

    /**
     * A text of the tmserver protocol is one part of a path, and may hold anything: {@code %2F}, {@code %25}, {@code %5C}, {@code %3B},
     * two dots. No path leads to a file, so none of them can lead astray.
     */
    private static final UriCompliance COMPLIANCE = UriCompliance.from(
            "RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_EMPTY_SEGMENT,"
                    + "AMBIGUOUS_PATH_ENCODING,AMBIGUOUS_PATH_SEGMENT,AMBIGUOUS_PATH_PARAMETER,SUSPICIOUS_PATH_CHARACTERS");

    /** How long what is under way may go on when the server is to stop. */
    private static final Duration GRACE = Duration.ofSeconds(4);
    /** After that: for the errors to be sent, and what cannot be stopped to end. */
    private static final Duration AFTER = Duration.ofSeconds(4);

    private final ServerConfig config;
    private final MemoryAccess access;
    private final Stopping stopping = new Stopping();
    private final Javalin javalin;

    /**
     * A server that listens and answers.
     *
     * @param folder the memory's
     * @throws InputException where the port is taken or the host is none of this machine's
     * @throws hebi.error.MemoryException where the folder holds no memory
     */
    public HebiServer(ServerConfig config, Path folder) {
        this.config = config;
        access = new MemoryAccess(folder);
        javalin = Javalin.create(this::configure);
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            access.close();
            throw new InputException(
                    config.host() + ":" + config.port(),
                    "cannot be listened on: " + reason(e),
                    "give another --port (0 takes any free one) or --host");
        }
        access.readAhead();
    }

    private static String reason(Throwable failure) {
        boolean isTaken = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            isTaken |= String.valueOf(cause.getMessage()).contains("Address already in use");
        }
        return isTaken
                ? "another program listens there, perhaps another hebi serve"
                : "the host is none of this machine's, or the port is not for everybody";
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** All that it answers, for a test that holds its description against it. */
    Stream<Endpoint> endpoints() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(parsed -> parsed.endpoint);
    }

    /** The address of the first page. */
    public URI address() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return URI.create("http://" + host + ":" + port() + "/");
    }

    /**
     * Takes no further request, lets the others end within four seconds, and lets go of the memory. What takes longer, such as an
     * import, is undone and answered with an error.
     */
    @Override
    public void close() {
        close(GRACE);
    }

    void close(Duration grace) {
        Thread reminder = Stopping.daemon("hebi-stop", () -> {
            try {
                TimeUnit.MILLISECONDS.sleep(grace.toMillis());
                stopping.declare();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        reminder.start();
        javalin.jettyServer().server().setStopTimeout(grace.plus(AFTER).toMillis());
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("a request that could not be stopped was cut off", e);
        }
        reminder.interrupt();
        access.close();
    }

    private void configure(JavalinConfig settings) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.router.javaLangErrorHandler(Problem::error);
        settings.http.prefer405over404 = true;
        settings.http.compressionStrategy = CompressionStrategy.NONE;
        settings.jetty.multipartConfig.maxFileSize(config.maxUploadMb(), SizeUnit.MB);
        settings.jetty.multipartConfig.maxTotalRequestSize(2L * config.maxUploadMb(), SizeUnit.MB);
        settings.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        settings.jetty.threadPool = new QueuedThreadPool(config.threads(), 4);
        settings.jetty.modifyServer(this::configure);
        settings.jetty.modifyHttpConfiguration(this::configure);
        settings.jetty.addConnector(this::connector);
        settings.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        settings.routes.before(new Gate(config));
        Problem.add(settings.routes);
        routes().forEach(group -> group.add(settings.routes));
    }

    private List<Routes> routes() {
        HeavyWork work = new HeavyWork(stopping);
        Alignments alignments = new Alignments(access, work);
        return List.of(
                new LookupRoutes(access, work),
                new AlignRoutes(alignments),
                new AlignmentRoutes(alignments, access),
                new UnitRoutes(access),
                new QualityRoutes(access, alignments, work),
                new ExchangeRoutes(access, stopping, config.maxUploadMb()),
                new ToolkitRoutes(access),
                new StatisticsRoutes(access),
                new OpenApiRoutes(),
                new PageRoutes(access, alignments, work),
                new AssetRoutes());
    }

    private void configure(Server server) {
        server.addBean(new NetworkConnectionLimit(maxConnections(), server));
        server.setErrorHandler(Problem::refused);
    }

    /** At most half of the files that the process may open: the memory opens some too, and must not fail. */
    private static int maxConnections() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        long files = system instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : 2L * MAX_CONNECTIONS;
        return (int) Math.min(MAX_CONNECTIONS, files / 2);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setAcceptQueueSize(BACKLOG);
        return connector;
    }

    private void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEADER);
        http.setIdleTimeout(config.idleSeconds() * 1_000L);
        http.setUriCompliance(COMPLIANCE);
    }
}
