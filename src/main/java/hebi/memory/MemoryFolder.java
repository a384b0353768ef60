package hebi.memory;

import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.error.MemoryException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder of a memory and what may be wrong with it. The index lies in {@code index/}, what fuzzy
 * search reads in {@code columns/}, the change log in {@code changes/}; hidden files beside them, such as a {@code .gitignore}, are let be.
 */
record MemoryFolder(Path path) {
    /** The version of what is stored and how, in the user data of every commit. */
    static final String FORMAT = "4";

    /** Its name there. */
    static final String FORMAT_KEY = "hebi.format";

    /** What may stand in the folder of a memory that has nothing in it yet; alignments under review are stored there too. */
    private static final Set<String> OWN = Set.of("index", "columns", "changes", "alignments");

    Path index() {
        return path.resolve("index");
    }

    /** The side files of fuzzy search. */
    Path columns() {
        return path.resolve("columns");
    }

    /** The files of the change log. */
    Path changes() {
        return path.resolve("changes");
    }

    /** Refuses a folder that holds something, but no memory. Called where the folder has no commit. */
    void refuseForeign() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new MemoryException(path, "is a file and no translation memory", "give a folder");
        }
        List<String> others = names(path, n -> !n.startsWith(".") && !OWN.contains(n));
        if (!others.isEmpty()) {
            throw new MemoryException(
                    path,
                    "is no translation memory: it holds " + others.get(0),
                    "give a memory, or an empty or new folder");
        }
        // A first addition that was cut off leaves at most these two; any other file belongs to a commit that is lost.
        List<String> lost =
                names(index(), n -> !n.equals(IndexWriter.WRITE_LOCK_NAME) && !n.startsWith("pending_segments"));
        if (!lost.isEmpty()) {
            throw corrupt("there is " + lost.get(0) + " but no list of segments (segments_N)", null);
        }
    }

    private List<String> names(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw InputException.reading(folder, e);
        }
    }

    /** Refuses a commit of another format, or of another program. */
    void checkFormat(Map<String, String> userData) {
        String format = userData.get(FORMAT_KEY);
        if (format == null) {
            throw new MemoryException(
                    path, "is no translation memory: its index was made by another program", "give another folder");
        }
        if (!format.equals(FORMAT)) {
            throw new MemoryException(
                    path,
                    "has format " + format + ", and this version of Hebi reads format " + FORMAT,
                    "use the version that made it to export it to TMX, and import that");
        }
    }

    /** A failure to read, in the user's words. */
    HebiException reading(IOException cause) {
        return isDamage(cause) ? corrupt(message(cause), cause) : InputException.reading(path, cause);
    }

    /** A failure to add, in the user's words. */
    HebiException writing(IOException cause) {
        if (cause instanceof LockObtainFailedException) {
            return new MemoryException(
                    path,
                    "another process is adding to it (lock " + index().resolve(IndexWriter.WRITE_LOCK_NAME) + ")",
                    "wait until it has ended and try again; the lock goes with the process, so leave the file alone",
                    cause);
        }
        return isDamage(cause) ? corrupt(message(cause), cause) : InputException.writing(path, cause);
    }

    private static boolean isDamage(IOException cause) {
        return cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexFormatTooNewException
                || cause instanceof IndexNotFoundException
                || cause instanceof EOFException
                || cause instanceof FileNotFoundException
                || cause instanceof NoSuchFileException;
    }

    private static String message(IOException cause) {
        if (cause instanceof IndexNotFoundException) {
            return "its list of segments (segments_N) is missing";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private MemoryException corrupt(String problem, IOException cause) {
        return new MemoryException(
                path,
                "the memory is damaged: " + problem,
                (isRebuildable()
                                ? "hebi memory rebuild saves what can be read; else "
                                : "no unit of it can be read any more; ")
                        + "bring the folder back from a backup, or import its last TMX export into a new folder",
                cause);
    }

    /** Whether the list of the index's segments can be read: without it nothing tells which files hold units. */
    boolean isRebuildable() {
        try (Directory directory = FSDirectory.open(index())) {
            SegmentInfos.readLatestCommit(directory);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
