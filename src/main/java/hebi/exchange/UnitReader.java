package hebi.exchange;

import java.util.Optional;

/**
 * Reads a file of translation units, one after another, in the order of the file. What is wrong in the file goes to the
 * consumer that the reader was made with; see {@link Format#reader}. Not thread-safe; whoever made it closes it.
 */
public interface UnitReader extends AutoCloseable {
    /**
     * The next entry that is whole; empty at the end of the file, and behind a fault past which nothing can be read.
     *
     * @throws hebi.error.InputException when the file cannot be read on
     */
    Optional<Entry> next();

    /**
     * How many notes and properties the file has as a whole, in its header, as far as it was read. They are not kept: a memory is filled
     * from many files.
     */
    default long headerRemarks() {
        return 0;
    }

    /** Closes the file. */
    @Override
    void close();
}
