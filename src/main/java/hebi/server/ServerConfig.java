package hebi.server;

import hebi.error.InputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the server listens and what it takes.
 *
 * @param host name or address of the network interface
 * @param port 1..65535, or 0 for any free one
 * @param token what a caller must know; beyond loopback never empty
 * @param maxUploadMb the largest file that is taken, in megabytes
 * @param idleSeconds how long a connection may be silent, in seconds
 * @param threads how many requests are answered at a time, 8 or more
 */
public record ServerConfig(
        String host, int port, Optional<String> token, int maxUploadMb, int idleSeconds, int threads) {
    /** The only address that no other machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    public static final int DEFAULT_PORT = 7070;

    /** The shortest token that nobody guesses. */
    public static final int MIN_TOKEN = 16;

    public ServerConfig {
        Objects.requireNonNull(host);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not within 0..65535");
        }
        if (token.filter(t -> t.length() < MIN_TOKEN).isPresent()) {
            throw new IllegalArgumentException("a token has at least " + MIN_TOKEN + " characters");
        }
        if (maxUploadMb < 1 || idleSeconds < 1 || threads < 8) {
            throw new IllegalArgumentException(
                    "limits of " + maxUploadMb + " MB, " + idleSeconds + " s, " + threads + " threads are too low");
        }
        if (token.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException("beyond this machine a token is needed");
        }
    }

    /** This machine alone, any free port, no token: as tests and other programs want it. */
    public static ServerConfig defaults() {
        return of(LOOPBACK, 0, Optional.empty());
    }

    /** The usual limits: 512 MB a file, 30 seconds of silence, 64 requests at a time. */
    public static ServerConfig of(String host, int port, Optional<String> token) {
        return new ServerConfig(host, port, token, 512, 30, 64);
    }

    /** Whether only this machine is served. */
    boolean isLoopback() {
        return isLoopback(host);
    }

    /**
     * Whether a host is this machine and no other.
     *
     * @throws InputException where there is no such host
     */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new InputException(host, "is no host of this machine", "give its name or address, such as 127.0.0.1");
        }
    }
}
