package hebi.server;

import hebi.review.Origin;
import hebi.review.Row;
import hebi.review.Snapshot;
import hebi.text.Language;
import hebi.text.Script;
import hebi.text.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The view "Align" with one alignment: the tools round the rows. The rows themselves come as JSON, in one request. */
final class ReviewPage {
    private static final String CONTENT = """
            <bead-grid data-id="{}" data-source="{}" data-target="{}">
            <div class="review-head">
            <h1><span class="document">{}</span> <span class="arrow" aria-hidden="true">→</span> <span class="document">{}</span></h1>
            <p class="summary" aria-live="off"></p>
            <p class="actions">{}
            <button type="button" data-action="remember">{}</button>
            <span class="exports">{} {}</span></p>
            </div>
            <p class="loading">{}</p>
            <div class="rows" role="group" aria-label="{}"></div>
            <div class="tools" role="toolbar" aria-label="{}">{}</div>
            <dialog class="keys" aria-labelledby="keys-title"><h2 id="keys-title">{}</h2><dl>{}</dl>
            <p><label class="box"><input type="checkbox" name="single-keys" checked> {}</label></p>
            <p class="hint">{}</p>
            <p><button type="button" data-action="close-keys">{}</button></p></dialog>
            </bead-grid>
            """;

    /** The tools of a row, each with the key that does the same. */
    private static final List<String[]> TOOLS = List.of(
            new String[] {"confirm", "Enter"},
            new String[] {"merge", "m"},
            new String[] {"split", "s"},
            new String[] {"up", "["},
            new String[] {"down", "]"},
            new String[] {"edit", "e"},
            new String[] {"reject", "x"},
            new String[] {"furniture", "b"},
            new String[] {"bookmark", "*"},
            new String[] {"evidence", "i"},
            new String[] {"undo", "z"},
            new String[] {"redo", "Z"},
            new String[] {"keys", "?"});

    /** What only keys do, or what keys do better. */
    private static final List<String[]> MORE_KEYS = List.of(
            new String[] {"next", "↓ j"},
            new String[] {"previous", "↑ k"},
            new String[] {"doubtful", "n"},
            new String[] {"doubtful-passage", "N"},
            new String[] {"confirm-above", "Shift+Enter"},
            new String[] {"merge-above", "M"},
            new String[] {"slide-up", "("},
            new String[] {"slide-down", ")"},
            new String[] {"source-up", "{"},
            new String[] {"source-down", "}"},
            new String[] {"segment", "← →"},
            new String[] {"edit-source", "E"},
            new String[] {"next-bookmark", "'"},
            new String[] {"copy", "c"},
            new String[] {"realign", "r"});

    private ReviewPage() {}

    static Html of(Words words, Snapshot snapshot) {
        Origin origin = snapshot.origin();
        Html content = Html.of(
                CONTENT,
                snapshot.id(),
                tag(snapshot, true),
                tag(snapshot, false),
                origin.source().location(),
                origin.target().location(),
                actions(words),
                words.of("review.remember"),
                words.of("review.export"),
                exports(snapshot.id()),
                words.of("review.loading"),
                words.of("review.rows"),
                words.of("review.tools"),
                TOOLS.stream().map(tool -> tool(words, tool)).toList(),
                words.of("review.keys"),
                Stream.concat(TOOLS.stream(), MORE_KEYS.stream())
                        .map(key ->
                                Html.of("<div><dt><kbd>{}</kbd></dt><dd>{}</dd></div>", key[1], said(words, key[0])))
                        .toList(),
                words.of("review.single-keys"),
                words.of("review.single-keys-hint"),
                words.of("review.close"));
        return Page.of(words, Optional.of(Page.View.ALIGN), origin.source().location(), "review", content);
    }

    private static Html actions(Words words) {
        return Html.of("""
                <button type="button" class="plain" data-action="realign">{}</button>
                <label class="box"><input type="checkbox" name="doubtful"> {}</label>
                <label class="box"><input type="checkbox" name="unlock"> {}</label>
                """, said(words, "realign"), words.of("review.doubtful-first"), words.of("review.unlock"));
    }

    private static Html tool(Words words, String[] tool) {
        return Html.of(
                "<button type=\"button\" class=\"plain\" data-action=\"{}\">{} <kbd aria-hidden=\"true\">{}</kbd></button>",
                tool[0],
                said(words, tool[0]),
                tool[1]);
    }

    private static String said(Words words, String action) {
        return words.of("review.do." + action);
    }

    private static List<Html> exports(String id) {
        return Attachment.formats().stream()
                .map(format -> Html.of(
                        "<a href=\"/api/v1/alignments/{}/export?format={}\" download>{}</a> ",
                        id,
                        format.name().toLowerCase(Locale.ROOT),
                        format.name()))
                .toList();
    }

    /** The language tag of a side, by which the browser chooses fonts. */
    private static String tag(Snapshot snapshot, boolean isSource) {
        Language language = snapshot.origin().sourceLanguage();
        if ((isSource ? language : language.other()) == Language.EN) {
            return "en";
        }
        String start = snapshot.draft().rows().stream()
                .limit(200)
                .flatMap((Row row) -> (isSource ? row.source() : row.target()).stream())
                .map(Segment::text)
                .collect(Collectors.joining());
        return Script.detect(start).orElse(Script.HANS).tag();
    }
}
