package hebi.exchange;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a text file, numbered from 1, in UTF-8 unless another encoding is told. A line ends at a line feed, with or without a carriage return before it. A
 * byte order mark is passed over.
 */
final class TextLines implements AutoCloseable {
    /** Bytes of one line: beyond it the file is no table. */
    private static final int MAX_LINE_BYTES = 16_000_000;

    private final InputStream in;
    private final String file;
    private final Charset charset;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int number;
    private String ending = "";

    TextLines(InputStream in, String file) {
        this(in, file, StandardCharsets.UTF_8);
    }

    /** @param charset one in which the byte of a line feed is nothing else */
    TextLines(InputStream in, String file, Charset charset) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.file = file;
        this.charset = charset;
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
            ending = b < 0 ? "" : "\n";
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
        if (tooLong) {
            throw fault("the line is longer than " + MAX_LINE_BYTES + " bytes", "split it");
        }
        return Optional.of(withoutMarks(decoded()));
    }

    /** What ended the line that {@link #next} returned last: a line feed, a carriage return before it, or neither at the end of the file. */
    String ending() {
        return ending;
    }

    /** The number of the line that {@link #next} returned last. */
    int number() {
        return number;
    }

    /** The file, as messages name it. */
    String file() {
        return file;
    }

    /** A fault in the line that {@link #next} returned last. */
    FormatException fault(String problem, String remedy) {
        return faultAt(number, problem, remedy);
    }

    /** A fault in a line that was read before. */
    FormatException faultAt(int line, String problem, String remedy) {
        return faultAt(line, 1, problem, remedy);
    }

    /** A fault at a column, from 1, of a line that was read before. */
    FormatException faultAt(int line, int column, String problem, String remedy) {
        return new FormatException(file + ":" + line + ":" + column, problem, remedy);
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
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("the line is not in " + charset.name(), "save the file as UTF-8");
        }
    }

    private String withoutMarks(String line) {
        int start = number == 1 && line.startsWith("\uFEFF") ? 1 : 0;
        int end = line.length();
        if (end > start && line.charAt(end - 1) == '\r') {
            end--;
            ending = "\r" + ending;
        }
        return line.substring(start, end);
    }
}
