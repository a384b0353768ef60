package hebi.quality;

import hebi.quality.Complaint.Kind;
import hebi.text.MatchKey;
import hebi.text.TranslationUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@link Rule#TWO_TARGETS} and {@link Rule#TWO_SOURCES}, over all units that it is shown: what the first rendering of a text was. Heap
 * grows with the distinct texts, some 300 bytes a unit. Not thread-safe.
 */
final class Consistency implements Check {
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        TranslationUnit unit = pair.unit();
        String source = MatchKey.of(unit.source().text()).value();
        String target = MatchKey.of(unit.target().text()).value();
        // Simplified and Traditional renderings of one text are no contradiction.
        String direction = unit.source().normalisedTag() + '>' + unit.target().normalisedTag() + '\n';
        report(targets.putIfAbsent(direction + source, target), target, unit, Rule.TWO_TARGETS, findings);
        report(sources.putIfAbsent(direction + target, source), source, unit, Rule.TWO_SOURCES, findings);
    }

    private static void report(String first, String now, TranslationUnit unit, Rule rule, Consumer<Finding> findings) {
        if (first != null && !first.equals(now)) {
            Kind kind = rule == Rule.TWO_TARGETS ? Kind.OTHER_TARGET : Kind.OTHER_SOURCE;
            findings.accept(new Finding(rule, unit, List.of(), List.of(), Complaint.of(kind, first)));
        }
    }
}
