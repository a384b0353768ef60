package hebi.exchange;

import hebi.error.FormatException;
import java.util.Optional;

/** The rows of a table, one after another. Not thread-safe; whoever made it closes it. */
interface Rows extends AutoCloseable {
    /**
     * The cells of the next row; empty at the end of the file.
     *
     * @throws FormatException when the row cannot be read; the next call goes on behind it
     */
    Optional<String[]> next();

    /** The number of the row that {@link #next} returned last, from 1: of its line where the file is a text. */
    int number();

    /** The file, as messages name it. */
    String file();

    /** What a cell of a table with a header line stands for; empty where its escapes are wrong. */
    default Optional<String> unescaped(String cell) {
        return Optional.of(FormulaGuard.removed(cell));
    }

    /** A fault in the row of a number. */
    default FormatException fault(int row, String problem, String remedy) {
        return new FormatException(file() + ":" + row + ":1", problem, remedy);
    }

    @Override
    void close();

    /** Whether a row has no text at all. */
    static boolean isEmpty(String[] cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
