package hebi.exchange;

import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table, in the order in which they are written; each is headed by its name in lower case. */
enum Column {
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
    DOMAIN,
    SOURCE_PREVIOUS,
    SOURCE_NEXT,
    TARGET_PREVIOUS,
    TARGET_NEXT;

    /** The name in the header line, such as {@code source-tag}. */
    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column that a heading names, in any case. */
    static Optional<Column> of(String heading) {
        for (Column column : values()) {
            if (column.heading().equalsIgnoreCase(heading.strip())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** What stands in this column of a unit's row; of several occurrences that of the newest. */
    String of(TranslationUnit unit) {
        List<Provenance> all = unit.provenances();
        Provenance newest = all.isEmpty() ? Provenance.UNKNOWN : all.get(all.size() - 1);
        return switch (this) {
            case SOURCE -> unit.source().text();
            case TARGET -> unit.target().text();
            case SOURCE_TAG -> unit.source().tag();
            case TARGET_TAG -> unit.target().tag();
            case DOCUMENT -> newest.document();
            case POSITION ->
                newest.position().isPresent()
                        ? Integer.toString(newest.position().getAsInt())
                        : "";
            case CONFIDENCE ->
                newest.confidence().isPresent()
                        ? Double.toString(newest.confidence().getAsDouble())
                        : "";
            case REVIEWED -> newest.reviewed() ? "true" : "";
            case DATE -> newest.date().map(Object::toString).orElse("");
            case CREATOR -> newest.creator();
            case TOOL -> newest.tool();
            case DOMAIN -> newest.domain();
            case SOURCE_PREVIOUS -> NeighbourCell.of(newest.source().previous());
            case SOURCE_NEXT -> NeighbourCell.of(newest.source().next());
            case TARGET_PREVIOUS -> NeighbourCell.of(newest.target().previous());
            case TARGET_NEXT -> NeighbourCell.of(newest.target().next());
        };
    }
}
