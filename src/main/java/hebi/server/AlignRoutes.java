package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.error.InputException;
import hebi.json.AlignmentJson;
import hebi.text.Document;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code POST /api/v1/align}: two files ({@code multipart/form-data} with {@code source} and {@code target}, each a file or
 * an address), or two
 * texts or addresses (JSON), become a stored alignment.
 */
final class AlignRoutes implements Routes {
    private final Alignments alignments;

    AlignRoutes(Alignments alignments) {
        this.alignments = alignments;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/v1/align", this::align);
    }

    private void align(Context request) {
        String id = request.isMultipartFormData() ? alignFiles(request) : alignTexts(Body.json(request));
        request.status(201).header("Location", "/api/v1/alignments/" + id);
        Answer.json(request, AlignmentJson.fields(alignments.open(id).snapshot()));
    }

    private String alignFiles(Context request) {
        checkForm(request);
        Document source = document(request, "source");
        Document target = document(request, "target");
        return alignments.align(
                source,
                target,
                field(request, "from"),
                field(request, "to"),
                field(request, "force").filter("true"::equals).isPresent());
    }

    /** Parses the form, so that what is wrong with it is said. */
    private static void checkForm(Context request) {
        try {
            request.uploadedFiles();
        } catch (Exception e) {
            // Kotlin throws what Java would have to declare; the web server tells a size only by the cause's class.
            throw isTooLarge(e)
                    ? new Refusal(Refusal.TOO_LARGE, "a file of the form is too large")
                    : Refusal.misuse("the form is broken");
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> field(Context request, String name) {
        return Optional.ofNullable(request.formParam(name)).filter(value -> !value.isBlank());
    }

    private Document document(Context request, String name) {
        UploadedFile file = request.uploadedFile(name);
        if (file == null) {
            return page(field(request, name).orElseThrow(() -> Refusal.misuse("the file " + name + " is missing")));
        }
        try (InputStream in = file.content()) {
            return alignments.extractor().extract(in, plain(file.filename()), now());
        } catch (IOException e) {
            throw InputException.reading(plain(file.filename()), e);
        }
    }

    /** The name alone: whatever folders a client writes before it say nothing here. It only labels the document. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "file" : clean;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private String alignTexts(JsonNode body) {
        Arguments asked = Arguments.of(body);
        return alignments.align(
                document(body, "source"),
                document(body, "target"),
                asked.text("from"),
                asked.text("to"),
                asked.isOn("force"));
    }

    private Document document(JsonNode body, String name) {
        Arguments side = Arguments.of(body.path(name));
        Optional<String> url = side.text("url");
        if (url.isEmpty()) {
            String label = plain(side.text("name").orElse(name)) + ".txt";
            byte[] text = side.text("text")
                    .orElseThrow(() -> Refusal.misuse(name + " has neither text nor url"))
                    .getBytes(StandardCharsets.UTF_8);
            return alignments.extractor().extract(text, label, now());
        }
        return page(url.get());
    }

    private Document page(String address) {
        try {
            return alignments.extractor().extract(new URI(address));
        } catch (URISyntaxException e) {
            throw Refusal.misuse(address + " is no web address: " + e.getReason());
        }
    }
}
