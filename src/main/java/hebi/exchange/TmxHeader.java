package hebi.exchange;

import java.util.Optional;

/**
 * What the {@code header} of a TMX says for all units that do not say otherwise.
 *
 * @param source the language that was translated from; empty where it is missing or any
 * @param tool the tool that made the memory, with its version; empty where unknown
 */
record TmxHeader(Optional<String> source, String tool) {
    static final TmxHeader UNKNOWN = new TmxHeader(Optional.empty(), "");

    private static final String ALL_LANGUAGES = "*all*";

    /** The header at the cursor. */
    static TmxHeader of(XmlCursor cursor) {
        String tool = cursor.attribute("creationtool") + " " + cursor.attribute("creationtoolversion");
        return new TmxHeader(language(cursor.attribute("srclang")), tool.strip());
    }

    /** A {@code srclang}; empty where it is missing or stands for any language. */
    static Optional<String> language(String srclang) {
        String tag = srclang.strip();
        return tag.isEmpty() || tag.equals(ALL_LANGUAGES) ? Optional.empty() : Optional.of(tag);
    }
}
