package hebi.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.error.FormatException;
import hebi.text.Variant;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one JSON object a line in UTF-8; empty lines are passed over. Two kinds of object:
 *
 * <ul>
 *   <li>What {@link JsonlText} writes: {@code source} and {@code target} with {@code tag}, {@code text} and
 *       {@code codes}, and {@code provenances}.
 *   <li>What corpora are made of: a text for each language tag, {@code {"en": "...", "zh": "..."}}, also within a
 *       {@code translation}. Other fields are passed over.
 * </ul>
 */
final class JsonlReader implements UnitReader {
    private final ObjectMapper json = new ObjectMapper();
    private final TextLines lines;
    private final Consumer<FormatException> faults;
    private boolean ended;

    /** Closes {@code in} at the end; see {@link Format#reader} for {@code faults}. */
    JsonlReader(InputStream in, String file, Consumer<FormatException> faults) {
        this.lines = new TextLines(in, file);
        this.faults = faults;
    }

    @Override
    public Optional<Entry> next() {
        while (!ended) {
            try {
                Optional<String> line = lines.next();
                ended = line.isEmpty();
                if (!ended && !line.get().isBlank()) {
                    return Optional.of(entry(line.get()));
                }
            } catch (FormatException fault) {
                ended = true; // should the consumer throw
                faults.accept(fault);
                ended = false;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        lines.close();
    }

    private Entry entry(String line) {
        try {
            JsonNode unit = json.readTree(line);
            if (unit.path("source").isObject() && unit.path("target").isObject()) {
                return JsonUnit.entry(unit, lines.number() + ":1");
            }
            return corpus(unit.path("translation").isObject() ? unit.path("translation") : unit);
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("");
            throw lines.fault("the line is no JSON object (" + problem + ")", "mend it or take it out");
        } catch (IllegalArgumentException e) {
            throw lines.fault(
                    "the line holds a value that cannot be (" + e.getMessage() + ")", "mend it or take it out");
        }
    }

    private Entry corpus(JsonNode texts) {
        List<Entry.Side> sides = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : texts.properties()) {
            if (field.getValue().isTextual()
                    && LanguageTag.standard(field.getKey()).isPresent()) {
                sides.add(new Entry.Side(
                        new Variant(field.getKey(), field.getValue().textValue()), List.of()));
            }
        }
        if (sides.isEmpty()) {
            throw lines.fault("the line has no text under a language tag", "write {\"en\": \"...\", \"zh\": \"...\"}");
        }
        return new Entry(Optional.of(sides.get(0).variant().tag()), sides, List.of(), lines.number() + ":1");
    }
}
