package hebi.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may ask. A page of another site that the user has open must neither read the memory nor change it:
 *
 * <ol>
 *   <li>The {@code Host} is this machine's address, never a name that somebody else's DNS can point here (DNS rebinding).
 *   <li>A request that another page sent ({@code Origin}, {@code Sec-Fetch-Site}) changes nothing.
 *   <li>Where a token is set, every request brings it, as a bearer or in the cookie that the first page sets.
 * </ol>
 *
 * <p>Every answer forbids the browser whatever this server's own pages do not need.
 */
final class Gate implements Handler {
    static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final String COOKIE = "hebi-token";
    private static final String BEARER = "Bearer ";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    /** An address of numbers, IPv4 or IPv6 in brackets: nobody's DNS stands behind it. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final ServerConfig config;

    Gate(ServerConfig config) {
        this.config = config;
    }

    @Override
    public void handle(Context request) {
        shut(request);
        checkHost(request);
        checkOrigin(request);
        config.token().ifPresent(token -> checkToken(request, token));
    }

    private static void shut(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    private void checkHost(Context request) {
        String host = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        String name = host.replaceFirst(":\\d*$", "");
        boolean isOurs = config.isLoopback()
                ? LOOPBACK.matcher(name).matches()
                : ADDRESS.matcher(name).matches() || name.equals("localhost") || name.equalsIgnoreCase(config.host());
        if (!isOurs) {
            throw new Refusal(
                    Refusal.FORBIDDEN, "the host is none of this server's; call it by its address, such as 127.0.0.1");
        }
    }

    private static void checkOrigin(Context request) {
        if (READING.contains(request.method())) {
            return;
        }
        String origin = request.header("Origin");
        boolean isOther = origin != null && !origin.equalsIgnoreCase("http://" + request.header("Host"));
        String site = request.header("Sec-Fetch-Site");
        if (isOther || site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Refusal(Refusal.FORBIDDEN, "a page of another site may not change anything here");
        }
    }

    private static void checkToken(Context request, String token) {
        String asked = request.queryParam("token");
        if (asked != null && isSame(asked, token)) {
            Cookie cookie = new Cookie(COOKIE, token);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            request.cookie(cookie);
            return;
        }
        String header = Optional.ofNullable(request.header("Authorization")).orElse("");
        String cookie = Optional.ofNullable(request.cookie(COOKIE)).orElse("");
        boolean isKnown =
                header.startsWith(BEARER) && isSame(header.substring(BEARER.length()), token) || isSame(cookie, token);
        if (!isKnown) {
            request.header("WWW-Authenticate", "Bearer");
            throw new Refusal(
                    Refusal.UNAUTHORIZED,
                    "a token is needed; open the page with ?token=… once, or send Authorization: Bearer …");
        }
    }

    /** Takes as long whatever the first difference is. */
    private static boolean isSame(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
