package hebi.exchange;

import hebi.text.TranslationUnit;

/**
 * Writes translation units to a file, in the order in which they come:
 *
 * <pre>{@code
 * try (UnitWriter writer = format.writer(path, config)) {
 *     units.forEach(writer::write);
 *     writer.commit();
 * }
 * }</pre>
 *
 * <p>Only {@link #commit} puts the file in its place. A writer that is closed before, by an exception in the middle,
 * leaves what stood there untouched and nothing beside it. Not thread-safe; whoever made it closes it.
 */
public interface UnitWriter extends AutoCloseable {
    /**
     * Writes one unit.
     *
     * @throws hebi.error.InputException when the output cannot be written, such as for want of space
     * @throws IllegalStateException after {@link #commit}
     */
    void write(TranslationUnit unit);

    /** How many units were written so far. */
    long written();

    /** How many characters were left out so far because the format forbids them; a lone surrogate counts as one. */
    long droppedCharacters();

    /**
     * Ends the file and puts it in its place. Without a unit it is a valid empty file.
     *
     * @throws hebi.error.InputException when the output cannot be written; then nothing has changed
     * @throws IllegalStateException when called twice
     */
    void commit();

    /** Closes the output; before {@link #commit} it throws away what was written. */
    @Override
    void close();
}
