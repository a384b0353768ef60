package hebi.segment;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with the segments that it should be cut into. White space is not compared: each run of it counts as one space, and
 * none at the ends.
 *
 * @param name what the set calls it
 * @param text the paragraph
 * @param segments what is expected, in order
 */
public record GoldenCase(String name, String text, List<String> segments) {
    public GoldenCase {
        segments = segments.stream()
                .map(GoldenCase::plain)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /**
     * The cases of a file: name, flags, input and segments a line, separated by tabs, with {@code \n \t \r \\} escaped. Lines
     * that begin with # are comments. Cases whose input holds comment lines of another format are damaged and left out.
     *
     * @throws InputException if the file cannot be read
     * @throws FormatException if a line has no segment
     */
    public static List<GoldenCase> read(Path file) {
        List<GoldenCase> cases = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    GoldenCase read = of(line, file + ":" + number);
                    if (!read.text().startsWith("#")) {
                        cases.add(read);
                    }
                }
            }
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
        return cases;
    }

    private static GoldenCase of(String line, String place) {
        List<String> fields =
                Arrays.stream(line.split("\t")).map(GoldenCase::unescaped).toList();
        if (fields.size() < 4) {
            throw new FormatException(
                    place, "has fewer than four fields", "give name, flags, input and segments, with tabs");
        }
        return new GoldenCase(fields.get(0), fields.get(2), fields.subList(3, fields.size()));
    }

    /**
     * The file itself, or the files of a folder that end in {@code .tsv}, by name.
     *
     * @throws InputException if the folder cannot be read or holds none
     */
    public static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> entries = Files.list(place)) {
            List<Path> files = entries.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new InputException(place, "holds no *.tsv", "name a folder of golden segments");
            }
            return files;
        } catch (IOException e) {
            throw InputException.reading(place, e);
        }
    }

    /** The language of a file's cases by the end of its name, {@code _zh.tsv} or another. */
    public static Language language(Path file) {
        return file.getFileName().toString().contains("_zh") ? Language.ZH : Language.EN;
    }

    /** What a segmenter makes of the text, in the form of {@link #segments}. */
    public List<String> cut(Segmenter segmenter) {
        List<String> cut = new ArrayList<>();
        int start = 0;
        for (int end : segmenter.boundaries(text)) {
            cut.add(plain(text.substring(start, end)));
            start = end;
        }
        cut.removeIf(String::isEmpty);
        return cut;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                c = switch (field.charAt(++i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> field.charAt(i);
                };
            }
            text.append(c);
        }
        return text.toString();
    }
}
