package hebi.exchange;

import hebi.error.FormatException;
import java.io.InputStream;
import java.util.Optional;

/** Tab-separated values in UTF-8, one row a line, with escapes as {@link TsvCell} says. */
final class TsvRows implements Rows {
    private final TextLines lines;

    /** Closes {@code in} at the end. */
    TsvRows(InputStream in, String file) {
        lines = new TextLines(in, file);
    }

    @Override
    public Optional<String[]> next() {
        return lines.next().map(line -> line.split("\t", -1));
    }

    @Override
    public int number() {
        return lines.number();
    }

    @Override
    public Optional<String> unescaped(String cell) {
        return TsvCell.text(cell);
    }

    @Override
    public FormatException fault(int number, String problem, String remedy) {
        return lines.faultAt(number, problem, remedy);
    }

    @Override
    public void close() {
        lines.close();
    }
}
