package hebi.memory;

import hebi.lexicon.Lexicon;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.BytesRef;

/**
 * A memory in a folder, kept by Lucene. Reading takes no lock and goes on while another process adds; adding takes the
 * lock of the folder for as long as it lasts. Threads that add to the same object wait for each other.
 */
public final class LuceneMemory implements TranslationMemory {
    private static final long LOCK_POLL_MILLIS = 20;

    /** What is done with a commit. */
    private interface Reading<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    private final MemoryFolder folder;
    private final MemoryConfig config;
    private final Function<StoredUnit, BytesRef> ids;
    private final CommittedReader committed;
    private final Columns columns;

    LuceneMemory(Path folder, MemoryConfig config, Function<StoredUnit, BytesRef> ids) {
        this.folder = new MemoryFolder(folder);
        this.config = config;
        this.ids = ids;
        committed = new CommittedReader(this.folder);
        columns = new Columns(this.folder.columns());
    }

    /** Opens the memory in a folder, with the defaults. */
    public static LuceneMemory open(Path folder) {
        return open(folder, MemoryConfig.defaults());
    }

    /**
     * Opens the memory in a folder. One that is missing is an empty memory, and made by the first addition.
     *
     * @throws hebi.error.MemoryException where the folder holds something else, another format or a damaged memory
     */
    public static LuceneMemory open(Path folder, MemoryConfig config) {
        LuceneMemory memory = new LuceneMemory(folder, config, Fields::id);
        try {
            memory.read(DirectoryReader::numDocs, 0);
            return memory;
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    @Override
    public synchronized Added add(Iterable<TranslationUnit> units) {
        // Fails for a folder that is no memory, before anything is made in it.
        read(DirectoryReader::numDocs, 0);
        try {
            Files.createDirectories(folder.index());
            try (Directory directory = FSDirectory.open(folder.index());
                    IndexWriter writer = writer(directory)) {
                return add(writer, units);
            }
        } catch (IOException e) {
            throw folder.writing(e);
        } catch (AlreadyClosedException e) {
            // A failure in a merge, which runs aside, closes the writer; the next call only finds it closed.
            throw e.getCause() instanceof IOException cause ? folder.writing(cause) : e;
        }
    }

    /** Adds in one commit, or takes all back. */
    private Added add(IndexWriter writer, Iterable<TranslationUnit> units) throws IOException {
        try {
            Added added = new Addition(folder, writer, ids).add(units);
            commit(writer);
            return added;
        } catch (IOException | RuntimeException | Error e) {
            writer.rollback();
            throw e;
        }
    }

    /** Commits when merges have ended and every segment has its columns, so that a full disk is noticed before. */
    private void commit(IndexWriter writer) throws IOException {
        writer.flush();
        writer.maybeMerge();
        ((ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler()).sync();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            columns.write(reader);
            writer.commit();
            columns.removeOthers(reader);
        }
    }

    private IndexWriter writer(Directory directory) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setRAMBufferSizeMB(config.bufferMb());
        // Documents stay in the order in which units came, and only neighbours are merged, so that blocks are copied
        // whole.
        settings.setIndexSort(new Sort(new SortField(Fields.SEQUENCE, SortField.Type.LONG)));
        settings.setMergePolicy(new LogByteSizeMergePolicy());
        // A commit holds the segments that were given columns before it, and no others.
        settings.setMaxFullFlushMergeWaitMillis(0);
        return new IndexWriter(new SleepingLockWrapper(directory, config.lockWaitMillis(), LOCK_POLL_MILLIS), settings);
    }

    @Override
    public LookupAnswer lookup(Lookup lookup) {
        return read(reader -> new LookupSearch(lookup, reader, columns).answer(), LookupAnswer.nothing(lookup));
    }

    @Override
    public ConcordanceAnswer search(Concordance concordance) {
        return read(
                reader -> new ConcordanceSearch(concordance, reader).answer(), ConcordanceAnswer.nothing(concordance));
    }

    @Override
    public List<Fragment> fragments(Lookup lookup, Lexicon lexicon) {
        return read(reader -> new FragmentSearch(lookup, reader, lexicon).fragments(), List.of());
    }

    @Override
    public Renderings renderings(Concordance concordance, Lexicon lexicon) {
        return read(
                reader -> new RenderingSearch(concordance, reader, lexicon).renderings(),
                new Renderings(concordance, 0, 0, List.of()));
    }

    @Override
    public List<Neighbour> neighbours(Provenance occurrence, Language from, int most) {
        return read(reader -> new NeighbourSearch(reader, occurrence, from).neighbours(most), List.of());
    }

    @Override
    public Statistics statistics() {
        return read(this::count, new Census().statistics(0));
    }

    private Statistics count(DirectoryReader reader) throws IOException {
        Census census = new Census();
        UnitCursor cursor = new UnitCursor(reader);
        while (cursor.hasNext()) {
            census.count(cursor.next());
        }
        long bytes = 0;
        for (String file : reader.getIndexCommit().getFileNames()) {
            bytes += reader.directory().fileLength(file);
        }
        return census.statistics(bytes);
    }

    @Override
    public Stream<TranslationUnit> units() {
        try {
            Optional<DirectoryReader> reader = committed.acquire();
            return reader.isPresent() ? units(reader.get()) : Stream.empty();
        } catch (IOException e) {
            throw folder.reading(e);
        }
    }

    private Stream<TranslationUnit> units(DirectoryReader reader) throws IOException {
        UnitCursor cursor = new UnitCursor(reader);
        Iterator<TranslationUnit> units = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public TranslationUnit next() {
                try {
                    return cursor.next().original();
                } catch (IOException e) {
                    throw folder.reading(e);
                }
            }
        };
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliterator(units, reader.numDocs(), traits), false)
                .onClose(() -> giveBack(reader));
    }

    /** Reads the newest commit; {@code nothing} where there is none. */
    private <T> T read(Reading<T> reading, T nothing) {
        try {
            Optional<DirectoryReader> reader = committed.acquire();
            if (reader.isEmpty()) {
                return nothing;
            }
            try {
                return reading.of(reader.get());
            } finally {
                giveBack(reader.get());
            }
        } catch (IOException e) {
            throw folder.reading(e);
        }
    }

    private void giveBack(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw folder.reading(e);
        }
    }

    @Override
    public void close() {
        try {
            committed.close();
        } catch (IOException e) {
            throw folder.reading(e);
        }
    }
}
