package hebi.exchange;

import hebi.error.FormatException;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a file holds, told by reading the whole of it before anything is added. */
public final class ImportCheck {
    private final Map<String, Long> tags = new TreeMap<>();
    private final Map<String, Long> others = new TreeMap<>();
    /** Translations that their file does not take for done, by what it says. */
    private final Map<String, Long> held = new TreeMap<>();

    private long units;
    private long blank;
    private long faults;
    private long headerRemarks;

    private ImportCheck() {}

    /** Reads a file to its end; {@code onFault} may throw. */
    public static ImportCheck of(Format format, Path path, String name, Consumer<FormatException> onFault) {
        ImportCheck check = new ImportCheck();
        Consumer<FormatException> counted = fault -> {
            check.faults++;
            onFault.accept(fault);
        };
        try (UnitReader reader = format.reader(path, name, counted)) {
            for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                check.count(entry.get());
            }
            check.headerRemarks = reader.headerRemarks();
        }
        return check;
    }

    private void count(Entry entry) {
        List<TranslationUnit> pairs = entry.pairs();
        long empty = pairs.stream().filter(ImportedUnits::isBlank).count();
        blank += empty;
        units += pairs.size() - empty;
        entry.variants().forEach(variant -> tags.merge(variant.tag(), 1L, Long::sum));
        if (entry.held().isPresent()) {
            held.merge(entry.held().get(), 1L, Long::sum);
        } else if (pairs.isEmpty()) {
            String languages = entry.variants().stream()
                    .map(v -> v.tag())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" + "));
            others.merge(languages.isEmpty() ? "no text" : languages, 1L, Long::sum);
        }
    }

    /** How many Chinese–English units with text on both sides there are. */
    public long units() {
        return units;
    }

    /** The language tags of the file with the number of texts in each: {@code en-US 12, zh-CN 12}. */
    public String tags() {
        return listed(tags);
    }

    /** What is left out and why, such as {@code 3 with an empty side left out}; empty where nothing is. */
    public List<String> skipped() {
        List<String> reasons = new ArrayList<>();
        if (blank > 0) {
            reasons.add(String.format(Locale.ROOT, "%,d with an empty side left out", blank));
        }
        if (!held.isEmpty()) {
            long sum = held.values().stream().mapToLong(Long::longValue).sum();
            reasons.add(String.format(Locale.ROOT, "%,d not ready left out (%s)", sum, listed(held)));
        }
        if (!others.isEmpty()) {
            long sum = others.values().stream().mapToLong(Long::longValue).sum();
            reasons.add(String.format(Locale.ROOT, "%,d in other languages left out (%s)", sum, listed(others)));
        }
        if (faults > 0) {
            reasons.add(String.format(Locale.ROOT, "%,d with a fault left out", faults));
        }
        if (headerRemarks > 0) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%,d %s of the header left out",
                    headerRemarks,
                    headerRemarks == 1 ? "note or property" : "notes and properties"));
        }
        return reasons;
    }

    private static String listed(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
