package hebi.memory;

import hebi.error.MemoryException;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * One addition, through a writer that holds the lock.
 *
 * <ol>
 *   <li>Units gather in heap by id; with an id that comes for the first time, the units that the index has under it.
 *   <li>A unit that is the same as one of these lends it its provenances, another one joins them. Nearly always there is
 *       one under an id; were two to share a hash, both would stay.
 *   <li>When many have gathered, those that are new or have changed are written.
 * </ol>
 *
 * The caller commits or rolls back. Not thread-safe.
 */
final class Addition {
    // Bounds of what gathers in heap: some 50 MB in all.
    private static final int MAX_UNITS = 32_768;
    private static final long MAX_CHARACTERS = 8_000_000;

    /** The units under one id. */
    private static final class Bucket {
        private final List<StoredUnit> units;
        private final boolean isIndexed;
        private boolean isChanged;

        Bucket(List<StoredUnit> indexed) {
            units = new ArrayList<>(indexed);
            isIndexed = !indexed.isEmpty();
        }
    }

    private final MemoryFolder folder;
    private final IndexWriter writer;
    private final Function<StoredUnit, BytesRef> ids;
    private final Map<BytesRef, Bucket> buckets = new LinkedHashMap<>();
    private final List<IndexedIds> segments = new ArrayList<>();
    private DirectoryReader index;
    private long characters;
    private long nextSequence;
    private long created;
    private long merged;

    /** @param ids gives the id of a unit */
    Addition(MemoryFolder folder, IndexWriter writer, Function<StoredUnit, BytesRef> ids) throws IOException {
        this.folder = folder;
        this.writer = writer;
        this.ids = ids;
        nextSequence = begin();
    }

    private long begin() throws IOException {
        Map<String, String> userData = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(e -> userData.put(e.getKey(), e.getValue()));
        }
        if (userData.isEmpty() && writer.getDocStats().maxDoc == 0) {
            // From here on the folder is known as a memory, even where this addition is cut off.
            userData.putAll(MemoryFolder.userData(0));
            writer.setLiveCommitData(userData.entrySet());
            writer.commit();
        }
        folder.checkFormat(userData);
        return MemoryFolder.nextSequence(userData);
    }

    Added add(Iterable<TranslationUnit> units) throws IOException {
        read(DirectoryReader.open(writer));
        try {
            for (TranslationUnit unit : units) {
                refuseOtherLanguages(unit);
                add(StoredUnit.of(nextSequence, unit));
                if (buckets.size() >= MAX_UNITS || characters >= MAX_CHARACTERS) {
                    write();
                    renewIndex();
                }
            }
            write();
        } finally {
            index.close();
        }
        writer.setLiveCommitData(MemoryFolder.userData(nextSequence).entrySet());
        return new Added(created, merged);
    }

    private void refuseOtherLanguages(TranslationUnit unit) {
        Optional<Language> source = unit.source().language();
        Optional<Language> target = unit.target().language();
        if (source.isEmpty() || !source.map(Language::other).equals(target)) {
            throw new MemoryException(
                    folder.path(),
                    "keeps English with Chinese, and a unit is " + unit.source().tag() + " with "
                            + unit.target().tag() + " (nothing was added)",
                    "leave out units of other languages");
        }
    }

    private void add(StoredUnit stored) throws IOException {
        BytesRef id = ids.apply(stored);
        Bucket bucket = buckets.get(id);
        if (bucket == null) {
            bucket = new Bucket(indexed(id));
            buckets.put(id, bucket);
        }
        characters += stored.unit().source().text().length()
                + stored.unit().target().text().length();
        for (int i = 0; i < bucket.units.size(); i++) {
            StoredUnit old = bucket.units.get(i);
            if (old.isSame(stored)) {
                bucket.units.set(i, old.plus(stored.unit().provenances()));
                bucket.isChanged |= !bucket.units.get(i).equals(old);
                merged++;
                return;
            }
        }
        bucket.units.add(stored);
        bucket.isChanged = true;
        nextSequence++;
        created++;
    }

    /** The units that the index has under an id; mostly none or one. */
    private List<StoredUnit> indexed(BytesRef id) throws IOException {
        List<StoredUnit> units = new ArrayList<>(1);
        for (IndexedIds segment : segments) {
            segment.find(id, units);
        }
        return units;
    }

    private void write() throws IOException {
        for (Map.Entry<BytesRef, Bucket> entry : buckets.entrySet()) {
            Bucket bucket = entry.getValue();
            if (!bucket.isChanged) {
                continue;
            }
            if (bucket.isIndexed) {
                writer.deleteDocuments(new Term(Fields.ID, entry.getKey()));
            }
            for (StoredUnit stored : bucket.units) {
                Document document = Fields.document(stored, entry.getKey());
                writer.addDocument(document);
            }
        }
        buckets.clear();
        characters = 0;
    }

    /** Makes what was written visible to this addition alone. */
    private void renewIndex() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(index);
        if (newer != null) {
            index.close();
            read(newer);
        }
    }

    private void read(DirectoryReader opened) throws IOException {
        index = opened;
        segments.clear();
        for (LeafReaderContext leaf : opened.leaves()) {
            segments.add(new IndexedIds(leaf.reader()));
        }
    }
}
