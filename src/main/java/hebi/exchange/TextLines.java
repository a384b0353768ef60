package hebi.exchange;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a UTF-8 file, numbered from 1. A line ends at a line feed, with or without a carriage return before it. A
 * byte order mark is passed over.
 */
final class TextLines implements AutoCloseable {
    /** Bytes of one line: beyond it the file is no table. */
    private static final int MAX_LINE_BYTES = 16_000_000;

    private final InputStream in;
    private final String file;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int number;

    TextLines(InputStream in, String file) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.file = file;
    }

    /**
     * The next line without its end; empty at the end of the file.
     *
     * @throws FormatException when the line is not UTF-8 or too long; the next call goes on behind it
     */
    Optional<String> next() {
        bytes.reset();
        boolean tooLong = false;
        try {
            int b = in.read();
            if (b < 0) {
                return Optional.empty();
            }
            number++;
            for (; b >= 0 && b != '\n'; b = in.read()) {
                tooLong |= bytes.size() == MAX_LINE_BYTES;
                if (!tooLong) {
                    bytes.write(b);
                }
            }
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
        if (tooLong) {
            throw fault("the line is longer than " + MAX_LINE_BYTES + " bytes", "split it");
        }
        return Optional.of(withoutMarks(decoded()));
    }

    /** The number of the line that {@link #next} returned last. */
    int number() {
        return number;
    }

    /** A fault in the line that {@link #next} returned last. */
    FormatException fault(String problem, String remedy) {
        return faultAt(number, problem, remedy);
    }

    /** A fault in a line that was read before. */
    FormatException faultAt(int line, String problem, String remedy) {
        return new FormatException(file + ":" + line + ":1", problem, remedy);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    private String decoded() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("the line is not in UTF-8", "save the file as UTF-8");
        }
    }

    private String withoutMarks(String line) {
        int start = number == 1 && line.startsWith("\uFEFF") ? 1 : 0;
        int end = line.endsWith("\r") ? line.length() - 1 : line.length();
        return line.substring(start, end);
    }
}
