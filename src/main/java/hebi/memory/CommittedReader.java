package hebi.memory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The newest commit of a memory, opened when it is first asked for and again when there is a newer one. Needs no lock.
 * Thread-safe.
 */
final class CommittedReader implements Closeable {
    private final MemoryFolder folder;
    private Directory directory;
    private DirectoryReader reader;
    private long generation;
    private boolean isClosed;

    CommittedReader(MemoryFolder folder) {
        this.folder = folder;
    }

    /**
     * The newest commit, to be given back by {@link DirectoryReader#decRef}; empty where nothing was ever committed.
     *
     * @throws hebi.error.MemoryException where the folder holds something else, or another format
     */
    synchronized Optional<DirectoryReader> acquire() throws IOException {
        if (isClosed) {
            throw new IllegalStateException("the memory is closed");
        }
        // Lucene makes the folder that it opens, and reading leaves no trace.
        if (directory == null && Files.isDirectory(folder.index())) {
            directory = FSDirectory.open(folder.index());
        }
        if (reader == null && (directory == null || SegmentInfos.getLastCommitGeneration(directory) < 0)) {
            folder.refuseForeign();
            return Optional.empty();
        }
        if (reader == null) {
            take(DirectoryReader.open(directory));
        } else if (!isNewest()) {
            renew();
        }
        reader.incRef();
        return Optional.of(reader);
    }

    /**
     * Whether a commit is the newest: each one is numbered on and removes the one before. To ask for two files costs a
     * tenth of listing the folder, which took longer than a search in a small memory.
     */
    private boolean isNewest() {
        return Files.exists(commit(generation)) && !Files.exists(commit(generation + 1));
    }

    private Path commit(long generation) {
        return folder.index().resolve(IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", generation));
    }

    private void renew() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
            DirectoryReader older = reader;
            take(newer);
            older.decRef();
        }
    }

    private void take(DirectoryReader opened) throws IOException {
        try {
            folder.checkFormat(opened.getIndexCommit().getUserData());
            // To ask the reader gathers the names of all files anew.
            generation = opened.getIndexCommit().getGeneration();
            reader = opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        if (reader != null) {
            reader.decRef();
            reader = null;
        }
        if (directory != null) {
            directory.close();
        }
    }
}
