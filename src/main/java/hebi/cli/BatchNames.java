package hebi.cli;

import hebi.pipeline.FilePair;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the files of each pair of a batch are called: by the name that both of its texts have in common, numbered where it is taken.
 * A pair keeps its name from run to run, and no file is called as one that the batch did not write.
 */
final class BatchNames {
    /** The batch's own page. */
    private static final String REPORT = "report";
    /** What Windows takes for a device, whatever ending stands behind it. */
    private static final String DEVICE = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private BatchNames() {}

    /**
     * A name for each pair.
     *
     * @param journal what was done before, with its names
     * @param isForeign whether a file of that name is there; asked only of names that the journal does not know
     */
    static Map<FilePair, String> of(List<FilePair> pairs, BatchJournal journal, Predicate<String> isForeign) {
        Map<FilePair, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(Set.of(REPORT));
        journal.entries().forEach(entry -> taken.add(key(entry.file())));
        Map<FilePair, String> common = common(pairs);
        for (FilePair pair : pairs) {
            Optional<JournalEntry> before = journal.entry(pair);
            names.put(pair, before.map(JournalEntry::file).orElseGet(() -> free(common.get(pair), taken, isForeign)));
        }
        return names;
    }

    private static String free(String common, Set<String> taken, Predicate<String> isForeign) {
        String name = common;
        for (int n = 2; isForeign.test(name) || !taken.add(key(name)); n++) {
            name = common + "_" + n;
        }
        return name;
    }

    /** Each pair by the parts of its common name that tell it from the others. */
    private static Map<FilePair, String> common(Collection<FilePair> pairs) {
        Map<String, FilePair> values = new LinkedHashMap<>();
        for (FilePair pair : pairs) {
            String value = pair.name();
            // One name twice: x.en.html and x.en.txt in one folder.
            for (int n = 2; values.putIfAbsent(value, pair) != null; n++) {
                value = pair.name() + "_" + n;
            }
        }
        Map<FilePair, String> common = new HashMap<>();
        PartNames.of(values.keySet())
                .forEach((value, name) -> common.put(values.get(value), name.matches(DEVICE) ? "_" + name : name));
        return common;
    }

    /** The same for names that are one file on some system. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
