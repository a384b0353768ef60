package hebi.quality;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of a new segment's effort each band takes.
 *
 * @param weights one for each band, 0 or more
 */
public record EffortWeights(Map<Band, Double> weights) {
    public EffortWeights {
        weights = Map.copyOf(weights);
    }

    /** The usual grid. */
    public static EffortWeights defaults() {
        Map<Band, Double> weights = new EnumMap<>(Band.class);
        Arrays.stream(Band.values()).forEach(band -> weights.put(band, band.defaultWeight()));
        return new EffortWeights(weights);
    }

    /**
     * Reads weights: {@code 95-99 = 0.3}, one band a line; bands that are left out keep their usual weight; # starts a comment.
     *
     * @throws FormatException when a line is no band and number
     * @throws InputException when the file cannot be read
     */
    public static EffortWeights read(Path file) {
        try {
            Map<Band, Double> weights = new EnumMap<>(defaults().weights());
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).replaceFirst("#.*", "").strip();
                if (!line.isEmpty()) {
                    put(line, file + ":" + (i + 1), weights);
                }
            }
            return new EffortWeights(weights);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    private static void put(String line, String place, Map<Band, Double> weights) {
        int equals = line.indexOf('=');
        Optional<Band> band =
                Band.labelled(line.substring(0, Math.max(0, equals)).strip());
        String number = line.substring(equals + 1).strip();
        if (band.isEmpty() || !number.matches("\\d+(\\.\\d+)?")) {
            throw new FormatException(
                    place,
                    "\"" + line + "\" is no band and weight",
                    "write one of "
                            + Arrays.stream(Band.values()).map(Band::label).collect(Collectors.joining(", "))
                            + ", then = and a number such as 0.3");
        }
        weights.put(band.get(), Double.parseDouble(number));
    }

    /** Words and Chinese characters that are as much work as what was counted: a word or a character of a new segment is 1. */
    public double effort(Map<Band, TextCount> counts) {
        return counts.entrySet().stream()
                .mapToDouble(e -> weights.get(e.getKey())
                        * (e.getValue().words() + e.getValue().han()))
                .sum();
    }
}
