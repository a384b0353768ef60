package hebi.memory;

import hebi.memory.Revision.Deletion;
import hebi.memory.Revision.Edit;
import hebi.text.TranslationUnit;
import java.util.Optional;
import java.util.function.Function;

/** The title of a change for a person: an id tells nothing, so what is done to one unit is told by its text. */
final class Title {
    /** As much of a text as tells it from others, in code points. */
    private static final int LENGTH = 40;

    private Title() {}

    /** @param units what the memory holds by an id before the change */
    static String of(Revision revision, Function<String, Optional<TranslationUnit>> units) {
        if (revision instanceof Edit edit) {
            return units.apply(edit.id()).map(unit -> "edit " + quoted(unit)).orElseGet(revision::title);
        }
        if (revision instanceof Deletion deletion && deletion.unit().isPresent()) {
            return units.apply(deletion.unit().get())
                    .map(unit -> "delete " + quoted(unit))
                    .orElseGet(revision::title);
        }
        return revision.title();
    }

    private static String quoted(TranslationUnit unit) {
        String text = unit.source().text().strip().replaceAll("\\s+", " ");
        boolean isLong = text.codePointCount(0, text.length()) > LENGTH;
        return "\"" + (isLong ? text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…" : text) + "\"";
    }
}
