package hebi.text;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a file said of an occurrence that Hebi keeps and gives back, and makes no use of.
 *
 * @param notes comments of people, in the order of the file
 * @param usageCount how often a tool has used the unit; empty where unknown
 * @param properties those of other tools, in the order of the file; an attribute of a TMX unit that Hebi has no use for is
 *     kept among them with an {@code @} before its name, such as {@code @changeid}
 */
public record Extras(List<String> notes, OptionalLong usageCount, List<Property> properties) {
    /** Nothing more was said. */
    public static final Extras NONE = new Extras(List.of(), OptionalLong.empty(), List.of());

    /**
     * A property of another tool.
     *
     * @param type its name; empty where the file gives none
     * @param value its text
     */
    public record Property(String type, String value) {
        public Property {
            Objects.requireNonNull(type);
            Objects.requireNonNull(value);
        }
    }

    public Extras {
        notes = List.copyOf(notes);
        properties = List.copyOf(properties);
        Objects.requireNonNull(usageCount);
    }

    /** Whether nothing was said. */
    public boolean isNone() {
        return notes.isEmpty() && usageCount.isEmpty() && properties.isEmpty();
    }
}
