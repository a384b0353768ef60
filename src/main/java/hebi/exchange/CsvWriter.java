package hebi.exchange;

import hebi.error.InputException;
import hebi.text.TranslationUnit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes one unit a row as comma-separated values in UTF-8 (RFC 4180), with the columns and the limits of {@link
 * TsvWriter}. It begins with a byte order mark, without which Excel takes Chinese for something else; {@link FormulaGuard}
 * keeps a text from being run as a formula.
 */
final class CsvWriter implements UnitWriter {
    private final CSVPrinter printer;
    private final String name;
    private long written;
    private long dropped;
    private boolean committed;

    /** Neither flushes {@code out} before {@link #commit} nor ever closes it. */
    CsvWriter(OutputStream out, String name) {
        this.name = name;
        try {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            text.write('\uFEFF');
            this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(
                    Arrays.stream(Column.values()).map(Column::heading).toList());
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public void write(TranslationUnit unit) {
        requireOpen();
        try {
            for (Column column : Column.values()) {
                StringBuilder cell = new StringBuilder(FormulaGuard.added(column.of(unit)));
                dropped += LoneSurrogates.dropFrom(cell);
                printer.print(cell);
            }
            printer.println();
            written++;
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public long droppedCharacters() {
        return dropped;
    }

    @Override
    public void commit() {
        requireOpen();
        committed = true;
        try {
            printer.flush();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it; what is still in the buffer was not committed.
    }

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException(name + " is already written");
        }
    }
}
