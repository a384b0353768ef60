package hebi.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.text.Context;
import hebi.text.Extras;
import hebi.text.InlineCode;
import hebi.text.Provenance;
import hebi.text.Variant;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads the object that {@link JsonlText} writes of a unit. */
final class JsonUnit {
    private JsonUnit() {}

    /**
     * The entry of an object with {@code source} and {@code target}.
     *
     * @throws IllegalArgumentException where a value cannot be
     */
    static Entry entry(JsonNode unit, String place) {
        Variant source = variant(unit.path("source"));
        List<Provenance> provenances = new ArrayList<>();
        List<Context> sources = new ArrayList<>();
        List<Context> targets = new ArrayList<>();
        for (JsonNode node : unit.path("provenances")) {
            provenances.add(provenance(node));
            sources.add(context(node.path("source")));
            targets.add(context(node.path("target")));
        }
        return new Entry(
                Optional.of(source.tag()),
                List.of(new Entry.Side(source, sources), new Entry.Side(variant(unit.path("target")), targets)),
                provenances,
                place);
    }

    private static Variant variant(JsonNode node) {
        if (!node.path("tag").isTextual() || !node.path("text").isTextual()) {
            throw new IllegalArgumentException("a side has no tag or no text");
        }
        List<InlineCode> codes = new ArrayList<>();
        for (JsonNode code : node.path("codes")) {
            Map<String, String> attributes = new TreeMap<>();
            code.path("attributes")
                    .properties()
                    .forEach(e -> attributes.put(e.getKey(), e.getValue().asText()));
            codes.add(new InlineCode(
                    code.path("position").asInt(),
                    InlineCode.Kind.valueOf(code.path("kind").asText()),
                    attributes,
                    code.path("content").asText()));
        }
        return new Variant(node.path("tag").textValue(), node.path("text").textValue(), codes);
    }

    private static Provenance provenance(JsonNode node) {
        JsonNode position = node.path("position");
        JsonNode confidence = node.path("confidence");
        return new Provenance(
                node.path("document").asText(),
                position.isInt() ? OptionalInt.of(position.intValue()) : OptionalInt.empty(),
                date(node.path("date").asText()),
                confidence.isNumber() ? OptionalDouble.of(confidence.doubleValue()) : OptionalDouble.empty(),
                node.path("reviewed").asBoolean(),
                node.path("creator").asText(),
                node.path("tool").asText(),
                node.path("domain").asText(),
                Context.UNKNOWN,
                Context.UNKNOWN,
                extras(node));
    }

    private static Extras extras(JsonNode node) {
        List<String> notes = new ArrayList<>();
        node.path("notes").forEach(note -> notes.add(note.asText()));
        List<Extras.Property> properties = new ArrayList<>();
        node.path("properties")
                .forEach(p -> properties.add(new Extras.Property(
                        p.path("type").asText(), p.path("value").asText())));
        long count = node.path("usageCount").asLong(-1);
        return new Extras(notes, count < 0 ? OptionalLong.empty() : OptionalLong.of(count), properties);
    }

    private static Context context(JsonNode node) {
        return new Context(text(node.path("previous")), text(node.path("next")));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
