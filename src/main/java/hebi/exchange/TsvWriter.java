package hebi.exchange;

import hebi.error.InputException;
import hebi.text.TranslationUnit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes one unit a line in UTF-8 under a header line that names the columns of {@link Column}; an unknown value is an
 * empty cell. Of several occurrences the newest is written; contexts and inline codes are left out. For all of them
 * there is TMX. {@link TsvCell} says how a tab or a line end in a text is written.
 */
final class TsvWriter implements UnitWriter {
    private final OutputStream out;
    private final String name;
    private final StringBuilder line = new StringBuilder();
    private long written;
    private long dropped;
    private boolean headed;
    private boolean committed;

    /** Neither flushes {@code out} before {@link #commit} nor ever closes it. */
    TsvWriter(OutputStream out, String name) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.name = name;
    }

    @Override
    public void write(TranslationUnit unit) {
        requireOpen();
        try {
            writeHeader();
            for (Column column : Column.values()) {
                if (column != Column.SOURCE) {
                    line.append('\t');
                }
                TsvCell.append(line, column.of(unit));
            }
            writeLine();
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
            writeHeader();
            out.flush();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it; what is still in the buffer was not committed.
    }

    private void writeHeader() throws IOException {
        if (headed) {
            return;
        }
        headed = true;
        line.append(Arrays.stream(Column.values()).map(Column::heading).collect(Collectors.joining("\t")));
        writeLine();
    }

    private void writeLine() throws IOException {
        dropped += LoneSurrogates.dropFrom(line);
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException(name + " is already written");
        }
    }
}
