package hebi.align;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Lines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Beads as lines of text, {@code [0,1]:[0]:0.987}: source indices, target indices, both from 0, and confidence, which may be
 * missing.
 */
public final class BeadFile {
    /** At most nine digits, so that an index is an int. */
    private static final String LIST = "\\s*\\[\\s*((?:\\d{1,9}(?:\\s*,\\s*\\d{1,9})*)?)\\s*]\\s*";

    private static final Pattern LINE = Pattern.compile(LIST + ":" + LIST + "(?::\\s*(1(?:\\.0*)?|0?\\.\\d+|0)\\s*)?");

    private BeadFile() {}

    /** One bead as a line without its end. */
    public static String line(Bead bead) {
        StringBuilder line = new StringBuilder();
        indices(bead.sourceStart(), bead.sourceEnd(), line);
        indices(bead.targetStart(), bead.targetEnd(), line.append(':'));
        // String.format would take longer than all else that is done for a bead.
        return line.append(':')
                .append(BigDecimal.valueOf(bead.confidence()).setScale(4, RoundingMode.HALF_UP))
                .toString();
    }

    /**
     * Reads the beads of a file. A bead without confidence has 1. An empty side takes its place from the bead before.
     *
     * @throws InputException if the file cannot be read
     * @throws FormatException if a line is no bead, or a bead's indices do not follow one another
     */
    public static List<Bead> read(Path path) {
        List<String> lines = Lines.of(path);
        List<Bead> beads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                beads.add(parse(
                        lines.get(i), path + ":" + (i + 1), beads.isEmpty() ? null : beads.get(beads.size() - 1)));
            }
        }
        return beads;
    }

    private static Bead parse(String line, String place, Bead previous) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new FormatException(place, "this is no bead", "write [source]:[target] with indices from 0");
        }
        int[] source = range(matcher.group(1), place, previous == null ? 0 : previous.sourceEnd());
        int[] target = range(matcher.group(2), place, previous == null ? 0 : previous.targetEnd());
        if (source[0] == source[1] && target[0] == target[1]) {
            throw new FormatException(place, "both sides are empty", "take the line out");
        }
        double confidence = matcher.group(3) == null ? 1 : Double.parseDouble(matcher.group(3));
        return new Bead(source[0], source[1], target[0], target[1], confidence);
    }

    private static int[] range(String list, String place, int ifEmpty) {
        if (list.isBlank()) {
            return new int[] {ifEmpty, ifEmpty};
        }
        int[] indices = Pattern.compile(",")
                .splitAsStream(list)
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        if (indices[indices.length - 1] - indices[0] != indices.length - 1) {
            throw new FormatException(place, "the indices have a gap", "a bead holds segments that follow one another");
        }
        return new int[] {indices[0], indices[0] + indices.length};
    }

    private static void indices(int start, int end, StringBuilder line) {
        line.append('[');
        for (int i = start; i < end; i++) {
            line.append(i > start ? "," : "").append(i);
        }
        line.append(']');
    }
}
