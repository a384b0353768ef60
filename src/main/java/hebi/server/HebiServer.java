package hebi.server;

import com.sun.management.UnixOperatingSystemMXBean;
import hebi.error.InputException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The memory in the browser, and for programs, over HTTP. Thread-safe; whoever made it closes it, which lets requests
 * that are under way end.
 */
public final class HebiServer implements AutoCloseable {
    /** A sentence of 500 Chinese characters in an address, three bytes each and each byte three characters, and room. */
    private static final int MAX_HEADER = 64 << 10;

    /** Idle connections cost some kilobytes each; those beyond are accepted when others end. */
    private static final int MAX_CONNECTIONS = 20_000;
    /**
     * Connections that the system keeps until they are accepted. Java's 50 fill at once where thousands come together, and the
     * system then drops what comes until its sender gives up; Linux takes at most its own limit, 4,096 as a rule.
     */
    private static final int BACKLOG = 4_096;

    private static final long STOP_MILLIS = 5_000;

    private final ServerConfig config;
    private final MemoryAccess access;
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
                    config.host() + ":" + config.port(), "cannot be listened on", "give another --port or --host");
        }
        access.readAhead();
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

    /** Takes no further request, lets the others end within five seconds, and lets go of the memory. */
    @Override
    public void close() {
        javalin.stop();
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
        Alignments alignments = new Alignments(access);
        return List.of(
                new LookupRoutes(access),
                new AlignRoutes(alignments),
                new AlignmentRoutes(alignments, access),
                new UnitRoutes(access),
                new QualityRoutes(access, alignments),
                new ExchangeRoutes(access, config.maxUploadMb()),
                new ToolkitRoutes(access),
                new StatisticsRoutes(access),
                new OpenApiRoutes(),
                new PageRoutes(access, alignments),
                new AssetRoutes());
    }

    private void configure(Server server) {
        server.setStopTimeout(STOP_MILLIS);
        server.addBean(new NetworkConnectionLimit(maxConnections(), server));
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
        // A slash inside a text of the tmserver protocol comes as %2F.
        http.setUriCompliance(UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_EMPTY_SEGMENT"));
    }
}
