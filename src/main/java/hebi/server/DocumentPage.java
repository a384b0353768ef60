package hebi.server;

import hebi.memory.Neighbour;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A document at one of its pairs, with what stood around it, as far as the memory knows. */
final class DocumentPage {
    private static final String CONTENT = """
            <h1 class="document">{}</h1>
            <p class="hint">{}</p>
            <ol class="around">{}</ol>
            """;
    private static final String PAIR = """
            <li{}><span class="no">{}</span><p lang="{}">{}</p><p lang="{}">{}</p></li>
            """;

    private static final int MOST = 20;

    private final Words words;
    private final String document;
    private final int position;
    private final Language from;

    DocumentPage(Words words, Arguments asked) {
        this.words = words;
        document = asked.required("name");
        position = asked.number("position", 0, Integer.MAX_VALUE - MOST);
        from = asked.language("from").orElse(Language.EN);
    }

    Html of(MemoryAccess access) {
        Map<Integer, TranslationUnit> around = new TreeMap<>();
        collect(access, position, around);
        // The pair itself is a neighbour of the one above it.
        collect(access, position - 1, around);
        if (around.isEmpty()) {
            throw new Refusal(
                    Refusal.NOT_FOUND,
                    "the memory holds no pair of " + document
                            + " there; its units may have been edited or deleted: look one of its sentences up");
        }
        Html content = Html.of(
                CONTENT,
                document,
                words.of("document.hint", MOST),
                around.entrySet().stream()
                        .map(entry -> pair(entry.getKey(), entry.getValue()))
                        .toList());
        return Page.of(words, Optional.of(Page.View.LOOKUP), document, "hebi", content);
    }

    private void collect(MemoryAccess access, int at, Map<Integer, TranslationUnit> around) {
        Provenance nothing = Provenance.UNKNOWN;
        Provenance place = new Provenance(
                document,
                OptionalInt.of(at),
                Optional.<Instant>empty(),
                nothing.confidence(),
                nothing.reviewed(),
                nothing.creator(),
                nothing.tool(),
                nothing.domain(),
                nothing.source(),
                nothing.target());
        for (Neighbour neighbour : access.memory().neighbours(place, from, MOST)) {
            around.put(at + neighbour.distance(), neighbour.unit());
        }
    }

    private Html pair(int at, TranslationUnit unit) {
        return Html.of(
                PAIR,
                new Html(at == position ? " id=\"here\" aria-current=\"true\"" : ""),
                at + 1,
                MatchList.lang(unit.source()),
                unit.source().text(),
                MatchList.lang(unit.target()),
                unit.target().text());
    }
}
