package hebi.quality;

import hebi.error.InputException;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * The findings that a person has looked at and lets pass. They are known by rule and unit (both texts and tags), whichever file or
 * memory holds it; a unit that changes loses its waiver. Immutable.
 *
 * @param keys each as {@link #key} gives it
 */
public record Waivers(Set<String> keys) {
    /** Digits of the hash that a key keeps: 48 bits, enough for a memory's findings and short enough to type. */
    private static final int DIGITS = 12;

    public Waivers {
        keys = Set.copyOf(keys);
    }

    /** Nothing is waived. */
    public static Waivers none() {
        return new Waivers(Set.of());
    }

    /**
     * Reads a file of keys, one a line; blank lines and those that start with # are passed over. A file that does not exist holds
     * none.
     *
     * @throws InputException when it cannot be read
     */
    public static Waivers read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        try {
            Set<String> keys = new TreeSet<>();
            Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(keys::add);
            return new Waivers(keys);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    /** Whether a finding was waived. */
    public boolean covers(Finding finding) {
        return keys.contains(key(finding));
    }

    /** These and others. */
    public Waivers with(Collection<String> more) {
        Set<String> all = new TreeSet<>(keys);
        all.addAll(more);
        return new Waivers(all);
    }

    /** These but for one. */
    public Waivers without(String key) {
        Set<String> rest = new TreeSet<>(keys);
        rest.remove(key);
        return new Waivers(rest);
    }

    /** The file's text, in a fixed order. */
    public String text() {
        return "# Findings of hebi check that were looked at and pass, one a line.\n"
                + String.join("\n", new TreeSet<>(keys)) + "\n";
    }

    /** What a finding is known by: {@code numbers:3fa94c0be21d}. */
    public static String key(Finding finding) {
        TranslationUnit unit = finding.unit();
        byte[] hash = sha256(side(unit.source()) + '\0' + side(unit.target()));
        return finding.rule().label() + ":" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    private static String side(Variant variant) {
        return variant.normalisedTag() + '\0' + variant.text();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
