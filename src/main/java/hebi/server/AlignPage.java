package hebi.server;

import hebi.review.AlignmentStore;
import java.util.List;
import java.util.Optional;

/** The view "Align": where two texts are dropped, and the alignments that are stored. */
final class AlignPage {
    private static final String CONTENT = """
            <align-form>
            <h1>{}</h1>
            <p class="hint">{}</p>
            <form>
            <div class="two">{}{}</div>
            <p class="actions"><button type="submit">{}</button>
            <label class="box"><input type="checkbox" name="force" value="true"> {}</label></p>
            <p class="working"><progress max="5" value="0" aria-label="{}" hidden></progress>
            <span class="stage" role="status"></span></p>
            <p class="problem" role="alert"></p>
            </form>
            </align-form>
            {}
            """;
    private static final String SIDE = """
            <fieldset class="drop" data-side="{}">
            <legend>{}</legend>
            {}
            <label class="paste">{}<textarea name="{}-text" rows="5"></textarea></label>
            </fieldset>
            """;
    private static final String LIST = """
            <section aria-labelledby="stored">
            <h2 id="stored">{}</h2>
            {}
            </section>
            """;
    private static final String ENTRY = """
            <li><a href="/align/{}">{} <span class="arrow" aria-hidden="true">→</span> {}</a> <time>{}</time></li>
            """;

    private AlignPage() {}

    static Html of(Words words, List<AlignmentStore.Entry> entries) {
        Html content = Html.of(
                CONTENT,
                words.of("align.title"),
                words.of("align.hint"),
                side(words, "source"),
                side(words, "target"),
                words.of("align.submit"),
                words.of("align.force"),
                words.of("align.working"),
                stored(words, entries));
        return Page.of(words, Optional.of(Page.View.ALIGN), words.of("view.align"), "align", content);
    }

    private static Html side(Words words, String name) {
        return Html.of(
                SIDE,
                name,
                words.of("align." + name),
                FileField.of(words, words.of("align.file"), name),
                words.of("align.paste"),
                name);
    }

    private static Html stored(Words words, List<AlignmentStore.Entry> entries) {
        Html list = entries.isEmpty()
                ? Html.of("<p class=\"nothing\">{}</p>", words.of("align.none"))
                : Html.of(
                        "<ul class=\"stored\">{}</ul>",
                        entries.stream()
                                .map(entry -> Html.of(
                                        ENTRY,
                                        entry.id(),
                                        entry.origin().source().location(),
                                        entry.origin().target().location(),
                                        entry.origin().created().toString().substring(0, 10)))
                                .toList());
        return Html.of(LIST, words.of("align.stored"), list);
    }
}
