package hebi.text;

import hebi.error.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a text file that a person or another program wrote for Hebi: UTF-8, with or without a byte order mark. */
public final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Lines() {}

    /**
     * All lines of a file, without their ends; empty for an empty file.
     *
     * @throws InputException if the file cannot be read or is not UTF-8
     */
    public static List<String> of(Path path) {
        try (BufferedReader lines = reader(path)) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw InputException.reading(path, e);
        } catch (UncheckedIOException e) {
            throw InputException.reading(path, e.getCause());
        }
    }

    /** A reader of a file too long to be held, past its byte order mark; the caller closes it. */
    public static BufferedReader reader(Path path) throws IOException {
        BufferedReader lines = Files.newBufferedReader(path);
        lines.mark(1);
        if (lines.read() != BYTE_ORDER_MARK) {
            lines.reset();
        }
        return lines;
    }
}
