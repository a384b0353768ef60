package hebi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hebi.text.Paragraph;
import hebi.text.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Rows in the log, short, since a book has thousands: a segment is {@code [text, paragraph, start, end, kind]}, without kind for a body. */
final class RowJson {
    private RowJson() {}

    static void write(List<Row> rows, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Row row : rows) {
            json.writeStartObject();
            write("s", row.source(), json);
            write("t", row.target(), json);
            if (row.confidence().isPresent()) {
                json.writeNumberField("c", row.confidence().getAsDouble());
            }
            if (row.mark() != Row.Mark.PENDING) {
                json.writeStringField("m", row.mark().name());
            }
            if (row.bookmarked()) {
                json.writeBooleanField("b", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(String name, List<Segment> segments, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Segment segment : segments) {
            json.writeStartArray();
            json.writeString(segment.text());
            json.writeNumber(segment.paragraph());
            json.writeNumber(segment.start());
            json.writeNumber(segment.end());
            if (segment.kind() != Paragraph.Kind.BODY) {
                json.writeString(segment.kind().name());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static List<Row> read(JsonNode array) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : array) {
            JsonNode confidence = row.path("c");
            rows.add(new Row(
                    segments(row.path("s")),
                    segments(row.path("t")),
                    confidence.isNumber() ? OptionalDouble.of(confidence.doubleValue()) : OptionalDouble.empty(),
                    row.has("m") ? Row.Mark.valueOf(row.path("m").asText()) : Row.Mark.PENDING,
                    row.path("b").asBoolean()));
        }
        return rows;
    }

    private static List<Segment> segments(JsonNode array) {
        List<Segment> segments = new ArrayList<>();
        for (JsonNode segment : array) {
            segments.add(new Segment(
                    segment.path(0).asText(),
                    segment.path(1).asInt(),
                    segment.path(2).asInt(),
                    segment.path(3).asInt(),
                    segment.has(4) ? Paragraph.Kind.valueOf(segment.path(4).asText()) : Paragraph.Kind.BODY));
        }
        return segments;
    }
}
