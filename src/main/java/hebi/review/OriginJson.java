package hebi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hebi.text.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The first line of a log: small, so that a list of all alignments is quick. */
final class OriginJson {
    private OriginJson() {}

    static void write(Origin origin, int format, JsonGenerator json) throws IOException {
        json.writeNumberField("hebi", format);
        json.writeStringField("created", origin.created().toString());
        json.writeStringField("from", origin.sourceLanguage().code());
        write("source", origin.source(), json);
        write("target", origin.target(), json);
    }

    private static void write(String name, Origin.Text text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("location", text.location());
        json.writeStringField("modified", text.modified().toString());
        if (text.tag().isPresent()) {
            json.writeStringField("tag", text.tag().get());
        }
        json.writeEndObject();
    }

    static Origin read(JsonNode line) {
        return new Origin(
                Instant.parse(ChangeJson.text(line, "created")),
                Language.ofTag(ChangeJson.text(line, "from")).orElseThrow(),
                text(line.path("source")),
                text(line.path("target")));
    }

    private static Origin.Text text(JsonNode node) {
        return new Origin.Text(
                ChangeJson.text(node, "location"),
                Instant.parse(ChangeJson.text(node, "modified")),
                Optional.ofNullable(node.get("tag")).map(JsonNode::asText));
    }
}
