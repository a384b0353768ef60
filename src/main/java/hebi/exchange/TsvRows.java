package hebi.exchange;

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
    public String file() {
        return lines.file();
    }

    @Override
    public void close() {
        lines.close();
    }
}
