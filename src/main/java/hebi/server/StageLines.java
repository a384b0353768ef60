package hebi.server;

import hebi.json.Json;
import hebi.pipeline.Stage;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that comes while the work is done: a line of JSON for each stage that is reached, and one with what came of it.
 * Thread-safe, as the work may go on, unheard, after the answer has ended.
 */
final class StageLines implements Consumer<Stage> {
    private static final Logger LOG = LoggerFactory.getLogger("hebi.server");
    private static final String TYPE = "application/x-ndjson";

    private final OutputStream out;
    private boolean isEnded;

    StageLines(Context request) {
        request.contentType(TYPE);
        out = request.outputStream();
    }

    static boolean areAsked(Context request) {
        return Optional.ofNullable(request.header("Accept")).orElse("").contains(TYPE);
    }

    @Override
    public void accept(Stage stage) {
        write(fields(stage));
    }

    private static Json.Fields fields(Stage stage) {
        return line -> {
            if (stage instanceof Stage.Reading reading) {
                line.writeStringField("stage", "reading");
                line.writeStringField("document", reading.document());
            } else if (stage instanceof Stage.Segmenting segmenting) {
                line.writeStringField("stage", "segmenting");
                line.writeStringField("document", segmenting.document());
            } else if (stage instanceof Stage.Aligning aligning) {
                line.writeStringField("stage", "aligning");
                line.writeNumberField("source", aligning.source());
                line.writeNumberField("target", aligning.target());
            }
        };
    }

    /** Writes the last line. */
    synchronized void end(Json.Fields outcome) {
        write(outcome);
        isEnded = true;
    }

    private synchronized void write(Json.Fields fields) {
        if (isEnded) {
            return;
        }
        try {
            out.write((Json.line(fields) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // Whoever waited has gone; the alignment is made and stored all the same, and stands in the list.
            LOG.debug("nobody waits for the alignment any more", e);
            isEnded = true;
        }
    }
}
