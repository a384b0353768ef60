package hebi.memory;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a phrase was rendered: its hits grouped by what stands for it on the other side.
 *
 * @param concordance the question
 * @param total number of units that hold the phrase; exact
 * @param read how many of them, the first ones, were read and grouped
 * @param groups the renderings, the most frequent first; a unit counts in one at most
 */
public record Renderings(Concordance concordance, long total, int read, List<Group> groups) {
    /**
     * A rendering.
     *
     * @param text the words of the other side, in lower case
     * @param units how many of the units read have it
     * @param years the same by year of the newest occurrence (UTC), oldest first; those without a date are left out
     */
    public record Group(String text, int units, SortedMap<Integer, Integer> years) {
        public Group {
            Objects.requireNonNull(text);
            years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        }
    }

    public Renderings {
        Objects.requireNonNull(concordance);
        groups = List.copyOf(groups);
    }

    /** How many of the units read have none of the renderings: rendered freely, or not at all. */
    public int others() {
        return read - groups.stream().mapToInt(Group::units).sum();
    }
}
