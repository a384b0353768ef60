package hebi.exchange;

import hebi.error.FormatException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a table: tab-separated values, comma-separated ones, or a spreadsheet. Empty rows are passed over. Two kinds of file:
 *
 * <ul>
 *   <li>With a header line: two columns of texts, headed {@code source} and {@code target} or by two language tags such
 *       as {@code en} and {@code zh-CN}, and any of the other columns of {@link Column}. Columns with other headings
 *       are passed over. Texts are escaped as {@link Rows#unescaped} says.
 *   <li>Without: two columns of texts as they stand, one Chinese and one English, told by the first lines.
 * </ul>
 */
final class TableReader implements UnitReader {
    /** So many lines tell the languages of a file without a header: single lines may be names or numbers. */
    private static final int SAMPLE_LINES = 200;

    private final Rows rows;
    private final Consumer<FormatException> faults;
    /** Rows that were read ahead. */
    private final ArrayDeque<Read> ahead = new ArrayDeque<>();
    /** Null until the first line was read. */
    private Table table;

    private boolean ended;

    /** A row, or what is wrong with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(int number, String[] cells, Optional<FormatException> fault) {}

    /** Closes {@code rows} at the end; see {@link Format#reader} for {@code faults}. */
    TableReader(Rows rows, Consumer<FormatException> faults) {
        this.rows = rows;
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
        rows.close();
    }

    private Optional<Entry> read() {
        if (table == null) {
            table = readTable();
        }
        Optional<Read> row = nextRow();
        ended = row.isEmpty();
        return row.map(r -> table.entry(r.cells(), r.number()));
    }

    private Table readTable() {
        Optional<String[]> first = rows.next();
        if (first.isEmpty() || Rows.isEmpty(first.get())) {
            throw rows.fault(1, "the first line is empty", "name the columns in it or begin with a pair of texts");
        }
        Optional<Table> headed = Table.ofHeader(first.get(), rows);
        if (headed.isPresent()) {
            return headed.get();
        }
        ahead.add(new Read(rows.number(), first.get(), Optional.empty()));
        while (ahead.size() < SAMPLE_LINES) {
            Optional<Read> row = fetch();
            if (row.isEmpty()) {
                break;
            }
            ahead.add(row.get());
        }
        return Table.ofSample(
                ahead.stream()
                        .filter(row -> row.fault().isEmpty())
                        .map(Read::cells)
                        .toList(),
                rows);
    }

    private Optional<Read> nextRow() {
        Optional<Read> row = ahead.isEmpty() ? fetch() : Optional.of(ahead.remove());
        if (row.isPresent() && row.get().fault().isPresent()) {
            throw row.get().fault().get();
        }
        return row;
    }

    /** The next row that is not empty. */
    private Optional<Read> fetch() {
        try {
            Optional<String[]> cells = rows.next();
            while (cells.isPresent() && Rows.isEmpty(cells.get())) {
                cells = rows.next();
            }
            return cells.map(read -> new Read(rows.number(), read, Optional.empty()));
        } catch (FormatException fault) {
            return Optional.of(new Read(rows.number(), new String[0], Optional.of(fault)));
        }
    }
}
