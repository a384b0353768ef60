package hebi.memory;

import hebi.text.Language;
import hebi.text.MatchKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.TermVectorsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/**
 * Units as a segment in heap, which Lucene writes down as it would merge one ({@code IndexWriter.addIndexes}). To hand it
 * the units as documents comes to the same index and takes twice as long ({@link GramPostings}).
 */
final class HeapSegment extends CodecReader {
    private final List<NewSegments.Entry> units;
    private final FieldInfos fields = Fields.infos();
    private final HeapValues values = new HeapValues();
    private final HeapPostings postings = new HeapPostings();

    /** @param units at least one, in any order */
    HeapSegment(List<NewSegments.Entry> units) throws IOException {
        this.units = new ArrayList<>(units);
        this.units.sort(Comparator.comparingLong(entry -> entry.unit().sequence()));
        addUnits();
        for (Language language : Language.values()) {
            addSide(language);
        }
    }

    private void addUnits() throws IOException {
        ByteStrings ids = new ByteStrings();
        TermPostings idTerms = new TermPostings();
        TermPostings places = new TermPostings();
        long[] sequences = new long[units.size()];
        long[] dates = new long[units.size()];
        long[] trusts = new long[units.size()];
        for (int document = 0; document < units.size(); document++) {
            StoredUnit stored = units.get(document).unit();
            BytesRef id = units.get(document).id();
            ids.add(id);
            idTerms.add(id, document);
            sequences[document] = stored.sequence();
            dates[document] = stored.newestMillis();
            trusts[document] = Math.round(stored.trust() * Fields.TRUST_STEPS);
            for (BytesRef place : Place.terms(stored)) {
                places.add(place, document);
            }
        }
        values.put(Fields.ID, ids);
        values.put(Fields.SEQUENCE, sequences);
        values.put(Fields.NEWEST, dates);
        values.put(Fields.TRUST, trusts);
        postings.put(Fields.ID, idTerms.postings());
        postings.put(Fields.PLACE, places.postings());
    }

    private void addSide(Language language) throws IOException {
        ByteStrings texts = new ByteStrings();
        ByteStrings hashes = new ByteStrings();
        BytesRef[] tags = new BytesRef[units.size()];
        TermPostings keys = new TermPostings();
        GramPostings grams = new GramPostings(language);
        for (int document = 0; document < units.size(); document++) {
            String text = units.get(document).unit().side(language).text();
            MatchKey key = MatchKey.of(text);
            texts.add(text);
            hashes.add(UnitHashes.toBytes(UnitHashes.of(language, key)));
            tags[document] =
                    new BytesRef(units.get(document).unit().side(language).normalisedTag());
            keys.add(Hash.of(key), document);
            grams.add(text);
        }
        values.put(Fields.text(language), texts);
        values.put(Fields.units(language), hashes);
        values.put(Fields.tag(language), tags);
        postings.put(Fields.key(language), keys.postings());
        postings.put(Fields.grams(language), grams.postings());
    }

    @Override
    public int maxDoc() {
        return units.size();
    }

    @Override
    public int numDocs() {
        return units.size();
    }

    @Override
    public FieldInfos getFieldInfos() {
        return fields;
    }

    @Override
    public DocValuesProducer getDocValuesReader() {
        return values;
    }

    @Override
    public FieldsProducer getPostingsReader() {
        return postings;
    }

    @Override
    public StoredFieldsReader getFieldsReader() {
        return new Rests();
    }

    @Override
    public LeafMetaData getMetaData() {
        return new LeafMetaData(Version.LATEST.major, Version.LATEST, MemoryWriter.ORDER, /* hasBlocks= */ false);
    }

    @Override
    public Bits getLiveDocs() {
        return null;
    }

    @Override
    public NormsProducer getNormsReader() {
        return null;
    }

    @Override
    public PointsReader getPointsReader() {
        return null;
    }

    @Override
    public KnnVectorsReader getVectorReader() {
        return null;
    }

    @Override
    public TermVectorsReader getTermVectorsReader() {
        return null;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return null;
    }

    /** The stored field. */
    private final class Rests extends StoredFieldsReader {
        @Override
        public void document(int document, StoredFieldVisitor visitor) throws IOException {
            // An array of its own, without more behind.
            byte[] rest = UnitCodec.write(units.get(document).unit()).bytes;
            visitor.binaryField(fields.fieldInfo(Fields.REST), rest);
        }

        @Override
        public StoredFieldsReader clone() {
            return this;
        }

        @Override
        public void checkIntegrity() {
            // What was just made is whole.
        }

        @Override
        public void close() {
            // Heap is given back by itself.
        }
    }
}
