package hebi.server;

import hebi.memory.Concordance;
import hebi.memory.ExpressionFault;
import hebi.memory.Folding;
import hebi.memory.Lookup;
import hebi.memory.TextPattern;
import hebi.memory.UnitFilter;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Script;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Questions to the memory as requests put them; the names are those of the commands' options. */
final class Queries {
    /** More answers than anybody reads, few enough to send. */
    static final int MAX_LIMIT = 1_000;

    /** More characters than any segment has. */
    static final int MAX_TEXT = 20_000;

    private Queries() {}

    /** How a text was rendered before. */
    static Lookup lookup(Arguments asked) {
        return lookup(text(asked, "text"), asked);
    }

    /** The same for one text of many. */
    static Lookup lookup(String text, Arguments asked) {
        return new Lookup(
                text,
                asked.language("from").or(() -> Language.detect(text)).orElse(Language.EN),
                asked.number("min", Lookup.DEFAULT_MIN_SCORE, 0, 100),
                asked.number("limit", 10, 1, MAX_LIMIT),
                new Context(asked.given("previous"), asked.given("next")),
                new Lookup.Wishes(
                        asked.isOn("anyScript"),
                        filter(asked),
                        Lookup.DEFAULT_MIN_CONFIDENCE,
                        asked.text("preferDomain"),
                        Optional.empty()));
    }

    /** Where a phrase occurs. */
    static Concordance concordance(Arguments asked) {
        String phrase = text(asked, "phrase");
        return new Concordance(
                pattern(phrase, asked),
                asked.language("in").orElseGet(() -> Concordance.sideOf(phrase)),
                asked.text("targetHas").map(text -> pattern(text, asked)),
                asked.text("targetLacks").map(text -> pattern(text, asked)),
                filter(asked),
                asked.number("limit", 20, 1, MAX_LIMIT));
    }

    static String text(Arguments asked, String name) {
        String text = asked.required(name);
        if (text.length() > MAX_TEXT) {
            throw new Refusal(Refusal.TOO_LARGE, name + " is longer than " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static TextPattern pattern(String text, Arguments asked) {
        try {
            return new TextPattern(
                    text,
                    asked.isOn("regex"),
                    new Folding(!asked.isOn("case"), !asked.isOn("width"), asked.isOn("anyScript")));
        } catch (PatternSyntaxException e) {
            throw Refusal.misuse(ExpressionFault.line(text, e));
        }
    }

    /** Which units are asked about. */
    static UnitFilter filter(Arguments asked) {
        return new UnitFilter(
                asked.text("document"),
                asked.text("domain"),
                asked.text("tool"),
                asked.day("since"),
                asked.day("before"),
                asked.share("confidence"),
                asked.text("script").map(Queries::script),
                asked.choice("reviewed"));
    }

    private static Script script(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hans" -> Script.HANS;
            case "hant" -> Script.HANT;
            default -> throw Refusal.misuse("script is hans or hant, not " + name);
        };
    }
}
