package hebi.exchange;

import hebi.error.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears whole or not at all: it is filled under a temporary name in the same folder and moved in one step.
 * A device or pipe is written to directly.
 */
public final class AtomicFile implements AutoCloseable {
    private final Path path;
    private final Path target;
    private final Path pending;
    private final OutputStream stream;
    private boolean moved;

    /** @throws InputException when the folder is missing or the file cannot be written */
    public AtomicFile(Path path) {
        this(path, false);
    }

    /** The same, packed where the name ends in {@code .gz}. */
    static AtomicFile packedByName(Path path) {
        return new AtomicFile(path, path.toString().toLowerCase(Locale.ROOT).endsWith(".gz"));
    }

    private AtomicFile(Path path, boolean isPacked) {
        this.path = path;
        if (Files.isDirectory(path)) {
            throw new InputException(path, "is a folder", "give the name of a file");
        }
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new InputException(path, "is write-protected", "give another name or lift the protection");
        }
        try {
            // A link stays a link: the file that it points to is replaced.
            this.target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            this.pending = isReplaceable(target) ? temporary(target) : target;
            this.stream = isPacked ? new GZIPOutputStream(open(), 1 << 16) : open();
        } catch (IOException e) {
            throw InputException.writing(path, e);
        }
    }

    /** What to fill; closed by {@link #commit} or {@link #close}. */
    public OutputStream stream() {
        return stream;
    }

    /** Moves the file into place. */
    public void commit() {
        try {
            stream.close();
            if (!isDirect()) {
                Files.move(pending, target, StandardCopyOption.ATOMIC_MOVE);
            }
            moved = true;
        } catch (IOException e) {
            throw InputException.writing(path, e);
        }
    }

    /** Removes the temporary file unless it was moved. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw InputException.writing(path, e);
        } finally {
            removePending();
        }
    }

    private void removePending() {
        if (moved || isDirect()) {
            return;
        }
        try {
            Files.deleteIfExists(pending);
        } catch (IOException e) {
            throw InputException.writing(pending, e);
        }
    }

    private OutputStream open() throws IOException {
        if (isDirect()) {
            return Files.newOutputStream(target);
        }
        // Not Files.createTempFile, which would leave the user a file that only the owner can read.
        OutputStream opened = Files.newOutputStream(pending, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // An interrupted run leaves nothing behind either; after the move the name no longer exists.
        pending.toFile().deleteOnExit();
        return opened;
    }

    private boolean isDirect() {
        return pending.equals(target);
    }

    private static boolean isReplaceable(Path target) {
        return !Files.exists(target) || Files.isRegularFile(target);
    }

    private static Path temporary(Path target) {
        // Short whatever the target's name, which may fill all that a file system allows.
        return target.resolveSibling(".hebi-" + UUID.randomUUID() + ".tmp");
    }
}
