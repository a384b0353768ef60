package hebi.extract;

import hebi.error.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Fetches one page: over HTTP or HTTPS only, following few redirects, within a size. It says who it is. The time for all of
 * it is watched by the {@link Extractor}, which interrupts the thread.
 */
final class PageDownload {
    private static final int MOST_REDIRECTS = 5;

    private static final Duration CONNECT_TIME = Duration.ofSeconds(10);

    private static final String USER_AGENT = "Hebi/0.1 (reads single pages for a translator who asked for them)";

    private final ExtractConfig config;

    PageDownload(ExtractConfig config) {
        this.config = config;
    }

    /**
     * The bytes at an address.
     *
     * @throws InputException if there is no answer, it is not 200, leads elsewhere too often or to another scheme, or is too large
     */
    Source fetch(URI address) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIME)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        URI next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            requireWeb(next);
            HttpResponse<InputStream> response = send(client, next, address);
            try (InputStream body = response.body()) {
                Optional<String> elsewhere = response.headers().firstValue("Location");
                if (response.statusCode() / 100 != 3 || elsewhere.isEmpty()) {
                    return source(address, next, response, body);
                }
                next = resolved(next, elsewhere.get(), address);
            } catch (IOException e) {
                throw InputException.reading(address, e);
            }
        }
        throw new InputException(
                address, "redirects more than " + MOST_REDIRECTS + " times", "give the address that it ends at");
    }

    private HttpResponse<InputStream> send(HttpClient client, URI address, URI asked) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(config.maxSeconds()))
                .header("User-Agent", USER_AGENT)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.5")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new InputException(
                    asked,
                    "does not answer (" + e.getClass().getSimpleName() + ")",
                    "check the address and the network");
        }
    }

    private Source source(URI asked, URI end, HttpResponse<InputStream> response, InputStream body) throws IOException {
        if (response.statusCode() != 200) {
            throw new InputException(
                    asked, "answers with status " + response.statusCode(), "check the address in a browser");
        }
        int most = config.maxInputMb() << 20;
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new InputException(
                    asked, "is larger than " + config.maxInputMb() + " MB", "save a part of it as a file");
        }
        if (bytes.length == 0) {
            throw new InputException(asked, "is empty", "check the address in a browser");
        }
        return new Source(asked.toString(), name(end, response), bytes, modified(response));
    }

    /** A web page ends in .html whatever its address ends in. */
    private static String name(URI address, HttpResponse<?> response) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String last = path.substring(path.lastIndexOf('/') + 1);
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml") ? last + ".html" : last;
    }

    private static Instant modified(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("Last-Modified")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElseGet(Instant::now);
        } catch (DateTimeException e) {
            // A server's slip in a date is no reason to refuse its page.
            return Instant.now();
        }
    }

    private static URI resolved(URI from, String location, URI asked) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new InputException(asked, "redirects to no address (" + location + ")", "check it in a browser");
        }
    }

    private static void requireWeb(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
            throw new InputException(
                    address, "is no web address", "give a file, or an address with http:// or https://");
        }
    }
}
