package hebi.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Hebi says in English, in another language: errors and titles of changes, which are made, and stored, far from any page.
 * As in gettext, a saying is known by its English words; its places, {@code {0}} and so on, may hold another. Immutable.
 */
final class Sayings {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    static final Sayings CHINESE = new Sayings("sayings.zh.tsv");

    /**
     * @param english with a group for each place, in order
     * @param other with places
     */
    private record Saying(Pattern english, String other) {
        static Saying of(String line) {
            String[] both = line.split("\t");
            String literal =
                    Arrays.stream(PLACE.split(both[0], -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
            return new Saying(Pattern.compile(literal, Pattern.DOTALL), both[1]);
        }
    }

    private final List<Saying> sayings;

    private Sayings(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Sayings.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            sayings = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Saying::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The same in the other language; what is not known stays as it is. */
    String of(String english) {
        for (Saying saying : sayings) {
            Matcher known = saying.english().matcher(english);
            if (known.matches()) {
                return PLACE.matcher(saying.other())
                        .replaceAll(place ->
                                Matcher.quoteReplacement(of(known.group(Integer.parseInt(place.group(1)) + 1))));
            }
        }
        return english;
    }
}
