package hebi.cli;

import hebi.quality.Finding;
import hebi.quality.QualityCheck;
import hebi.quality.Rule;
import hebi.quality.Waivers;
import hebi.text.TranslationUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Examines units one by one and counts what was found; waived findings are counted apart. */
final class Findings {
    private final QualityCheck check;
    private final Waivers waivers;
    private final Consumer<Finding> consumer;
    private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    private long units;
    private long waived;
    private long mended;

    Findings(QualityCheck check, Waivers waivers, Consumer<Finding> consumer) {
        this.check = check;
        this.waivers = waivers;
        this.consumer = consumer;
    }

    void examine(TranslationUnit unit) {
        units++;
        check.check(unit, this::take);
    }

    private void take(Finding finding) {
        if (waivers.covers(finding)) {
            waived++;
            return;
        }
        counts.merge(finding.rule(), 1L, Long::sum);
        consumer.accept(finding);
    }

    void countMended(boolean isMended) {
        mended += isMended ? 1 : 0;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many units were looked at, and what was found by rule, the most frequent first. */
    String summary(String subject) {
        long found = counts.values().stream().mapToLong(Long::longValue).sum();
        String byRule = counts.entrySet().stream()
                .sorted(Map.Entry.<Rule, Long>comparingByValue().reversed())
                .map(e -> String.format(
                        Locale.ROOT, "%,d %s", e.getValue(), e.getKey().label()))
                .collect(Collectors.joining(", "));
        return subject
                + ": " + Counted.of(units, "unit") + ", " + Counted.of(found, "finding")
                + (byRule.isEmpty() ? "" : ": " + byRule)
                + (mended == 0 ? "" : "; " + Counted.of(mended, "unit") + " mended")
                + (waived == 0 ? "" : String.format(Locale.ROOT, "; %,d waived", waived));
    }

    /** Units in which something is found that can be told from the unit alone. */
    static int units(List<TranslationUnit> units) {
        Set<Rule> rules = EnumSet.complementOf(EnumSet.of(Rule.TWO_SOURCES, Rule.TWO_TARGETS, Rule.WIDTH));
        QualityCheck check = new QualityCheck(rules);
        int found = 0;
        for (TranslationUnit unit : units) {
            List<Finding> findings = new ArrayList<>();
            check.check(unit, findings::add);
            found += findings.isEmpty() ? 0 : 1;
        }
        return found;
    }
}
