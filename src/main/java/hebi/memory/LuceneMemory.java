package hebi.memory;

import hebi.lexicon.Lexicon;
import hebi.memory.MemoryWriter.Task;
import hebi.memory.Revision.Undo;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A memory in a folder, kept by Lucene. Reading takes no lock and goes on while another process adds; adding takes the
 * lock of the folder for as long as it lasts. Threads that add to the same object wait for each other.
 */
public final class LuceneMemory implements TranslationMemory {
    /** What is done with a commit. */
    private interface Reading<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    /** What is done to the units. */
    private interface Writing<T> {
        T of(MemoryWriter writer) throws IOException;
    }

    private final Store store;
    private final MemoryFolder folder;
    private final CommittedReader committed;

    LuceneMemory(Store store) {
        this.store = store;
        folder = store.folder();
        committed = new CommittedReader(folder);
    }

    LuceneMemory(Path folder, MemoryConfig config, Function<StoredUnit, BytesRef> ids) {
        this(new Store(folder, config, ids, FSDirectory::open));
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
    public Added add(Iterable<TranslationUnit> units) {
        return add(units, Adding.whole("add"));
    }

    @Override
    public synchronized Added add(Iterable<TranslationUnit> units, Adding how) {
        return write(
                new Task(how.title(), Optional.empty(), how.isPreview()),
                writer -> new Addition(folder.path(), writer, how).add(units));
    }

    @Override
    public Revised apply(Revision revision) {
        return revise(revision, false);
    }

    @Override
    public Revised preview(Revision revision) {
        return revise(revision, true);
    }

    private synchronized Revised revise(Revision revision, boolean isPreview) {
        Optional<String> undoes = revision instanceof Undo undo ? Optional.of(undo.change()) : Optional.empty();
        return write(new Task(Title.of(revision, this::unit), undoes, isPreview), writer -> {
            new Revising(folder.path(), writer).carryOut(revision);
            writer.commit();
            return writer.tally().totals().in(writer.change());
        });
    }

    private <T> T write(Task task, Writing<T> writing) {
        // Fails for a folder that is no memory, before anything is made in it.
        read(DirectoryReader::numDocs, 0);
        try (MemoryWriter writer = new MemoryWriter(store, task)) {
            return writing.of(writer);
        } catch (IOException e) {
            throw folder.writing(e);
        } catch (AlreadyClosedException e) {
            // A failure in a merge, which runs aside, closes the writer; the next call only finds it closed.
            throw e.getCause() instanceof IOException cause ? folder.writing(cause) : e;
        }
    }

    @Override
    public Optional<TranslationUnit> unit(String id) {
        Optional<BytesRef> hash = Hash.ofHex(id);
        return read(reader -> hash.isEmpty() ? Optional.empty() : find(reader, hash.get()), Optional.empty());
    }

    private static Optional<TranslationUnit> find(DirectoryReader reader, BytesRef id) throws IOException {
        List<StoredUnit> units = new ArrayList<>(1);
        for (LeafReaderContext leaf : reader.leaves()) {
            new IndexedIds(leaf.reader()).find(id, units);
        }
        return units.stream().findFirst().map(StoredUnit::original);
    }

    @Override
    public List<Change> changes() {
        return read(reader -> store.log().changes(checkpoint(reader)), List.of());
    }

    private static Checkpoint checkpoint(DirectoryReader reader) throws IOException {
        return Checkpoint.of(reader.getIndexCommit().getUserData());
    }

    @Override
    public synchronized int forget(Instant before) {
        return write(
                new Task("forget", Optional.empty(), false),
                writer -> writer.log().prune(writer.checkpoint(), before));
    }

    @Override
    public LookupAnswer lookup(Lookup lookup) {
        return read(reader -> new LookupSearch(lookup, reader, store.columns()).answer(), LookupAnswer.nothing(lookup));
    }

    @Override
    public ConcordanceAnswer search(Concordance concordance) {
        return read(
                reader -> new ConcordanceSearch(concordance, reader, store.columns()).answer(),
                ConcordanceAnswer.nothing(concordance));
    }

    @Override
    public List<Fragment> fragments(Lookup lookup, Lexicon lexicon) {
        return read(reader -> new FragmentSearch(lookup, reader, lexicon).fragments(), List.of());
    }

    @Override
    public Renderings renderings(Concordance concordance, Lexicon lexicon) {
        return read(
                reader -> new RenderingSearch(concordance, reader, store.columns(), lexicon).renderings(),
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
