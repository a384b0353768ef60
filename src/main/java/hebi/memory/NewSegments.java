package hebi.memory;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
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
    // Bounds of a segment: some 25 MB of heap while it is made.
    private static final int MAX_UNITS = 16_384;
    private static final long MAX_CHARACTERS = 4_000_000;

    /** A unit and its id. */
    record Entry(StoredUnit unit, BytesRef id) {}

    private final IndexWriter writer;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Deque<Future<Directory>> begun = new ArrayDeque<>();
    private List<Entry> units = new ArrayList<>();
    private long characters;
    private ExecutorService threads;

    NewSegments(IndexWriter writer) {
        this.writer = writer;
    }

    /** Takes a unit over; it is in the index after {@link #finish} at the latest. */
    void add(StoredUnit unit, BytesRef id) throws IOException {
        units.add(new Entry(unit, id));
        characters += unit.unit().source().text().length()
                + unit.unit().target().text().length();
        if (units.size() == MAX_UNITS || characters >= MAX_CHARACTERS) {
            begin();
        }
    }

    private void begin() throws IOException {
        List<Entry> all = units;
        units = new ArrayList<>();
        characters = 0;
        if (all.isEmpty()) {
            return;
        }
        if (threads == null) {
            threads = Executors.newFixedThreadPool(cores);
        }
        // So many lists are held in heap and no more: each core has one in work, and one waits.
        while (begun.size() > cores) {
            addOldest();
        }
        begun.add(threads.submit(() -> segment(all)));
    }

    /** Waits until all units that were given are in the index. */
    void finish() throws IOException {
        begin();
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
        // On this thread, and as one file, of which a memory opens fewer.
        settings.setMergeScheduler(new SerialMergeScheduler());
        settings.setMergePolicy(compound());
        Directory segment = new ByteBuffersDirectory();
        try (IndexWriter one = new IndexWriter(segment, settings)) {
            one.addIndexes(new HeapSegment(units));
        }
        return segment;
    }

    private static MergePolicy compound() {
        MergePolicy policy = new LogByteSizeMergePolicy();
        policy.setNoCFSRatio(1);
        return policy;
    }

    /** Ends the threads; units that are not in the index yet are given up. */
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
