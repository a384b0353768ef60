package hebi.memory;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.IOUtils;

/**
 * One change of a memory, under way: holds the lock, the draft of the units and the log. What is not committed when it is
 * closed is rolled back. Not thread-safe.
 *
 * <p>A commit is, in this order: units into new segments; what was there before into the log, on the disk; at the end of
 * the change the columns of all segments that have none; Lucene's commit, whose user data names how much of the log belongs
 * to it. Wherever this is cut off, the commit before stays as it was.
 */
final class MemoryWriter implements Closeable {
    /** Documents stand in every segment in the order in which units came. */
    static final Sort ORDER = new Sort(new SortField(Fields.SEQUENCE, SortField.Type.LONG));

    private static final long LOCK_POLL_MILLIS = 20;

    /**
     * What is to be written.
     *
     * @param title what the log calls it
     * @param undoes the change that it takes back; empty where it is no undo
     * @param isPreview whether nothing is to stay
     */
    record Task(String title, Optional<String> undoes, boolean isPreview) {}

    private final Store store;
    private final Task task;
    private final Directory directory;
    private final IndexWriter writer;
    private final Tally tally = new Tally();
    private Checkpoint checkpoint = Checkpoint.START;
    private ChangeWriter change;
    private Draft draft;

    /** Begins a change: takes the lock and clears away what was never committed. */
    MemoryWriter(Store store, Task task) throws IOException {
        this.store = store;
        this.task = task;
        directory = store.index(task.isPreview());
        try {
            writer = new IndexWriter(
                    new SleepingLockWrapper(directory, store.config().lockWaitMillis(), LOCK_POLL_MILLIS),
                    settings(store.config()));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        try {
            begin();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(this);
            throw e;
        }
    }

    /** How every index of a memory is written. */
    static IndexWriterConfig settings(MemoryConfig config) {
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setRAMBufferSizeMB(config.bufferMb());
        // Only neighbours are merged, so that blocks are copied whole.
        settings.setIndexSort(ORDER);
        settings.setMergePolicy(new LogByteSizeMergePolicy());
        // Whoever adds waits for the merges in the end, so they are not to write slowly for the sake of others.
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.disableAutoIOThrottle();
        settings.setMergeScheduler(merges);
        // The commit at the end of a change holds the segments that were given columns before it, and no others.
        settings.setMaxFullFlushMergeWaitMillis(0);
        return settings;
    }

    private void begin() throws IOException {
        Map<String, String> userData = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(e -> userData.put(e.getKey(), e.getValue()));
        }
        boolean isNew = userData.isEmpty() && writer.getDocStats().maxDoc == 0;
        if (!isNew) {
            store.folder().checkFormat(userData);
            checkpoint = Checkpoint.of(userData);
        } else if (!task.isPreview()) {
            // From here on the folder is known as a memory, even where this change is cut off.
            writer.setLiveCommitData(checkpoint.userData().entrySet());
            writer.commit();
        }
        change = task.isPreview() ? ChangeWriter.ofNothing() : beginLog();
        draft = new Draft(writer, change, store.ids(), checkpoint.nextSequence());
    }

    private ChangeWriter beginLog() throws IOException {
        store.log().removeUncommitted(checkpoint);
        ChangeWriter begun = store.log().writer(checkpoint, task.title(), task.undoes());
        begun.before().ifPresent(tally::goOnFrom);
        return begun;
    }

    /** The units as the change makes them. */
    Draft draft() {
        return draft;
    }

    /** Where what happens to units is counted. */
    Tally tally() {
        return tally;
    }

    /** The changes so far, of which this is none. */
    ChangeLog log() {
        return store.log();
    }

    /** The last commit. */
    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** All units as they are now; to be closed. */
    DirectoryReader reader() throws IOException {
        draft.write();
        draft.renewIndex();
        return DirectoryReader.open(writer);
    }

    /** The id of the change; empty where nothing was changed, or nothing is to stay. */
    Optional<String> change() {
        return change.hasBegun() ? Optional.of(change.id()) : Optional.empty();
    }

    /**
     * Makes what was done so far stay, whatever comes. Merges go on meanwhile, and columns wait for the end of the change: most
     * segments of a step are merged until then.
     */
    void commitStep() throws IOException {
        draft.write();
        if (change.hasNews()) {
            Checkpoint next = record(/* isFinished= */ false);
            writer.maybeMerge();
            writer.commit();
            checkpoint = next;
        }
    }

    /** Ends the change and makes it stay. One that changed nothing still writes the columns that a killed import owes. */
    void commit() throws IOException {
        draft.write();
        Checkpoint next = change.hasBegun() ? record(/* isFinished= */ true) : checkpoint;
        if (!task.isPreview()) {
            finish(writer, store.columns());
            checkpoint = next;
        }
    }

    /** Puts what was done so far into the log, and names it for the next commit. */
    private Checkpoint record(boolean isFinished) throws IOException {
        long changeBytes = change.endStep(tally.totals(), isFinished);
        Checkpoint next = new Checkpoint(draft.nextSequence(), Long.parseLong(change.id()), changeBytes);
        writer.setLiveCommitData(next.userData().entrySet());
        return next;
    }

    /** Commits when merges have ended and the segments have their columns, so that a full disk is noticed before. */
    static void finish(IndexWriter writer, Columns columns) throws IOException {
        writer.flush();
        writer.maybeMerge();
        ((ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler()).sync();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            columns.write(reader);
            writer.commit();
            columns.removeOthers(reader);
        }
    }

    /** Takes back what is not committed and lets go of the lock. */
    @Override
    public void close() throws IOException {
        IOUtils.close(writer::rollback, draft, change, directory);
        if (!task.isPreview()) {
            store.log().removeUncommitted(checkpoint);
        }
    }
}
