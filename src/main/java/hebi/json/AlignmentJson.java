package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.review.Draft;
import hebi.review.Origin;
import hebi.review.Row;
import hebi.review.Snapshot;
import hebi.text.Segment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A stored alignment as a program reads it. */
public final class AlignmentJson {
    private AlignmentJson() {}

    /** The fields of a whole alignment. */
    public static Json.Fields fields(Snapshot snapshot) {
        return json -> {
            write(snapshot.id(), snapshot.origin(), json);
            writeState(snapshot, json);
            json.writeArrayFieldStart("beads");
            for (Row row : snapshot.draft().rows()) {
                write(row, json);
            }
            json.writeEndArray();
        };
    }

    /**
     * The fields of what a change did: the beads from {@code from} on, {@code removed} of them, have the new ones in their
     * place.
     */
    public static Json.Fields difference(Snapshot before, Snapshot after) {
        return json -> {
            writeState(after, json);
            List<Row> old = before.draft().rows();
            List<Row> now = after.draft().rows();
            int shorter = Math.min(old.size(), now.size());
            int from = 0;
            while (from < shorter && old.get(from).equals(now.get(from))) {
                from++;
            }
            int behind = 0;
            while (behind < shorter - from
                    && old.get(old.size() - 1 - behind).equals(now.get(now.size() - 1 - behind))) {
                behind++;
            }
            json.writeNumberField("from", from);
            json.writeNumberField("removed", old.size() - behind - from);
            json.writeArrayFieldStart("beads");
            for (Row row : now.subList(from, now.size() - behind)) {
                write(row, json);
            }
            json.writeEndArray();
        };
    }

    /** What stands in a list of alignments. */
    public static void write(String id, Origin origin, JsonGenerator json) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("created", origin.created().toString());
        write("source", origin.source(), origin.sourceLanguage().code(), json);
        write("target", origin.target(), origin.sourceLanguage().other().code(), json);
    }

    private static void write(String name, Origin.Text text, String language, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("document", text.location());
        json.writeStringField("language", language);
        json.writeEndObject();
    }

    private static void writeState(Snapshot snapshot, JsonGenerator json) throws IOException {
        Draft draft = snapshot.draft();
        json.writeNumberField("version", snapshot.version());
        json.writeBooleanField("canUndo", snapshot.canUndo());
        json.writeBooleanField("canRedo", snapshot.canRedo());
        json.writeBooleanField("sourceUnlocked", draft.sourceUnlocked());
        json.writeObjectFieldStart("summary");
        json.writeNumberField("beads", draft.rows().size());
        for (Row.Mark mark : Row.Mark.values()) {
            json.writeNumberField(mark.name().toLowerCase(Locale.ROOT), draft.count(mark));
        }
        json.writeNumberField("expectedErrors", Math.round(draft.expectedErrors() * 10) / 10.0);
        json.writeEndObject();
    }

    private static void write(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write("source", row.source(), json);
        write("target", row.target(), json);
        json.writeStringField("type", row.source().size() + "-" + row.target().size());
        if (row.confidence().isPresent()) {
            json.writeNumberField("confidence", Math.round(row.confidence().getAsDouble() * 1_000) / 1_000.0);
        } else {
            json.writeNullField("confidence");
        }
        json.writeStringField("mark", row.mark().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("bookmarked", row.bookmarked());
        json.writeEndObject();
    }

    private static void write(String name, List<Segment> segments, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Segment segment : segments) {
            json.writeString(segment.text());
        }
        json.writeEndArray();
    }
}
