package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.json.AlignmentJson;
import hebi.text.Document;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
        Form form = new Form(request);
        return alignments.align(
                document(form, "source"),
                document(form, "target"),
                form.field("from"),
                form.field("to"),
                form.field("force").filter("true"::equals).isPresent());
    }

    private Document document(Form form, String name) {
        return form.document(name, alignments.extractor())
                .orElseGet(() ->
                        page(form.field(name).orElseThrow(() -> Refusal.misuse("the file " + name + " is missing"))));
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
            String label = Form.plain(side.text("name").orElse(name)) + ".txt";
            byte[] text = side.text("text")
                    .orElseThrow(() -> Refusal.misuse(name + " has neither text nor url"))
                    .getBytes(StandardCharsets.UTF_8);
            return alignments.extractor().extract(text, label, Form.now());
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
