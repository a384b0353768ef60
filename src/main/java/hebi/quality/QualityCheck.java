package hebi.quality;

import hebi.text.TranslationUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at units, one after another, for what breaks a {@link Rule}. The rules of consistency compare with all units before, so
 * a new set of units wants a new check. Not thread-safe.
 */
public final class QualityCheck {
    private final Set<Rule> rules;
    private final List<Check> checks = List.of(
            new NumberCheck(),
            new LanguageCheck(),
            new LengthCheck(),
            new BracketCheck(),
            new DoubledWordCheck(),
            new TokenCheck(),
            new WidthCheck(),
            new Consistency());

    /**
     * For some rules.
     *
     * @param rules the rules that count; none means that nothing is found
     */
    public QualityCheck(Set<Rule> rules) {
        this.rules = Set.copyOf(rules);
    }

    /** Hands what is wrong with a unit to the consumer; a unit that is not English and Chinese is passed over. */
    public void check(TranslationUnit unit, Consumer<Finding> findings) {
        Pair.of(unit)
                .ifPresent(pair -> checks.forEach(check -> check.check(pair, finding -> {
                    if (rules.contains(finding.rule())) {
                        findings.accept(finding);
                    }
                })));
    }
}
