package hebi.memory;

import hebi.text.TranslationUnit;
import java.util.List;

/**
 * The units that hold a pattern.
 *
 * @param concordance the question
 * @param total number of units that hold it, before the limit; exact
 * @param units number of units in the memory
 * @param hits the first ones, in the order in which the units came into the memory
 */
public record ConcordanceAnswer(Concordance concordance, long total, long units, List<Hit> hits) {
    /**
     * A unit that holds it.
     *
     * @param id the unit's id in the memory, 32 hexadecimal digits
     * @param unit the unit with the side that was searched as its source
     * @param ranges where the pattern stands in the source, from left to right, not overlapping; at least one
     *     (of a regular expression, some may be empty)
     */
    public record Hit(String id, TranslationUnit unit, List<Range> ranges) {
        public Hit {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * A part of a text.
     *
     * @param start offset of its first code point
     * @param end offset after its last one, in code points
     */
    public record Range(int start, int end) {}

    public ConcordanceAnswer {
        hits = List.copyOf(hits);
    }

    /** The answer of a memory that holds nothing. */
    static ConcordanceAnswer nothing(Concordance concordance) {
        return new ConcordanceAnswer(concordance, 0, 0, List.of());
    }
}
