package hebi.memory;

import hebi.text.Language;
import hebi.text.Provenance;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
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
    private final SortedMap<String, Long> bands = new TreeMap<>();
    private final Set<String> documents = new HashSet<>();
    private long units;
    private long reviewed;

    void count(StoredUnit stored) {
        units++;
        for (Language language : Language.values()) {
            tags.merge(stored.side(language).normalisedTag(), 1L, Long::sum);
        }
        List<Provenance> provenances = stored.unit().provenances();
        names(provenances, Provenance::tool).forEach(name -> tools.merge(name, 1L, Long::sum));
        names(provenances, Provenance::domain).forEach(name -> domains.merge(name, 1L, Long::sum));
        bands.merge(band(provenances), 1L, Long::sum);
        reviewed += provenances.stream().anyMatch(Provenance::reviewed) ? 1 : 0;
        provenances.stream().map(Provenance::document).filter(d -> !d.isEmpty()).forEach(documents::add);
    }

    /** The tenth that the greatest confidence is in; empty where no aligner made any. */
    private static String band(List<Provenance> provenances) {
        OptionalDouble surest = provenances.stream()
                .filter(p -> p.confidence().isPresent())
                .mapToDouble(p -> p.confidence().getAsDouble())
                .max();
        if (surest.isEmpty()) {
            return "";
        }
        // 0.7 times ten is a little less than seven in binary fractions.
        int tenth = Math.min(9, (int) Math.floor(surest.getAsDouble() * 10 + 1e-9));
        return String.format(Locale.ROOT, "%.1f–%.1f", tenth / 10.0, (tenth + 1) / 10.0);
    }

    private static Set<String> names(List<Provenance> provenances, Function<Provenance, String> name) {
        return provenances.isEmpty()
                ? Set.of("")
                : provenances.stream().map(name).collect(Collectors.toSet());
    }

    /** What was counted, with the size of the memory on disk. */
    Statistics statistics(long bytes) {
        return new Statistics(units, tags, tools, domains, bands, reviewed, documents.size(), bytes);
    }
}
