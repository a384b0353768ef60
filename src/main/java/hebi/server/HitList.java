package hebi.server;

import hebi.memory.ConcordanceAnswer;
import hebi.memory.ConcordanceAnswer.Hit;
import hebi.memory.ConcordanceAnswer.Range;
import hebi.memory.Renderings;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The hits of a concordance search as a list, with the phrase in the middle of each line and its translation below. */
final class HitList {
    /** Code points on either side of the hit. A Chinese character is as wide as two letters. */
    private static final int ROOM_ZH = 24;

    private static final int ROOM_EN = 48;

    private static final String SECTION = """
            <section aria-labelledby="where">
            <h2 id="where">{} <small>{}</small></h2>
            <ul class="renderings">{}</ul>
            <ol class="hits">{}</ol>
            </section>
            """;
    private static final String HIT = """
            <li class="hit" tabindex="-1" data-copy="{}">
            <p class="kwic" lang="{}"><span class="left">{}</span><mark>{}</mark><span class="right">{}</span></p>
            <p class="target" lang="{}">{}</p>
            <p class="origin">{}</p>
            <button type="button" class="copy">{}</button>
            </li>
            """;

    private final Words words;

    private final List<Renderings.Group> renderings;

    /** @param renderings how the phrase was rendered, the most frequent first; may be empty */
    HitList(Words words, List<Renderings.Group> renderings) {
        this.words = words;
        this.renderings = renderings;
    }

    Html of(ConcordanceAnswer answer) {
        return Html.of(
                SECTION,
                words.of("search.where"),
                words.of("search.count", answer.total()),
                renderings.stream()
                        .map(group -> Html.of(
                                "<li><span lang=\"{}\">{}</span> <small>{}</small></li>",
                                answer.concordance().in().other() == Language.EN ? "en" : "zh",
                                group.text(),
                                group.units()))
                        .toList(),
                answer.hits().stream().map(this::hit).toList());
    }

    /** The target with the most frequent rendering in it marked, weaker than the phrase itself: it is a guess. */
    private Html target(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Renderings.Group group : renderings) {
            int at = lower.indexOf(group.text());
            // Where lower case has another length, offsets do not fit.
            if (at >= 0 && lower.length() == text.length()) {
                int end = at + group.text().length();
                return Html.of(
                        "{}<mark class=\"likely\">{}</mark>{}",
                        text.substring(0, at),
                        text.substring(at, end),
                        text.substring(end));
            }
        }
        return Html.of("{}", text);
    }

    private Html hit(Hit hit) {
        int[] text = hit.unit().source().text().codePoints().toArray();
        Range first = hit.ranges().get(0);
        int room = hit.unit().source().language().filter(Language.ZH::equals).isPresent() ? ROOM_ZH : ROOM_EN;
        int from = Math.max(0, first.start() - room);
        int to = Math.min(text.length, first.end() + room);
        return Html.of(
                HIT,
                hit.unit().target().text(),
                MatchList.lang(hit.unit().source()),
                (from > 0 ? "…" : "") + new String(text, from, first.start() - from),
                new String(text, first.start(), first.end() - first.start()),
                right(text, hit.ranges(), to),
                MatchList.lang(hit.unit().target()),
                target(hit.unit().target().text()),
                new Origin(words).of(hit.unit(), true),
                words.of("copy"));
    }

    /** What stands behind the first hit, with the other hits in it marked. */
    private static List<Html> right(int[] text, List<Range> ranges, int to) {
        List<Html> parts = new ArrayList<>();
        int at = ranges.get(0).end();
        for (Range range : ranges.subList(1, ranges.size())) {
            if (range.end() <= to) {
                parts.add(Html.of(
                        "{}<mark>{}</mark>",
                        new String(text, at, range.start() - at),
                        new String(text, range.start(), range.end() - range.start())));
                at = range.end();
            }
        }
        parts.add(Html.of("{}", new String(text, at, to - at) + (to < text.length ? "…" : "")));
        return parts;
    }
}
