package hebi.memory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a memory holds. A unit counts once for each of its tags, tools and domains, however often it occurs there; one of
 * which nothing is known counts under the empty name.
 *
 * @param units number of units
 * @param tags units by normalised language tag
 * @param tools units by the tool that made them
 * @param domains units by subject field
 * @param bands units by the confidence of the surest occurrence that an aligner made, in tenths: {@code 0.9–1.0}
 * @param reviewed units that a person has confirmed
 * @param documents number of distinct documents that units come from
 * @param bytes size on disk
 */
public record Statistics(
        long units,
        SortedMap<String, Long> tags,
        SortedMap<String, Long> tools,
        SortedMap<String, Long> domains,
        SortedMap<String, Long> bands,
        long reviewed,
        long documents,
        long bytes) {
    public Statistics {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        tools = Collections.unmodifiableSortedMap(new TreeMap<>(tools));
        domains = Collections.unmodifiableSortedMap(new TreeMap<>(domains));
        bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
    }
}
