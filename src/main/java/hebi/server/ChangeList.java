package hebi.server;

import hebi.memory.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was done to the memory, the newest first, each with a button that takes it back. */
final class ChangeList {
    private static final int MOST = 50;

    private static final String SECTION = """
            <section aria-labelledby="changes">
            <h2 id="changes">{}</h2>
            <table class="changes"><thead><tr>
            <th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th>
            </tr></thead><tbody>{}</tbody></table>
            </section>
            """;
    private static final String ROW = """
            <tr><td><time>{}</time></td><td>{}</td><td>{}</td><td>{}</td></tr>
            """;

    private final Words words;

    ChangeList(Words words) {
        this.words = words;
    }

    Html of(List<Change> changes) {
        if (changes.isEmpty()) {
            return Html.NONE;
        }
        List<Change> newest = new ArrayList<>(changes.subList(Math.max(0, changes.size() - MOST), changes.size()));
        Collections.reverse(newest);
        return Html.of(
                SECTION,
                words.of("memory.changes"),
                words.of("memory.when"),
                words.of("memory.what"),
                words.of("memory.how-many"),
                words.of("memory.undo"),
                newest.stream().map(this::row).toList());
    }

    private Html row(Change change) {
        return Html.of(
                ROW,
                change.date().toString().substring(0, 16).replace('T', ' '),
                words.said(change.title()),
                words.of("memory.counts", change.created(), change.changed(), change.removed()),
                change.undoneBy().isPresent()
                        ? Html.of(
                                "{}",
                                words.of("memory.undone", change.undoneBy().get()))
                        : Html.of(
                                "<button type=\"button\" class=\"plain\" data-undo=\"{}\" aria-label=\"{}\">{}</button>",
                                change.id(),
                                words.of("memory.undo") + ": " + words.said(change.title()),
                                words.of("memory.undo")));
    }
}
