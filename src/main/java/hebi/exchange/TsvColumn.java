package hebi.exchange;

import java.util.Locale;
import java.util.Optional;

/** The columns of a TSV file, in the order in which they are written; each is headed by its name in lower case. */
enum TsvColumn {
    SOURCE,
    TARGET,
    SOURCE_TAG,
    TARGET_TAG,
    DOCUMENT,
    POSITION,
    CONFIDENCE,
    REVIEWED,
    DATE,
    CREATOR,
    TOOL,
    DOMAIN;

    /** The name in the header line, such as {@code source-tag}. */
    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column that a heading names, in any case. */
    static Optional<TsvColumn> of(String heading) {
        for (TsvColumn column : values()) {
            if (column.heading().equalsIgnoreCase(heading.strip())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
