package hebi.exchange;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that holds texts beside their translations, and of which a copy can be written with some translations filled in and
 * every other byte as it was.
 */
public interface BilingualFile {
    /** Most texts of a file: they are held in memory. */
    int MAX_TEXTS = 2_000_000;

    /** An XLIFF or PO by its ending, a template of a PO too; empty where the name has another. Reads nothing yet. */
    static Optional<BilingualFile> of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(xlf|(sdl|mq)?xliff)")) {
            return Optional.of(new XliffFile(path));
        }
        return name.matches(".*\\.pot?") ? Optional.of(new PoFile(path)) : Optional.empty();
    }

    /**
     * All texts in the order of the file, also those that are translated or not to be translated.
     *
     * @throws hebi.error.FormatException at the first fault
     * @throws hebi.error.InputException when the file is missing, empty, has more than {@link #MAX_TEXTS} or cannot be read
     */
    List<Translatable> texts();

    /**
     * Writes a copy to a stream, which is flushed and not closed.
     *
     * @param fillings one for each text, in the order of {@link #texts}; empty where it stays as it is
     * @return which texts were filled in, by number from 0: a message of several forms only where there is one for each
     * @throws hebi.error.InputException when either file cannot be read or written
     */
    BitSet copy(OutputStream out, String name, List<Optional<Filling>> fillings);
}
