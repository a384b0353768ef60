package hebi.memory;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * The units of a memory by id, as a change that is under way sees and makes them.
 *
 * <ol>
 *   <li>Units gather in heap by id; with an id that is asked for the first time, the units that the index has under it.
 *       Nearly always there is one under an id; were two to share a hash, both would stay.
 *   <li>When many have gathered, those under a changed id are written ({@link NewSegments}), after what was there before was
 *       recorded in the log. The index is read anew only where one of their ids is asked for again.
 * </ol>
 *
 * Whoever holds it commits or rolls back. Not thread-safe.
 */
final class Draft implements Closeable {
    // Bounds of what gathers in heap: some 25 MB, and as much again for each core that makes a segment.
    private static final int MAX_IDS = 16_384;
    private static final long MAX_CHARACTERS = 4_000_000;
    // 32 MB of ids.
    private static final int MAX_UNSEEN = 1_000_000;

    /** The units under one id. */
    private static final class Bucket {
        private final List<StoredUnit> indexed;
        private List<StoredUnit> units;

        Bucket(List<StoredUnit> indexed) {
            this.indexed = indexed;
            units = indexed;
        }
    }

    private final IndexWriter writer;
    private final NewSegments added;
    private final ChangeWriter log;
    private final Function<StoredUnit, BytesRef> ids;
    private final Map<BytesRef, Bucket> buckets = new LinkedHashMap<>();
    private final List<IndexedIds> segments = new ArrayList<>();
    private DirectoryReader index;
    // Ids under which something was written that the index as it was last read does not show.
    private IdSet unseen = new IdSet();
    private long characters;
    private long nextSequence;

    /**
     * @param ids gives the id of a unit
     * @param nextSequence the sequence of the first new unit
     */
    Draft(IndexWriter writer, ChangeWriter log, Function<StoredUnit, BytesRef> ids, long nextSequence)
            throws IOException {
        this.writer = writer;
        added = new NewSegments(writer);
        this.log = log;
        this.ids = ids;
        this.nextSequence = nextSequence;
        read(DirectoryReader.open(writer));
    }

    /** The sequence of the next new unit. */
    long nextSequence() {
        return nextSequence;
    }

    /** Takes the sequence of the next new unit. */
    long takeSequence() {
        return nextSequence++;
    }

    BytesRef id(StoredUnit unit) {
        return ids.apply(unit);
    }

    /** The units under an id, mostly none or one. */
    List<StoredUnit> at(BytesRef id) throws IOException {
        return bucket(id).units;
    }

    private Bucket bucket(BytesRef id) throws IOException {
        Bucket bucket = buckets.get(id);
        if (bucket == null) {
            if (buckets.size() >= MAX_IDS || characters >= MAX_CHARACTERS) {
                handOver();
            }
            bucket = new Bucket(indexed(id));
            buckets.put(id, bucket);
            count(bucket.units);
        }
        return bucket;
    }

    private List<StoredUnit> indexed(BytesRef id) throws IOException {
        if (unseen.size() >= MAX_UNSEEN || unseen.contains(id)) {
            renewIndex();
        }
        List<StoredUnit> units = new ArrayList<>(1);
        for (IndexedIds segment : segments) {
            segment.find(id, units);
        }
        return units;
    }

    private void count(List<StoredUnit> units) {
        for (StoredUnit stored : units) {
            characters += stored.unit().source().text().length()
                    + stored.unit().target().text().length();
        }
    }

    /** Makes other units stand under an id. */
    void put(BytesRef id, List<StoredUnit> units) throws IOException {
        bucket(id).units = units;
        count(units);
    }

    /** The unit under an id that is the same as another; empty where there is none. */
    Optional<StoredUnit> find(BytesRef id, StoredUnit like) throws IOException {
        for (StoredUnit unit : at(id)) {
            if (unit.isSame(like)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Adds a unit under its id, in the place of the one that is the same. */
    void set(BytesRef id, StoredUnit unit) throws IOException {
        put(id, with(without(at(id), unit), unit));
    }

    /** Takes the unit out that is the same as another; none where there is none. */
    void remove(BytesRef id, StoredUnit like) throws IOException {
        put(id, without(at(id), like));
    }

    private static List<StoredUnit> without(List<StoredUnit> units, StoredUnit one) {
        if (units.isEmpty()) {
            return units;
        }
        return units.stream().filter(unit -> !unit.isSame(one)).toList();
    }

    private static List<StoredUnit> with(List<StoredUnit> units, StoredUnit one) {
        if (units.isEmpty()) {
            return List.of(one);
        }
        List<StoredUnit> all = new ArrayList<>(units);
        all.add(one);
        return all;
    }

    /** Writes what has changed; nobody sees it before the commit. */
    void write() throws IOException {
        handOver();
        added.finish();
    }

    /** As {@link #write}, but new units may still be on their way into the index. */
    private void handOver() throws IOException {
        for (Map.Entry<BytesRef, Bucket> entry : buckets.entrySet()) {
            BytesRef id = entry.getKey();
            Bucket bucket = entry.getValue();
            if (bucket.units.equals(bucket.indexed)) {
                continue;
            }
            log.record(id, bucket.indexed);
            unseen.add(id);
            if (!bucket.indexed.isEmpty()) {
                // What is deleted was read from the index: it is not among the units that are on their way.
                writer.deleteDocuments(new Term(Fields.ID, id));
            }
            for (StoredUnit unit : bucket.units) {
                added.add(unit, id);
            }
        }
        buckets.clear();
        characters = 0;
    }

    /** Makes what was written visible to this change alone. */
    void renewIndex() throws IOException {
        added.finish();
        DirectoryReader newer = DirectoryReader.openIfChanged(index);
        if (newer != null) {
            index.close();
            read(newer);
        }
        unseen = new IdSet();
    }

    private void read(DirectoryReader opened) throws IOException {
        index = opened;
        segments.clear();
        for (LeafReaderContext leaf : opened.leaves()) {
            segments.add(new IndexedIds(leaf.reader()));
        }
    }

    @Override
    public void close() throws IOException {
        added.close();
        index.close();
    }
}
