package hebi.server;

import hebi.memory.Match;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        List<Html> parts = parts(match.unit(), true);
        match.penalties()
                .forEach(penalty -> parts.add(Html.of(
                        "<span>−{} {}</span>",
                        penalty.points(),
                        words.of("penalty." + penalty.name().toLowerCase(Locale.ROOT)))));
        return Html.of("{}", parts);
    }

    /**
     * Of a unit.
     *
     * @param isLinked whether the document leads to the place in it where the unit stood
     */
    Html of(TranslationUnit unit, boolean isLinked) {
        return Html.of("{}", parts(unit, isLinked));
    }

    private List<Html> parts(TranslationUnit unit, boolean isLinked) {
        List<Html> parts = new ArrayList<>();
        List<Provenance> all = unit.provenances();
        if (all.isEmpty()) {
            return parts;
        }
        Provenance newest = all.get(all.size() - 1);
        if (!newest.document().isEmpty()) {
            parts.add(isLinked && newest.position().isPresent() ? link(unit, newest) : name(newest));
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

    private static Html name(Provenance occurrence) {
        return Html.of("<span class=\"document\">{}</span>", occurrence.document());
    }

    private static Html link(TranslationUnit unit, Provenance occurrence) {
        return Html.of(
                "<a class=\"document\" href=\"/document?name={}&from={}&position={}#here\">{}</a>",
                URLEncoder.encode(occurrence.document(), StandardCharsets.UTF_8),
                unit.source().language().orElse(Language.EN).code(),
                occurrence.position().orElseThrow(),
                occurrence.document());
    }
}
