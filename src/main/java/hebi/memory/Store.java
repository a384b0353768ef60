package hebi.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * What a memory is kept in and how.
 *
 * @param ids gives the id of a unit
 * @param disk opens a folder of files
 */
record Store(MemoryFolder folder, MemoryConfig config, Columns columns, Function<StoredUnit, BytesRef> ids, Disk disk) {
    /** Opens a folder of files, which it makes where it is missing. */
    @FunctionalInterface
    interface Disk {
        Directory open(Path folder) throws IOException;
    }

    Store(Path path, MemoryConfig config, Function<StoredUnit, BytesRef> ids, Disk disk) {
        this(new MemoryFolder(path), config, new Columns(new MemoryFolder(path).columns(), disk), ids, disk);
    }

    ChangeLog log() {
        return new ChangeLog(folder.changes());
    }

    /** The index to write in; where nothing is to stay and there is none, one in heap. */
    Directory index(boolean isPreview) throws IOException {
        if (isPreview && !Files.isDirectory(folder.index())) {
            return new ByteBuffersDirectory();
        }
        Files.createDirectories(folder.index());
        return disk.open(folder.index());
    }
}
