package hebi.server;

import hebi.memory.Concordance;
import hebi.memory.ConcordanceAnswer;
import hebi.memory.ConcordanceAnswer.Hit;
import hebi.memory.TextPattern;
import hebi.memory.UnitFilter;
import hebi.text.Language;
import java.util.Optional;

/** Finds units by a phrase, by where they come from, or by both, and lets them be edited and deleted where they stand. */
final class UnitEditor {
    private static final int MOST = 50;

    private static final String SECTION = """
            <section aria-labelledby="units">
            <h2 id="units">{}</h2>
            <form class="find" action="/memory#units" method="get" role="search">
            <label>{} <input type="search" name="phrase" value="{}"></label>
            <label>{} <input type="search" name="targetLacks" value="{}"></label>
            <button type="submit" class="plain">{}</button>
            {}
            </form>
            {}
            </section>
            """;
    private static final String UNIT = """
            <li class="unit" data-id="{}">
            <label><span class="visually-hidden">{}</span><textarea name="source" lang="{}" rows="2">{}</textarea></label>
            <label><span class="visually-hidden">{}</span><textarea name="target" lang="{}" rows="2">{}</textarea></label>
            <p class="actions"><button type="button" class="plain" data-action="save">{}</button>
            <button type="button" class="plain" data-action="delete">{}</button></p>
            <p class="origin">{}</p>
            </li>
            """;

    private final Words words;

    UnitEditor(Words words) {
        this.words = words;
    }

    Html of(MemoryAccess access, Arguments asked) {
        return Html.of(
                SECTION,
                words.of("memory.edit"),
                words.of("memory.phrase"),
                asked.text("phrase").orElse(""),
                words.of("memory.lacks"),
                asked.text("targetLacks").orElse(""),
                words.of("memory.find"),
                new Filters(words, asked).ofUnits(),
                asked(asked).map(units -> found(access, units)).orElse(Html.NONE));
    }

    /** Units that hold a phrase, or, where there is none, all that pass the filters; nothing where neither says which. */
    private Optional<Concordance> asked(Arguments asked) {
        if (asked.text("phrase").isPresent()) {
            return Optional.of(Queries.concordance(asked));
        }
        return Optional.of(Queries.filter(asked))
                .filter(filter -> !filter.equals(UnitFilter.NONE))
                .map(Concordance.of(TextPattern.regex("."), Language.EN)::withFilter);
    }

    private Html found(MemoryAccess access, Concordance units) {
        ConcordanceAnswer answer = access.memory().search(units.withLimit(MOST));
        return Html.of(
                "<p class=\"hint\">{}</p><ol class=\"units\">{}</ol>",
                words.of("memory.found", answer.total(), answer.hits().size()),
                answer.hits().stream().map(this::unit).toList());
    }

    private Html unit(Hit hit) {
        return Html.of(
                UNIT,
                hit.id(),
                words.of("align.source"),
                MatchList.lang(hit.unit().source()),
                hit.unit().source().text(),
                words.of("align.target"),
                MatchList.lang(hit.unit().target()),
                hit.unit().target().text(),
                words.of("memory.save"),
                words.of("memory.delete"),
                new Origin(words).of(hit.unit(), true));
    }
}
