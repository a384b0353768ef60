package hebi.server;

import hebi.memory.UnitFilter;
import java.util.List;
import java.util.stream.Stream;

/** The fields that say which units are asked about, folded away until one of them says something. */
final class Filters {
    private static final String DETAILS = """
            <details class="filters"{}>
            <summary>{}</summary>
            <div class="fields">{}</div>
            </details>
            """;
    private static final String FIELD = """
            <label>{} <input type="{}" name="{}" value="{}"{}></label>
            """;
    private static final String BOX = """
            <label class="box"><input type="checkbox" name="{}" value="true"{}> {}</label>
            """;

    private final Words words;
    private final Arguments asked;

    Filters(Words words, Arguments asked) {
        this.words = words;
        this.asked = asked;
    }

    /** For a look-up, which also says how much alike units must be. */
    Html ofLookup() {
        boolean isUsed = isUsed() || Stream.of("min", "anyScript").anyMatch(this::isSaid);
        return details(isUsed, List.of(minimum(), units(), box("anyScript")));
    }

    /** For units, whatever they are like. */
    Html ofUnits() {
        return details(isUsed(), List.of(units()));
    }

    /** Whether some units are left out. */
    boolean isUsed() {
        return !Queries.filter(asked).equals(UnitFilter.NONE);
    }

    private boolean isSaid(String name) {
        return asked.text(name).isPresent();
    }

    private Html details(boolean isOpen, List<Html> fields) {
        return Html.of(DETAILS, new Html(isOpen ? " open" : ""), words.of("filters"), fields);
    }

    private Html minimum() {
        return field("number", "min", " min=\"0\" max=\"100\" placeholder=\"70\"");
    }

    private Html units() {
        return Html.join(Stream.of(
                field("text", "document", ""),
                field("text", "domain", ""),
                field("date", "since", ""),
                field("date", "before", ""),
                box("reviewed")));
    }

    private Html field(String type, String name, String attributes) {
        return Html.of(
                FIELD, words.of("filter." + name), type, name, asked.text(name).orElse(""), new Html(attributes));
    }

    private Html box(String name) {
        return Html.of(BOX, name, new Html(asked.isOn(name) ? " checked" : ""), words.of("filter." + name));
    }
}
