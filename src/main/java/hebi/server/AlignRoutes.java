package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.extract.Extractor;
import hebi.json.AlignmentJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code POST /api/v1/align}: two files ({@code multipart/form-data} with {@code source} and {@code target}, each a file or
 * an address), or two texts or addresses (JSON), become a stored alignment. Who accepts {@code application/x-ndjson} is told
 * line by line which stage has come.
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
        AlignOrder order = request.isMultipartFormData() ? files(request) : texts(Body.json(request));
        if (StageLines.areAsked(request)) {
            alignAloud(request, order);
            return;
        }
        String id = alignments.align(order, stage -> {});
        request.status(201).header("Location", "/api/v1/alignments/" + id);
        Answer.json(request, AlignmentJson.fields(alignments.open(id).snapshot()));
    }

    /** The status has left with the first line, so that a failure is the last one. */
    private void alignAloud(Context request, AlignOrder order) {
        StageLines lines = new StageLines(request);
        try {
            String id = alignments.align(order, lines);
            lines.end(line -> line.writeStringField("id", id));
        } catch (RuntimeException e) {
            Problem problem = Problem.of(e, request);
            lines.end(line -> {
                line.writeObjectFieldStart("problem");
                problem.fields(Words.asked(request)).write(line);
                line.writeEndObject();
            });
        }
    }

    private AlignOrder files(Context request) {
        Form form = new Form(request);
        return new AlignOrder(
                file(form, "source"),
                file(form, "target"),
                form.field("from"),
                form.field("to"),
                form.field("force").filter("true"::equals).isPresent());
    }

    private AlignOrder.Text file(Form form, String name) {
        Extractor extractor = alignments.extractor();
        return form.file(name)
                .map(file -> new AlignOrder.Text(Form.plain(file.filename()), () -> Form.document(file, extractor)))
                .orElseGet(() ->
                        page(form.field(name).orElseThrow(() -> Refusal.misuse("the file " + name + " is missing"))));
    }

    private AlignOrder texts(JsonNode body) {
        Arguments asked = Arguments.of(body);
        return new AlignOrder(
                text(body, "source"), text(body, "target"), asked.text("from"), asked.text("to"), asked.isOn("force"));
    }

    private AlignOrder.Text text(JsonNode body, String name) {
        Arguments side = Arguments.of(body.path(name));
        Optional<String> url = side.text("url");
        if (url.isPresent()) {
            return page(url.get());
        }
        String label = Form.plain(side.text("name").orElse(name)) + ".txt";
        byte[] text = side.text("text")
                .orElseThrow(() -> Refusal.misuse(name + " has neither text nor url"))
                .getBytes(StandardCharsets.UTF_8);
        return new AlignOrder.Text(label, () -> alignments.extractor().extract(text, label, Form.now()));
    }

    private AlignOrder.Text page(String address) {
        try {
            URI uri = new URI(address);
            return new AlignOrder.Text(address, () -> alignments.extractor().extract(uri));
        } catch (URISyntaxException e) {
            throw Refusal.misuse(address + " is no web address: " + e.getReason());
        }
    }
}
