package hebi.server;

import hebi.memory.Revised;
import hebi.memory.Revision.Deduplication;
import hebi.memory.UnitFilter;
import hebi.quality.Finding;
import hebi.quality.Rule;
import hebi.quality.Span;
import hebi.quality.Waivers;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with the memory: findings by rule, texts that were translated in two ways, units that say the same. It reads
 * every unit, so each is looked for when the user asks: {@code ?show=checks}, {@code inconsistencies}, {@code duplicates}.
 */
final class FindingList {
    private static final int MOST = 50;
    /** As much of a text as finds it again, in code points. */
    private static final int PHRASE = 60;

    private static final String SECTION = """
            <section aria-labelledby="{}">
            <h2 id="{}">{}</h2>
            <p class="hint">{}</p>
            <form class="find" action="/memory#{}" method="get">
            <input type="hidden" name="show" value="{}"><button type="submit" class="plain">{}</button>
            </form>
            {}
            </section>
            """;
    private static final String RULES = """
            <table class="changes"><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
            <tbody>{}</tbody></table>
            """;
    private static final String RULE = """
            <tr><th scope="row"><a href="/memory?show=checks&amp;rule={}#checks"{}>{}</a></th><td>{}</td></tr>
            """;
    private static final String FINDING = """
            <li>
            <p class="hint">{}</p>
            <p class="source" lang="{}">{}</p>
            <p class="target" lang="{}">{}</p>
            <p class="origin">{}<a href="/memory?phrase={}#units">{}</a></p>
            <p class="actions"><button type="button" class="plain" data-waive="{}" aria-pressed="false">{}</button></p>
            </li>
            """;
    private static final String EXAMPLE = """
            <li>
            <p class="source" lang="{}">{}</p>
            <p class="target" lang="{}">{}</p>
            <p class="origin">{}</p>
            </li>
            """;
    private static final String DEDUPE = """
            <p class="actions"><button type="button" class="plain" data-action="dedupe">{}</button></p>
            """;

    private final Words words;
    private final MemoryAccess access;
    private final Arguments asked;

    FindingList(Words words, MemoryAccess access, Arguments asked) {
        this.words = words;
        this.access = access;
        this.asked = asked;
    }

    /** The three sections, of which the one that was asked for is filled. */
    Html sections() {
        return Html.join(Stream.of(section("checks"), section("inconsistencies"), section("duplicates")));
    }

    private Html section(String name) {
        return Html.of(
                SECTION,
                name,
                name,
                words.of("memory." + name),
                words.of("memory." + name + "-hint"),
                name,
                name,
                words.of("memory.look"),
                asked.text("show").filter(name::equals).isPresent() ? found(name) : Html.NONE);
    }

    private Html found(String name) {
        return switch (name) {
            case "checks" -> checks();
            case "inconsistencies" -> inconsistencies();
            default -> duplicates();
        };
    }

    private Html checks() {
        Set<Rule> shown = asked.text("rule").map(Rules::of).orElseGet(Rules::all);
        Examination examination = examine(Rules.all(), shown);
        List<Html> rows = examination.counts().entrySet().stream()
                .sorted(Map.Entry.<Rule, Long>comparingByValue().reversed())
                .map(rule -> Html.of(
                        RULE,
                        rule.getKey().label(),
                        new Html(shown.equals(Set.of(rule.getKey())) ? " aria-current=\"true\"" : ""),
                        name(rule.getKey()),
                        String.format(Locale.ROOT, "%,d", rule.getValue())))
                .toList();
        Html table =
                rows.isEmpty() ? Html.NONE : Html.of(RULES, words.of("memory.rule"), words.of("memory.findings"), rows);
        long ofShown = examination.counts().entrySet().stream()
                .filter(rule -> shown.contains(rule.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Html.of("{}{}", table, findings(examination, ofShown));
    }

    private Html inconsistencies() {
        Examination examination = examine(EnumSet.of(Rule.TWO_TARGETS), EnumSet.of(Rule.TWO_TARGETS));
        return findings(examination, examination.total());
    }

    private Examination examine(Set<Rule> rules, Set<Rule> shown) {
        try (Stream<TranslationUnit> units = access.memory().units()) {
            return Examination.of(units, rules, access.waivers(), new Examination.Window(shown, 0, MOST));
        }
    }

    private Html findings(Examination examination, long total) {
        return Html.of(
                "<p class=\"hint\">{}</p><ol class=\"findings\">{}</ol>",
                words.of(
                        "memory.examined",
                        examination.units(),
                        total,
                        examination.findings().size(),
                        examination.waived()),
                examination.findings().stream().map(this::finding).toList());
    }

    private Html finding(Finding finding) {
        Variant source = finding.unit().source();
        Variant target = finding.unit().target();
        Html origin = new Origin(words).of(finding.unit(), true);
        return Html.of(
                FINDING,
                words.of("memory.finding", name(finding.rule()), words.said(finding.complaint())),
                MatchList.lang(source),
                marked(source.text(), finding.source()),
                MatchList.lang(target),
                marked(target.text(), finding.target()),
                origin,
                phrase(source.text()),
                words.of("memory.edit-unit"),
                Waivers.key(finding),
                words.of("memory.waive"));
    }

    private String name(Rule rule) {
        return words.of("rule." + rule.label());
    }

    /** A part of a text by which the editor finds the unit. */
    private static String phrase(String text) {
        String stripped = text.strip();
        int end = stripped.codePointCount(0, stripped.length()) <= PHRASE
                ? stripped.length()
                : stripped.offsetByCodePoints(0, PHRASE);
        return URLEncoder.encode(stripped.substring(0, end), StandardCharsets.UTF_8);
    }

    private static Html marked(String text, List<Span> spans) {
        List<Html> parts = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            if (span.start() >= at) {
                parts.add(Html.of(
                        "{}<mark>{}</mark>",
                        text.substring(at, span.start()),
                        text.substring(span.start(), span.end())));
                at = span.end();
            }
        }
        return Html.of("{}{}", parts, text.substring(at));
    }

    private Html duplicates() {
        Revised would = access.change(memory -> memory.preview(new Deduplication(UnitFilter.NONE)));
        Html count =
                Html.of("<p class=\"hint\">{}</p>", words.of("memory.would-dedupe", would.removed(), would.changed()));
        return would.touched() == 0
                ? count
                : Html.of(
                        "{}<ol class=\"findings\">{}</ol>{}",
                        count,
                        would.examples().stream().map(this::example).toList(),
                        Html.of(DEDUPE, words.of("memory.dedupe")));
    }

    private Html example(Revised.Example example) {
        TranslationUnit unit = example.after().or(example::before).orElseThrow();
        return Html.of(
                EXAMPLE,
                MatchList.lang(unit.source()),
                unit.source().text(),
                MatchList.lang(unit.target()),
                unit.target().text(),
                words.of(example.after().isPresent() ? "memory.stays" : "memory.goes"));
    }
}
