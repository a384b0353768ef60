package hebi.memory;

import hebi.text.Language;
import hebi.text.Provenance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts units into {@link Statistics}. Not thread-safe. */
final class Census {
    private final SortedMap<String, Long> tags = new TreeMap<>();
    private final SortedMap<String, Long> tools = new TreeMap<>();
    private final SortedMap<String, Long> domains = new TreeMap<>();
    private final Set<String> documents = new HashSet<>();
    private long units;

    void count(StoredUnit stored) {
        units++;
        for (Language language : Language.values()) {
            tags.merge(stored.side(language).normalisedTag(), 1L, Long::sum);
        }
        List<Provenance> provenances = stored.unit().provenances();
        names(provenances, Provenance::tool).forEach(name -> tools.merge(name, 1L, Long::sum));
        names(provenances, Provenance::domain).forEach(name -> domains.merge(name, 1L, Long::sum));
        provenances.stream().map(Provenance::document).filter(d -> !d.isEmpty()).forEach(documents::add);
    }

    private static Set<String> names(List<Provenance> provenances, Function<Provenance, String> name) {
        return provenances.isEmpty()
                ? Set.of("")
                : provenances.stream().map(name).collect(Collectors.toSet());
    }

    /** What was counted, with the size of the memory on disk. */
    Statistics statistics(long bytes) {
        return new Statistics(units, tags, tools, domains, documents.size(), bytes);
    }
}
