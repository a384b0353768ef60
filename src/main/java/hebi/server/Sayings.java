package hebi.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Hebi says in English, in other words: errors and titles of changes, which are made, and stored, far from any page.
 * As in gettext, a saying is known by its English words; its places, {@code {0}} and so on, may hold another, except in quotes,
 * where a user's own words stand. Where several fit, the one with the most words of its own counts: "has no text" before
 * "has no {0}". Immutable.
 */
final class Sayings {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    static final Sayings CHINESE = new Sayings("sayings.zh.tsv");
    /** What commands say of their options, in words for a person at the page and for a program. */
    static final Sayings ENGLISH = new Sayings("sayings.en.tsv");

    /**
     * @param english with a group for each place, in order
     * @param length how many characters of it are its own
     * @param other with places
     */
    private record Saying(Pattern english, int length, String other) {
        static Saying of(String line) {
            String[] both = line.split("\t");
            String literal =
                    Arrays.stream(PLACE.split(both[0], -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
            int length = PLACE.matcher(both[0]).replaceAll("").length();
            return new Saying(Pattern.compile(literal, Pattern.DOTALL), length, both[1]);
        }
    }

    private final List<Saying> sayings;

    private Sayings(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Sayings.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            sayings = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Saying::of)
                    .sorted(Comparator.comparingInt(Saying::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The same in the other words; what is not known stays as it is. */
    String of(String english) {
        for (Saying saying : sayings) {
            Matcher known = saying.english().matcher(english);
            if (known.matches()) {
                return PLACE.matcher(saying.other())
                        .replaceAll(place -> Matcher.quoteReplacement(held(saying.other(), place, known)));
            }
        }
        return english;
    }

    /** What stands in a place of a saying. */
    private String held(String other, MatchResult place, Matcher known) {
        String held = known.group(Integer.parseInt(place.group(1)) + 1);
        boolean isQuoted = place.start() > 0 && "\"“".indexOf(other.charAt(place.start() - 1)) >= 0;
        return isQuoted ? held : of(held);
    }
}
