package hebi.cli;

import hebi.pipeline.Harvest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of the pairs of segments of an alignment. The four add up to all pairs.
 *
 * @param units units that came of them
 * @param doubtful pairs below the confidence asked for
 * @param untranslated pairs that translate nothing
 * @param repeated pairs that say the same as an earlier one
 */
record UnitCounts(int units, int doubtful, int untranslated, int repeated) {
    static final UnitCounts NONE = new UnitCounts(0, 0, 0, 0);

    static UnitCounts of(Harvest harvest) {
        return new UnitCounts(harvest.units().size(), harvest.doubtful(), harvest.untranslated(), harvest.repeated());
    }

    UnitCounts plus(UnitCounts other) {
        return new UnitCounts(
                units + other.units,
                doubtful + other.doubtful,
                untranslated + other.untranslated,
                repeated + other.repeated);
    }

    int pairs() {
        return units + doubtful + untranslated + repeated;
    }

    /**
     * The sum as a line of a summary; empty where every pair is a unit.
     *
     * @param threshold what the doubtful ones are below
     */
    Optional<String> text(String threshold) {
        List<String> others = new ArrayList<>();
        add(others, doubtful, "below " + threshold);
        add(others, untranslated, "untranslated (--keep-untranslated)");
        add(others, repeated, "the same as another");
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "Units     %,d: ", units) + Counted.of(pairs(), "pair")
                        + " less " + String.join(", ", others));
    }

    private static void add(List<String> others, int count, String what) {
        if (count > 0) {
            others.add(String.format(Locale.ROOT, "%,d %s", count, what));
        }
    }
}
