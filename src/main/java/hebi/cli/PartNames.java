package hebi.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for the files that a memory is split into, made of the names of documents or domains.
 *
 * <ol>
 *   <li>A document is called by the last part of its path or address, and by as many parts before it as tell it from the others.
 *   <li>What a file name cannot hold on some system becomes {@code _}; letters and digits of every script stay. No name is empty
 *       or longer than {@link #MAX_BYTES}.
 *   <li>Names that some system takes for the same, by letter case or by composed accents, are numbered.
 * </ol>
 *
 * <p>Names that only Windows reserves, such as {@code CON}, need no care: what stands before the first dot is the user's.
 */
final class PartNames {
    /** A file name has at most 255 bytes; the rest is for what the user's own name brings. */
    static final int MAX_BYTES = 150;

    private PartNames() {}

    /** A name for each value, in the order of the values; {@code unknown} for the empty one. */
    static Map<String, String> of(Collection<String> values) {
        Map<String, Integer> depths = depths(values);
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String value : values) {
            String safe = tail(value, depths.get(value));
            String name = safe;
            for (int n = 2; !taken.add(key(name)); n++) {
                name = safe + "_" + n;
            }
            names.put(value, name);
        }
        return names;
    }

    /** How many parts of each value tell it from the others; all of them where none do. */
    private static Map<String, Integer> depths(Collection<String> values) {
        Map<String, Integer> depths = new HashMap<>();
        values.forEach(value -> depths.put(value, 1));
        boolean isDeeper = true;
        while (isDeeper) {
            isDeeper = false;
            Map<String, Integer> counts = new HashMap<>();
            values.forEach(value -> counts.merge(key(tail(value, depths.get(value))), 1, Integer::sum));
            for (String value : values) {
                int depth = depths.get(value);
                if (counts.get(key(tail(value, depth))) > 1
                        && depth < parts(value).size()) {
                    depths.put(value, depth + 1);
                    isDeeper = true;
                }
            }
        }
        return depths;
    }

    /** The last parts of a value, as many as asked for. */
    private static String tail(String value, int depth) {
        List<String> parts = parts(value);
        return safe(String.join("_", parts.subList(Math.max(0, parts.size() - depth), parts.size())));
    }

    /** The folders and the name of a path or an address; of two that were aligned, both names and no folders but the first's. */
    private static List<String> parts(String value) {
        String[] both = value.split(" \\| ", 2);
        List<String> parts = path(both[0]);
        List<String> other = both.length == 2 ? path(both[1]) : List.of();
        if (parts.isEmpty() || other.isEmpty()) {
            return parts;
        }
        int last = parts.size() - 1;
        List<String> paired = new ArrayList<>(parts.subList(0, last));
        paired.add(parts.get(last) + "_" + other.get(other.size() - 1));
        return paired;
    }

    /** Without the scheme of an address. */
    private static List<String> path(String value) {
        boolean isAddress = value.matches("https?://.*");
        String path = isAddress ? decoded(value.substring(value.indexOf("//") + 2)) : value;
        return Arrays.stream(path.split("[/\\\\]+"))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // Not percent-encoded after all.
        }
    }

    private static String safe(String name) {
        String safe = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "_")
                .replaceAll("^\\.+|\\.+$", "");
        return safe.isEmpty() ? "unknown" : cut(safe);
    }

    private static String cut(String name) {
        int bytes = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            bytes += Character.toString(name.codePointAt(i)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                return name.substring(0, i);
            }
        }
        return name;
    }

    /** The same for names that are one file on some system. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
