package hebi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes as JSON, in the log and from programs: an object whose field names the kind, such as {@code
 * {"merge":{"row":12}}}.
 */
public final class ChangeJson {
    private ChangeJson() {}

    /**
     * The change of an object; empty where it has a field of no kind.
     *
     * @throws IllegalArgumentException where a value is missing or of the wrong type
     */
    public static Optional<Change> read(JsonNode object) {
        for (String kind :
                new String[] {"merge", "split", "move", "slide", "cut", "edit", "mark", "bookmark", "unlock"}) {
            JsonNode said = object.get(kind);
            if (said != null) {
                return Optional.of(read(kind, said));
            }
        }
        return Optional.empty();
    }

    private static Change read(String kind, JsonNode said) {
        return switch (kind) {
            case "merge" -> new Change.Merge(number(said, "row"));
            case "split" -> new Change.Split(number(said, "row"), number(said, "source"), number(said, "target"));
            case "move" -> new Change.Move(number(said, "row"), side(said), number(said, "by"));
            case "slide" -> new Change.Slide(number(said, "row"), side(said), flag(said, "up"));
            case "cut" ->
                new Change.Cut(
                        number(said, "row"),
                        side(said),
                        number(said, "segment"),
                        number(said, "at"),
                        flag(said, "down"));
            case "edit" ->
                new Change.Text(number(said, "row"), side(said), number(said, "segment"), text(said, "text"));
            case "mark" ->
                new Change.Marking(
                        number(said, "from"),
                        number(said, "to"),
                        choice(Row.Mark.class, said, "mark"),
                        flag(said, "onlyPending"));
            case "bookmark" -> new Change.Bookmark(number(said, "row"), flag(said, "on"));
            default -> new Change.Unlock(flag(said, "on"));
        };
    }

    /** Writes the field of a change into an object. */
    static void write(Change change, JsonGenerator json) throws IOException {
        if (change instanceof Change.Merge merge) {
            json.writeObjectFieldStart("merge");
            json.writeNumberField("row", merge.row());
        } else if (change instanceof Change.Split split) {
            json.writeObjectFieldStart("split");
            json.writeNumberField("row", split.row());
            json.writeNumberField("source", split.source());
            json.writeNumberField("target", split.target());
        } else if (change instanceof Change.Slide slide) {
            json.writeObjectFieldStart("slide");
            json.writeNumberField("row", slide.row());
            write("side", slide.side(), json);
            json.writeBooleanField("up", slide.up());
        } else if (change instanceof Change.Move move) {
            json.writeObjectFieldStart("move");
            json.writeNumberField("row", move.row());
            write("side", move.side(), json);
            json.writeNumberField("by", move.by());
        } else if (change instanceof Change.Cut cut) {
            json.writeObjectFieldStart("cut");
            json.writeNumberField("row", cut.row());
            write("side", cut.side(), json);
            json.writeNumberField("segment", cut.segment());
            json.writeNumberField("at", cut.at());
            json.writeBooleanField("down", cut.down());
        } else if (change instanceof Change.Text edit) {
            json.writeObjectFieldStart("edit");
            json.writeNumberField("row", edit.row());
            write("side", edit.side(), json);
            json.writeNumberField("segment", edit.segment());
            json.writeStringField("text", edit.text());
        } else {
            writeOther(change, json);
        }
        json.writeEndObject();
    }

    private static void writeOther(Change change, JsonGenerator json) throws IOException {
        if (change instanceof Change.Marking marking) {
            json.writeObjectFieldStart("mark");
            json.writeNumberField("from", marking.from());
            json.writeNumberField("to", marking.to());
            write("mark", marking.mark(), json);
            json.writeBooleanField("onlyPending", marking.onlyPending());
        } else if (change instanceof Change.Bookmark bookmark) {
            json.writeObjectFieldStart("bookmark");
            json.writeNumberField("row", bookmark.row());
            json.writeBooleanField("on", bookmark.on());
        } else if (change instanceof Change.Unlock unlock) {
            json.writeObjectFieldStart("unlock");
            json.writeBooleanField("on", unlock.on());
        } else if (change instanceof Change.Realigned realigned) {
            json.writeObjectFieldStart("realigned");
            json.writeNumberField("from", realigned.from());
            json.writeNumberField("to", realigned.to());
            json.writeFieldName("rows");
            RowJson.write(realigned.rows(), json);
        }
    }

    private static void write(String name, Enum<?> value, JsonGenerator json) throws IOException {
        json.writeStringField(name, value.name().toLowerCase(Locale.ROOT));
    }

    static int number(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isInt()) {
            throw new IllegalArgumentException(name + " is a whole number");
        }
        return value.intValue();
    }

    private static boolean flag(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value != null && !value.isBoolean()) {
            throw new IllegalArgumentException(name + " is true or false");
        }
        return value != null && value.booleanValue();
    }

    static String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(name + " is a text");
        }
        return value.textValue();
    }

    private static Side side(JsonNode said) {
        return choice(Side.class, said, "side");
    }

    private static <E extends Enum<E>> E choice(Class<E> choices, JsonNode object, String name) {
        String value = text(object, name);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        throw new IllegalArgumentException(name + " is none of the known ones");
    }
}
