package hebi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file of a stored alignment. Line 1 says what is aligned, line 2 holds the aligner's rows, each further line one
 * event with its time. A line counts when its end is written: what a crash left behind the last one is cut off by the next
 * event. Events come from any process; each is appended under the lock of the file. Thread-safe only with an outer lock,
 * as Java gives a file's lock once to a process.
 */
final class Log {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;

    /** An event: a change, or that the last one is taken back, or made again. */
    record Event(Kind kind, Optional<Change> change) {
        enum Kind {
            CHANGE,
            UNDO,
            REDO
        }

        static Event of(Change change) {
            return new Event(Kind.CHANGE, Optional.of(change));
        }
    }

    /** The first line and the rows of the second. */
    record Beginning(Origin origin, List<Row> rows) {}

    private final Path path;
    private Optional<Origin> origin = Optional.empty();
    private Beginning beginning;
    private final List<Event> events = new ArrayList<>();
    /** Bytes of the file that were read: up to the end of a line. */
    private long length;

    Log(Path path) {
        this.path = path;
    }

    Beginning beginning() {
        return beginning;
    }

    /** All events that were read or appended. */
    List<Event> events() {
        return events;
    }

    /** The whole text of a new log. */
    static byte[] first(Beginning beginning) {
        return (line(json -> OriginJson.write(beginning.origin(), FORMAT, json))
                        + line(json -> {
                            json.writeFieldName("rows");
                            RowJson.write(beginning.rows(), json);
                        }))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what was appended since the last reading. */
    void read() {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            read(file);
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
    }

    private void read(FileChannel file) throws IOException {
        ByteBuffer fresh = ByteBuffer.allocate(Math.toIntExact(file.size() - length));
        file.position(length);
        while (fresh.hasRemaining() && file.read(fresh) >= 0) {}
        int from = 0;
        for (int i = 0; i < fresh.position(); i++) {
            if (fresh.get(i) == '\n') {
                parse(JSON.readTree(fresh.array(), from, i - from));
                from = i + 1;
            }
        }
        length += from;
    }

    private void parse(JsonNode line) {
        try {
            if (origin.isEmpty()) {
                if (line.path("hebi").asInt() != FORMAT) {
                    throw new IllegalArgumentException("format " + line.path("hebi"));
                }
                origin = Optional.of(OriginJson.read(line));
            } else if (beginning == null) {
                beginning = new Beginning(origin.get(), RowJson.read(line.path("rows")));
            } else {
                events.add(event(line));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FormatException(path, "is no alignment of this version of Hebi: " + e.getMessage(), "", e);
        }
    }

    private static Event event(JsonNode line) {
        if (line.has("undo")) {
            return new Event(Event.Kind.UNDO, Optional.empty());
        }
        if (line.has("redo")) {
            return new Event(Event.Kind.REDO, Optional.empty());
        }
        JsonNode realigned = line.get("realigned");
        if (realigned != null) {
            return Event.of(new Change.Realigned(
                    ChangeJson.number(realigned, "from"),
                    ChangeJson.number(realigned, "to"),
                    RowJson.read(realigned.path("rows"))));
        }
        return Event.of(ChangeJson.read(line).orElseThrow(() -> new IllegalArgumentException("an unknown event")));
    }

    /** What is checked once nobody else can append. */
    interface Check {
        void run();
    }

    /**
     * Appends an event, on the disk when this returns.
     *
     * @param check runs under the file's lock after all that others appended was read; may throw
     */
    void append(Event event, Check check) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Goes with the channel.
            file.lock();
            read(file);
            check.run();
            ByteBuffer bytes = ByteBuffer.wrap(line(event).getBytes(StandardCharsets.UTF_8));
            int size = bytes.remaining();
            file.truncate(length);
            file.position(length);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            length += size;
            events.add(event);
        } catch (IOException e) {
            throw InputException.writing(path, e);
        }
    }

    private static String line(Event event) {
        return line(json -> {
            json.writeStringField(
                    "at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            switch (event.kind()) {
                case UNDO -> json.writeBooleanField("undo", true);
                case REDO -> json.writeBooleanField("redo", true);
                case CHANGE -> ChangeJson.write(event.change().orElseThrow(), json);
            }
        });
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String line(Fields fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.getFactory().createGenerator(line)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to an array does not fail", e);
        }
        return line.toString(StandardCharsets.UTF_8) + "\n";
    }
}
