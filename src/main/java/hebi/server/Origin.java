package hebi.server;

import hebi.memory.Match;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a unit comes from, in one line: document, date, who or how sure. */
final class Origin {
    private final Words words;

    Origin(Words words) {
        this.words = words;
    }

    /** Of a match, with what it lost and why. */
    Html of(Match match) {
        List<Html> parts = parts(match.unit());
        match.penalties()
                .forEach(penalty -> parts.add(Html.of(
                        "<span>−{} {}</span>",
                        penalty.points(),
                        words.of("penalty." + penalty.name().toLowerCase(Locale.ROOT)))));
        return Html.of("{}", parts);
    }

    /** Of a unit. */
    Html of(TranslationUnit unit) {
        return Html.of("{}", parts(unit));
    }

    private List<Html> parts(TranslationUnit unit) {
        List<Html> parts = new ArrayList<>();
        List<Provenance> all = unit.provenances();
        if (all.isEmpty()) {
            return parts;
        }
        Provenance newest = all.get(all.size() - 1);
        if (!newest.document().isEmpty()) {
            parts.add(Html.of("<span class=\"document\">{}</span>", newest.document()));
        }
        newest.date()
                .ifPresent(date ->
                        parts.add(Html.of("<time>{}</time>", date.toString().substring(0, 10))));
        if (!newest.creator().isEmpty()) {
            parts.add(Html.of("<span>{}</span>", newest.creator()));
        }
        if (newest.reviewed()) {
            parts.add(Html.of("<span>{}</span>", words.of("reviewed")));
        } else {
            newest.confidence()
                    .ifPresent(c -> parts.add(
                            Html.of("<span>{}</span>", words.of("confidence", String.format(Locale.ROOT, "%.2f", c)))));
        }
        if (all.size() > 1) {
            parts.add(Html.of("<span>{}</span>", words.of("occurrences", all.size())));
        }
        return parts;
    }
}
