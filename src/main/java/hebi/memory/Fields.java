package hebi.memory;

import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.Provenance;
import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The Lucene document of a unit. What scans read lies in columns (doc values), one for each language where it is of a
 * side: text, units, key. The rest is one stored field, which Lucene compresses in blocks of neighbouring documents.
 */
final class Fields {
    /** Hash of what makes the unit itself, as a term and as a column. */
    static final String ID = "id";
    /** Number in the order of arrival: a column, and the order of documents in the index. */
    static final String SEQUENCE = "sequence";
    /** Date of the newest provenance in milliseconds: a column. */
    static final String NEWEST = "newest";
    /** How sure the surest occurrence is, in millionths: a column. */
    static final String TRUST = "trust";
    /** {@linkplain Place Where} its occurrences stand: terms. */
    static final String PLACE = "place";
    /** All of the unit but its texts: stored. */
    static final String REST = "rest";

    /** The steps from no trust to full trust. */
    static final double TRUST_STEPS = 1e6;

    private Fields() {}

    /** The normalised tag of a side: a column. */
    static String tag(Language language) {
        return language.code() + ".tag";
    }

    /** The text of a side in UTF-8: a column. */
    static String text(Language language) {
        return language.code() + ".text";
    }

    /** The unit hashes of a side's match key: a column. */
    static String units(Language language) {
        return language.code() + ".units";
    }

    /** Hash of a side's match key: a term. */
    static String key(Language language) {
        return language.code() + ".key";
    }

    /** The grams of a side's folded text: terms. */
    static String grams(Language language) {
        return language.code() + ".grams";
    }

    static Document document(StoredUnit stored, BytesRef id) {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, id));
        document.add(new NumericDocValuesField(SEQUENCE, stored.sequence()));
        document.add(new NumericDocValuesField(NEWEST, stored.newestMillis()));
        document.add(new NumericDocValuesField(TRUST, Math.round(stored.trust() * TRUST_STEPS)));
        document.add(new StoredField(REST, UnitCodec.write(stored)));
        for (Provenance occurrence : stored.unit().provenances()) {
            if (!occurrence.document().isEmpty() && occurrence.position().isPresent()) {
                int stretch = Place.stretch(occurrence.position().getAsInt());
                document.add(new StringField(PLACE, Place.term(occurrence.document(), stretch), Field.Store.NO));
            }
        }
        for (Language language : Language.values()) {
            String text = stored.side(language).text();
            String tag = stored.side(language).normalisedTag();
            MatchKey key = MatchKey.of(text);
            BytesRef units = UnitHashes.toBytes(UnitHashes.of(language, key));
            document.add(new SortedDocValuesField(tag(language), new BytesRef(tag)));
            document.add(new BinaryDocValuesField(text(language), new BytesRef(text)));
            document.add(new BinaryDocValuesField(units(language), units));
            document.add(new StringField(key(language), Hash.of(key), Field.Store.NO));
            document.add(Grams.field(language, text));
        }
        return document;
    }

    /** The id of a unit: a hash of both normalised tags, both texts and both code sequences. */
    static BytesRef id(StoredUnit stored) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            for (Language language : Language.values()) {
                out.writeString(stored.side(language).normalisedTag());
                out.writeString(stored.side(language).text());
                UnitCodec.writeCodes(out, stored.side(language).codes());
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to heap does not fail", e);
        }
        return Hash.of(new BytesRef(out.toArrayCopy()));
    }
}
