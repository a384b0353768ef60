package hebi.server;

import hebi.memory.Concordance;
import hebi.memory.ConcordanceAnswer;
import hebi.memory.LookupAnswer;
import hebi.memory.Renderings;
import java.util.List;
import java.util.Optional;

/** The view "Look up": one field, and under it what is like the text and where it occurs. Works without scripts too. */
final class LookupPage {
    private static final String CONTENT = """
            <look-up>
            <h1 class="visually-hidden">{}</h1>
            <form action="/" method="get" role="search">
            <label class="visually-hidden" for="text">{}</label>
            <textarea id="text" name="text" rows="2" autofocus placeholder="{}" spellcheck="false" aria-describedby="keys">{}</textarea>
            {}
            <button type="submit" class="plain">{}</button>
            </form>
            <p id="keys" class="hint">{}</p>
            <div id="answers">{}</div>
            </look-up>
            """;
    private static final int MAX_TERM = 40;
    private static final int MAX_RENDERINGS = 8;

    private final Words words;
    private final Arguments asked;

    LookupPage(Words words, Arguments asked) {
        this.words = words;
        this.asked = asked;
    }

    Html page(Html answers) {
        Html content = Html.of(
                CONTENT,
                words.of("view.lookup"),
                words.of("lookup.label"),
                words.of("lookup.placeholder"),
                asked.text("text").orElse(""),
                new Filters(words, asked).ofLookup(),
                words.of("lookup.submit"),
                words.of("lookup.keys"),
                answers);
        return Page.of(words, Optional.of(Page.View.LOOKUP), words.of("view.lookup"), "lookup", content);
    }

    /** What the memory says of the text; nothing where there is no text. */
    Html answers(MemoryAccess access) {
        if (asked.text("text").isEmpty()) {
            return Html.NONE;
        }
        LookupAnswer matches = access.memory().lookup(Queries.lookup(asked));
        String phrase = Queries.text(asked, "text");
        ConcordanceAnswer hits = access.memory()
                .search(Concordance.of(phrase, Concordance.sideOf(phrase))
                        .withFilter(Queries.filter(asked))
                        .withLimit(20));
        if (matches.units() == 0) {
            return Html.of("<p class=\"nothing\">{}</p>", words.of("memory.empty"));
        }
        return Html.of(
                "{}{}{}",
                new MatchList(words).of(matches),
                new FragmentList(words).of(Fragments.of(access, matches)),
                hits.total() == 0 ? Html.NONE : new HitList(words, renderings(access, hits)).of(hits));
    }

    /**
     * How the phrase was rendered, where that is asked for: it takes longer than a user waits between two keys. A whole
     * sentence has no renderings worth a count.
     */
    private List<Renderings.Group> renderings(MemoryAccess access, ConcordanceAnswer hits) {
        String phrase = hits.concordance().pattern().text();
        return !asked.isOn("renderings") || phrase.codePointCount(0, phrase.length()) > MAX_TERM
                ? List.of()
                : access.memory().renderings(hits.concordance(), access.lexicon()).groups().stream()
                        .limit(MAX_RENDERINGS)
                        .toList();
    }
}
