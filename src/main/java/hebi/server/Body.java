package hebi.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What comes with a request, read up to a limit. */
final class Body {
    /** As much JSON as a few thousand sentences, in bytes. */
    private static final int MAX_JSON = 8 << 20;

    private static final int MAX_DEPTH = 32;
    /**
     * Bytes of a body that are still read, and thrown away, after it has grown too large: a connection that is closed on a client which
     * is sending would take the answer with it.
     */
    private static final int LINGER = 16 << 20;

    private static final int PATIENCE_SECONDS = 10;
    /** Bytes a second. */
    private static final int MIN_RATE = 256;

    private Body() {}

    /** The reader of all JSON that comes from outside: nothing behind the end, no deep nesting. */
    private static ObjectMapper reader() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_JSON)
                        .build());
        return mapper;
    }

    /** A JSON object or array. A request of another type is refused, which keeps out the forms of other sites. */
    static JsonNode json(Context request) {
        String type = request.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new Refusal(Refusal.UNSUPPORTED, "send application/json");
        }
        return parsed(bytes(request, MAX_JSON));
    }

    /** The same whatever type the client says, for those that say none. */
    static JsonNode parsed(byte[] bytes) {
        try {
            JsonNode node = reader().readTree(bytes);
            if (node != null && node.isContainerNode()) {
                return node;
            }
        } catch (JacksonException e) {
            throw Refusal.misuse("the body is no JSON: " + line(e.getOriginalMessage()));
        } catch (IOException e) {
            throw Refusal.misuse("the body is no JSON in UTF-8");
        }
        throw Refusal.misuse("the body is no JSON object");
    }

    private static String line(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** All of the body. */
    static byte[] bytes(Context request, int max) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(request, bytes, max);
        return bytes.toByteArray();
    }

    /** The body in a file. */
    static void copy(Context request, Path file, long max) {
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(request, out, max);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Context request, OutputStream out, long max) {
        if (request.req().getContentLengthLong() > max) {
            throw tooLarge(max);
        }
        long began = System.nanoTime();
        byte[] buffer = new byte[1 << 16];
        long sum = 0;
        try {
            InputStream in = request.bodyInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sum += n;
                if (sum > max + LINGER) {
                    throw tooLarge(max);
                }
                refuseSlower(sum, System.nanoTime() - began);
                if (sum <= max) {
                    out.write(buffer, 0, n);
                }
            }
            if (sum > max) {
                throw tooLarge(max);
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the body did not come to its end");
        }
    }

    /** Who sends slower than any network only wants to keep a thread. */
    private static void refuseSlower(long bytes, long nanos) {
        double seconds = nanos / 1e9;
        if (seconds > PATIENCE_SECONDS && bytes / seconds < MIN_RATE) {
            throw new Refusal(Refusal.TIMEOUT, "the body comes too slowly");
        }
    }

    private static Refusal tooLarge(long max) {
        return new Refusal(Refusal.TOO_LARGE, "the body is larger than " + (max >> 20) + " MB");
    }
}
