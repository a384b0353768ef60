package hebi.exchange;

import hebi.error.FormatException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads tab-separated values in UTF-8; empty lines are passed over. Two kinds of file:
 *
 * <ul>
 *   <li>With a header line: two columns of texts, headed {@code source} and {@code target} or by two language tags such
 *       as {@code en} and {@code zh-CN}, and any of the other columns of {@link TsvColumn}. Columns with other headings
 *       are passed over. Texts are escaped as {@link TsvCell} says.
 *   <li>Without: two columns of texts as they stand, one Chinese and one English, told by the first lines.
 * </ul>
 */
final class TsvReader implements UnitReader {
    /** So many lines tell the languages of a file without a header: single lines may be names or numbers. */
    private static final int SAMPLE_LINES = 200;

    private final TsvLines lines;
    private final Consumer<FormatException> faults;
    /** Lines that were read ahead. */
    private final ArrayDeque<Row> ahead = new ArrayDeque<>();
    /** Null until the first line was read. */
    private TsvTable table;

    private boolean ended;

    /** A line, or what is wrong with it. */
    private record Row(int number, String line, Optional<FormatException> fault) {}

    /** Closes {@code in} at the end; see {@link Format#reader} for {@code faults}. */
    TsvReader(InputStream in, String file, Consumer<FormatException> faults) {
        this.lines = new TsvLines(in, file);
        this.faults = faults;
    }

    @Override
    public Optional<Entry> next() {
        while (!ended) {
            try {
                return read();
            } catch (FormatException fault) {
                ended = true; // should the consumer throw
                faults.accept(fault);
                // Without knowing the columns no line can be read.
                ended = table == null;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        lines.close();
    }

    private Optional<Entry> read() {
        if (table == null) {
            table = readTable();
        }
        Optional<Row> row = nextRow();
        ended = row.isEmpty();
        return row.map(r -> table.entry(r.line(), r.number()));
    }

    private TsvTable readTable() {
        Optional<String> first = lines.next();
        if (first.isEmpty() || first.get().isBlank()) {
            throw lines.fault("the first line is empty", "name the columns in it or begin with a pair of texts");
        }
        Optional<TsvTable> headed = TsvTable.ofHeader(first.get(), lines);
        if (headed.isPresent()) {
            return headed.get();
        }
        ahead.add(new Row(lines.number(), first.get(), Optional.empty()));
        while (ahead.size() < SAMPLE_LINES) {
            Optional<Row> row = fetch();
            if (row.isEmpty()) {
                break;
            }
            ahead.add(row.get());
        }
        return TsvTable.ofSample(
                ahead.stream()
                        .filter(row -> row.fault().isEmpty())
                        .map(Row::line)
                        .toList(),
                lines);
    }

    private Optional<Row> nextRow() {
        Optional<Row> row = ahead.isEmpty() ? fetch() : Optional.of(ahead.remove());
        if (row.isPresent() && row.get().fault().isPresent()) {
            throw row.get().fault().get();
        }
        return row;
    }

    /** The next line that is not empty. */
    private Optional<Row> fetch() {
        try {
            Optional<String> line = lines.next();
            while (line.isPresent() && line.get().isEmpty()) {
                line = lines.next();
            }
            return line.map(text -> new Row(lines.number(), text, Optional.empty()));
        } catch (FormatException fault) {
            return Optional.of(new Row(lines.number(), "", Optional.of(fault)));
        }
    }
}
