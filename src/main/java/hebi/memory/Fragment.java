package hebi.memory;

import hebi.memory.ConcordanceAnswer.Range;
import hebi.text.TranslationUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a query that units hold: help where no unit is like the whole.
 *
 * @param range where it stands in the query, in code points
 * @param text the part, as the query has it
 * @param total number of units that hold it; exact
 * @param uses some of these units, those of the shortest source first
 */
public record Fragment(Range range, String text, long total, List<Use> uses) {
    /**
     * A unit that holds the part.
     *
     * @param id the unit's id in the memory, 32 hexadecimal digits
     * @param unit the unit with the side in the query's language as its source
     * @param ranges where the part stands in the source, in code points; at least one
     * @param counterpart what renders the first of them in the target, as far as the lexicon knows; empty where it does not
     */
    public record Use(String id, TranslationUnit unit, List<Range> ranges, Optional<Range> counterpart) {
        public Use {
            Objects.requireNonNull(unit);
            Objects.requireNonNull(counterpart);
            ranges = List.copyOf(ranges);
        }
    }

    public Fragment {
        Objects.requireNonNull(range);
        uses = List.copyOf(uses);
    }
}
