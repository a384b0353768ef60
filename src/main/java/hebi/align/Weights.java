package hebi.align;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Lines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The weights of the model: one for each bead type and each {@link Feature}. Immutable.
 *
 * <p>As a file: lines {@code name value}; lines that start with # tell where the weights come from.
 */
public final class Weights {
    private static final String RESOURCE = "weights.txt";

    private final double[] values;

    Weights(double[] values) {
        this.values = values.clone();
    }

    /** The weights in the jar, trained as their first lines tell. */
    public static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList(), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /**
     * Reads a file of weights.
     *
     * @throws InputException if it cannot be read
     * @throws FormatException if a weight is missing, unknown or no number
     */
    public static Weights read(Path path) {
        return parse(Lines.of(path), path);
    }

    private static Weights parse(List<String> lines, Object place) {
        Map<String, Integer> indices = new HashMap<>();
        for (int f = 0; f < Feature.COUNT; f++) {
            indices.put(Feature.name(f), f);
        }
        double[] values = new double[Feature.COUNT];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+");
            Integer index = indices.remove(parts[0]);
            if (index == null || parts.length != 2 || !parts[1].matches("-?\\d+(\\.\\d+)?")) {
                throw new FormatException(
                        place + ":" + (i + 1), "this is no weight", "train the weights anew with this version");
            }
            values[index] = Double.parseDouble(parts[1]);
        }
        if (!indices.isEmpty()) {
            throw new FormatException(
                    place, "lacks weights: " + indices.keySet(), "train the weights anew with this version");
        }
        return new Weights(values);
    }

    /** The weights as the lines of a file, without lines about their origin. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        for (int f = 0; f < values.length; f++) {
            lines.append(Feature.name(f)).append(String.format(Locale.ROOT, " %.5f\n", values[f]));
        }
        return lines.toString();
    }

    /** The score of a bead with the given features, in nats. */
    double score(float[] features) {
        double sum = 0;
        for (int f = 0; f < values.length; f++) {
            sum += values[f] * features[f];
        }
        return sum;
    }
}
