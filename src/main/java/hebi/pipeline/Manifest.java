package hebi.pipeline;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A list of pairs to look at and edit: a line for each, its fields separated by tabs: English file, Chinese file, confidence, reason;
 * the last two may be left out. Files are relative to the list's own folder. Blank lines and those that start with # are passed over.
 */
public final class Manifest {
    private Manifest() {}

    /**
     * Reads the pairs of a list, in its order.
     *
     * @throws FormatException when a line has no two files
     * @throws InputException when the list cannot be read
     */
    public static List<FilePair> read(Path list) {
        List<String> lines;
        try {
            lines = Files.readAllLines(list);
        } catch (IOException e) {
            throw InputException.reading(list, e);
        }
        List<FilePair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("^\uFEFF", "");
            if (!line.isBlank() && !line.startsWith("#")) {
                pairs.add(pair(list, list + ":" + (i + 1), line));
            }
        }
        return pairs;
    }

    private static FilePair pair(Path list, String place, String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 2 || fields[0].isBlank() || fields[1].isBlank()) {
            throw new FormatException(place, "has no two files", "write the English file, a tab, and the Chinese file");
        }
        try {
            boolean isTold = fields.length > 3 && fields[2].matches("[01](\\.\\d+)?");
            double confidence = isTold ? Math.min(1, Double.parseDouble(fields[2])) : 1;
            return new FilePair(
                    list.resolveSibling(fields[0].strip()),
                    list.resolveSibling(fields[1].strip()),
                    isTold ? fields[3] : "given",
                    confidence);
        } catch (InvalidPathException e) {
            throw new FormatException(place, "\"" + e.getInput() + "\" is no name of a file", "mend the line");
        }
    }

    /** The text of a list of pairs that will stand in a folder. */
    public static String text(Path folder, List<FilePair> pairs, List<Path> unpaired) {
        StringBuilder text = new StringBuilder("# English file\tChinese file\tconfidence\treason\n");
        for (FilePair pair : pairs) {
            text.append(relative(folder, pair.english()))
                    .append('\t')
                    .append(relative(folder, pair.chinese()))
                    .append(String.format(Locale.ROOT, "\t%.2f\t", pair.confidence()))
                    .append(pair.reason())
                    .append('\n');
        }
        unpaired.forEach(path ->
                text.append("# no partner: ").append(relative(folder, path)).append('\n'));
        return text.toString();
    }

    private static Path relative(Path folder, Path path) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = path.toAbsolutePath().normalize();
        return to.getFileSystem().equals(from.getFileSystem()) ? from.relativize(to) : to;
    }
}
