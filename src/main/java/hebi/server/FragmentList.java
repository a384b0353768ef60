package hebi.server;

import hebi.memory.ConcordanceAnswer.Range;
import hebi.memory.Fragment;
import java.util.List;
import java.util.Optional;

/** The parts of a text that occur, each with some units that hold it and what seems to render it there. */
final class FragmentList {
    private static final String SECTION = """
            <section aria-labelledby="parts">
            <h2 id="parts">{}</h2>
            <ol class="fragments">{}</ol>
            </section>
            """;
    private static final String PART = """
            <li><h3>{} <small>{}</small></h3><ul>{}</ul></li>
            """;
    private static final String USE = """
            <li class="use" tabindex="-1" data-copy="{}"><p class="source" lang="{}">{}</p><p class="target" lang="{}">{}</p></li>
            """;

    private final Words words;

    FragmentList(Words words) {
        this.words = words;
    }

    Html of(List<Fragment> fragments) {
        return fragments.isEmpty()
                ? Html.NONE
                : Html.of(
                        SECTION,
                        words.of("lookup.parts"),
                        fragments.stream().map(this::part).toList());
    }

    private Html part(Fragment fragment) {
        return Html.of(
                PART,
                fragment.text(),
                words.of("search.count", fragment.total()),
                fragment.uses().stream().map(FragmentList::use).toList());
    }

    private static Html use(Fragment.Use use) {
        String source = use.unit().source().text();
        String target = use.unit().target().text();
        return Html.of(
                USE,
                target,
                MatchList.lang(use.unit().source()),
                marked(source, Optional.of(use.ranges().get(0)), "said"),
                MatchList.lang(use.unit().target()),
                marked(target, use.counterpart(), "likely"));
    }

    private static Html marked(String text, Optional<Range> range, String how) {
        if (range.isEmpty()) {
            return Html.of("{}", text);
        }
        int start = text.offsetByCodePoints(0, range.get().start());
        int end = text.offsetByCodePoints(0, range.get().end());
        return Html.of(
                "{}<mark class=\"{}\">{}</mark>{}",
                text.substring(0, start),
                how,
                text.substring(start, end),
                text.substring(end));
    }
}
