package hebi.server;

import hebi.quality.Finding;
import hebi.quality.QualityCheck;
import hebi.quality.Rule;
import hebi.quality.Waivers;
import hebi.text.TranslationUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with some units.
 *
 * @param units how many were looked at
 * @param waived how many findings a person has let pass; they are counted nowhere else
 * @param counts how often each rule is broken; rules that are kept are left out
 * @param findings those of the page that was asked for, in the order of the units
 */
record Examination(long units, long waived, Map<Rule, Long> counts, List<Finding> findings) {
    Examination {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        findings = List.copyOf(findings);
    }

    /**
     * Which findings are kept.
     *
     * @param shown of these rules
     * @param offset after so many
     * @param limit so many at most
     */
    record Window(Set<Rule> shown, int offset, int limit) {}

    /** Looks at units by all rules or some; keeps the findings of a window and counts all. */
    static Examination of(Stream<TranslationUnit> units, Set<Rule> rules, Waivers waivers, Window window) {
        Tally tally = new Tally(waivers, window);
        QualityCheck check = new QualityCheck(rules);
        units.forEachOrdered(unit -> {
            tally.units++;
            check.check(unit, tally::take);
        });
        return new Examination(tally.units, tally.waived, tally.counts, tally.findings);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was found so far. */
    private static final class Tally {
        private final Waivers waivers;
        private final Window window;
        private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
        private final List<Finding> findings = new ArrayList<>();
        private long units;
        private long waived;
        private long seen;

        Tally(Waivers waivers, Window window) {
            this.waivers = waivers;
            this.window = window;
        }

        void take(Finding finding) {
            if (waivers.covers(finding)) {
                waived++;
                return;
            }
            counts.merge(finding.rule(), 1L, Long::sum);
            if (window.shown().contains(finding.rule())
                    && seen++ >= window.offset()
                    && findings.size() < window.limit()) {
                findings.add(finding);
            }
        }
    }
}
