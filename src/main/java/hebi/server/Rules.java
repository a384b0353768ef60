package hebi.server;

import hebi.quality.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a check as requests name them. */
final class Rules {
    private Rules() {}

    static Set<Rule> all() {
        return EnumSet.allOf(Rule.class);
    }

    /**
     * Rules by their labels, between commas.
     *
     * @throws Refusal where one is none
     */
    static Set<Rule> of(String labels) {
        return Stream.of(labels.split(",", -1))
                .map(label -> one(label.strip()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    private static Rule one(String label) {
        return all().stream()
                .filter(rule -> rule.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Refusal.misuse("\"" + label + "\" is no rule; give some of "
                        + all().stream().map(Rule::label).collect(Collectors.joining(", "))));
    }
}
