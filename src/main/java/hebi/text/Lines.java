package hebi.text;

import hebi.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of a text file that a person or another program wrote for Hebi: UTF-8, with or without a byte order mark. */
public final class Lines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Lines() {}

    /**
     * All lines of a file, without their ends; empty for an empty file.
     *
     * @throws InputException if the file cannot be read or is not UTF-8
     */
    public static List<String> of(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> i == 0 ? withoutMark(lines.get(i)) : lines.get(i))
                    .toList();
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }
}
