package hebi.memory;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * Makes segments of many new units on all cores and adds them to an index in the order in which they were given.
 *
 * <ol>
 *   <li>Each list of units becomes a segment of its own, in heap, on a thread of its own. Were several threads to add to one
 *       writer, units would be dealt out among its segments by chance, and merging could not copy whole blocks of them.
 *   <li>Segments that are done are copied into the index as they are, the oldest first.
 *   <li>Few units go into the index directly.
 * </ol>
 *
 * Not thread-safe: one thread gives and waits.
 */
final class NewSegments implements Closeable {
    /** Below so many a segment of their own costs more than it saves. */
    private static final int FEW_UNITS = 1_024;

    /** A unit and its id. */
    record Entry(StoredUnit unit, BytesRef id) {}

    private final IndexWriter writer;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Deque<Future<Directory>> begun = new ArrayDeque<>();
    private ExecutorService threads;

    NewSegments(IndexWriter writer) {
        this.writer = writer;
    }

    /** Takes units over; they are in the index after {@link #finish} at the latest. */
    void add(List<Entry> units) throws IOException {
        if (units.size() < FEW_UNITS) {
            finish();
            addAll(units, writer);
            return;
        }
        if (threads == null) {
            threads = Executors.newFixedThreadPool(cores);
        }
        // So many lists are held in heap and no more: each core has one in work, and one waits.
        while (begun.size() > cores) {
            addOldest();
        }
        begun.add(threads.submit(() -> segment(units)));
    }

    /** Waits until all units that were given are in the index. */
    void finish() throws IOException {
        while (!begun.isEmpty()) {
            addOldest();
        }
    }

    private void addOldest() throws IOException {
        try (Directory segment = begun.remove().get()) {
            writer.addIndexes(segment);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while adding units");
        }
    }

    private static Directory segment(List<Entry> units) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setIndexSort(MemoryWriter.ORDER);
        settings.setMergePolicy(NoMergePolicy.INSTANCE);
        settings.setMaxBufferedDocs(Integer.MAX_VALUE);
        settings.setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH);
        Directory segment = new ByteBuffersDirectory();
        try (IndexWriter one = new IndexWriter(segment, settings)) {
            addAll(units, one);
        }
        return segment;
    }

    private static void addAll(List<Entry> units, IndexWriter into) throws IOException {
        for (Entry entry : units) {
            into.addDocument(Fields.document(entry.unit(), entry.id()));
        }
    }

    /** Ends the threads; units that are not in the index yet are given up. */
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
