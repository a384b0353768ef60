package hebi.exchange;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated values in UTF-8, quoted as spreadsheets do it. Where the first line has more semicolons than commas
 * these separate, as a spreadsheet in some countries writes it.
 */
final class CsvRows implements Rows {
    private static final int FIRST_LINE = 4096;

    private final String file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int number;
    private boolean ended;

    /**
     * Closes {@code in} at the end.
     *
     * @throws FormatException when the first bytes are not UTF-8
     */
    CsvRows(InputStream in, String file) throws IOException {
        this.file = file;
        BufferedReader text =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        char separator = separatorOf(text);
        parser = CSVParser.builder()
                .setReader(text)
                .setFormat(CSVFormat.RFC4180.builder().setDelimiter(separator).get())
                .get();
        records = parser.iterator();
    }

    private char separatorOf(BufferedReader text) throws IOException {
        try {
            return separator(text);
        } catch (CharacterCodingException e) {
            number = 1;
            throw translated(e);
        }
    }

    /** Passes over a byte order mark too. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(FIRST_LINE);
        int commas = 0;
        int c = text.read();
        for (int i = 1; c >= 0 && c != '\n' && i < FIRST_LINE; i++, c = text.read()) {
            commas += c == ',' ? 1 : c == ';' ? -1 : 0;
        }
        text.reset();
        return commas < 0 ? ';' : ',';
    }

    @Override
    public Optional<String[]> next() {
        if (ended) {
            return Optional.empty();
        }
        number = (int) parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? Optional.of(records.next().values()) : Optional.empty();
        } catch (UncheckedIOException e) {
            // Within quotes that do not match there is no telling where the next row begins.
            ended = true;
            throw translated(e.getCause());
        } catch (IllegalStateException e) {
            ended = true;
            throw fault(number, "the quotes do not match", "double each quote within a cell");
        }
    }

    private RuntimeException translated(IOException e) {
        if (e instanceof CharacterCodingException) {
            return fault(number, "behind this line stand bytes that are not UTF-8", "save the file as UTF-8");
        }
        return e instanceof CSVException
                ? fault(number, "the quotes do not match", "double each quote within a cell")
                : InputException.reading(file, e);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }
}
