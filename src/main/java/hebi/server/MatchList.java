package hebi.server;

import hebi.memory.Difference;
import hebi.memory.LookupAnswer;
import hebi.memory.Match;
import hebi.memory.MatchKind;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The matches of a look-up as a list, best first, each with its differences marked. */
final class MatchList {
    private static final String SECTION = """
            <section aria-labelledby="like">
            <h2 id="like">{} <small>{}</small></h2>
            {}
            </section>
            """;
    private static final String MATCH = """
            <li class="match {}" tabindex="-1" data-copy="{}">
            <p class="score"><strong>{}</strong><span>%</span> <em>{}</em></p>
            <div class="pair">
            <p class="source" lang="{}">{}</p>
            <p class="target" lang="{}">{}</p>
            <p class="origin">{}</p>
            </div>
            <button type="button" class="copy">{}</button>
            </li>
            """;

    private final Words words;

    MatchList(Words words) {
        this.words = words;
    }

    Html of(LookupAnswer answer) {
        Html list = answer.matches().isEmpty()
                ? Html.of(
                        "<p class=\"nothing\">{}</p>",
                        words.of("lookup.none", answer.lookup().minScore()))
                : Html.of(
                        "<ol class=\"matches\">{}</ol>",
                        answer.matches().stream()
                                .map(match -> match(match, answer.lookup().text()))
                                .toList());
        return Html.of(
                SECTION,
                words.of("lookup.like"),
                words.of(
                        "lookup.count",
                        answer.total(),
                        answer.units(),
                        answer.lookup().minScore()),
                list);
    }

    private Html match(Match match, String query) {
        return Html.of(
                MATCH,
                match.kind().name().toLowerCase(Locale.ROOT),
                match.target().text(),
                match.score(),
                words.of("kind." + match.kind().name().toLowerCase(Locale.ROOT)),
                lang(match.source()),
                match.kind() == MatchKind.FUZZY
                        ? marked(match, query)
                        : Html.of("{}", match.source().text()),
                lang(match.target()),
                match.target().text(),
                new Origin(words).of(match),
                words.of("copy"));
    }

    /** The tag of a text for a browser, which chooses fonts by it. */
    static String lang(Variant variant) {
        return variant.normalisedTag();
    }

    /** The match's source; what the query lacks is deleted in it, what only the query has is inserted. */
    private static List<Html> marked(Match match, String query) {
        String source = match.source().text();
        List<Html> parts = new ArrayList<>();
        int at = 0;
        for (Difference difference : match.differences()) {
            parts.add(Html.of("{}", part(source, at, difference.start())));
            if (difference.end() > difference.start()) {
                parts.add(Html.of("<del>{}</del>", part(source, difference.start(), difference.end())));
            }
            if (difference.queryEnd() > difference.queryStart()) {
                parts.add(Html.of("<ins>{}</ins>", part(query, difference.queryStart(), difference.queryEnd())));
            }
            at = difference.end();
        }
        parts.add(Html.of("{}", part(source, at, source.codePointCount(0, source.length()))));
        return parts;
    }

    private static String part(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
