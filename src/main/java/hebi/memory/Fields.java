package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
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

    /** All fields, for a new segment. */
    static FieldInfos infos() {
        List<FieldInfo> infos = new ArrayList<>();
        infos.add(info(infos.size(), ID, IndexOptions.DOCS, DocValuesType.BINARY));
        infos.add(info(infos.size(), SEQUENCE, IndexOptions.NONE, DocValuesType.NUMERIC));
        infos.add(info(infos.size(), NEWEST, IndexOptions.NONE, DocValuesType.NUMERIC));
        infos.add(info(infos.size(), TRUST, IndexOptions.NONE, DocValuesType.NUMERIC));
        infos.add(info(infos.size(), REST, IndexOptions.NONE, DocValuesType.NONE));
        infos.add(info(infos.size(), PLACE, IndexOptions.DOCS, DocValuesType.NONE));
        for (Language language : Language.values()) {
            infos.add(info(infos.size(), tag(language), IndexOptions.NONE, DocValuesType.SORTED));
            infos.add(info(infos.size(), text(language), IndexOptions.NONE, DocValuesType.BINARY));
            infos.add(info(infos.size(), units(language), IndexOptions.NONE, DocValuesType.BINARY));
            infos.add(info(infos.size(), key(language), IndexOptions.DOCS, DocValuesType.NONE));
            infos.add(info(infos.size(), grams(language), IndexOptions.DOCS, DocValuesType.NONE));
        }
        return new FieldInfos(infos.toArray(FieldInfo[]::new));
    }

    private static FieldInfo info(int number, String name, IndexOptions terms, DocValuesType column) {
        return new FieldInfo(
                name,
                number,
                /* storeTermVector= */ false,
                /* omitNorms= */ true,
                /* storePayloads= */ false,
                terms,
                column,
                /* dvGen= */ -1,
                new HashMap<>(),
                /* pointDimensionCount= */ 0,
                /* pointIndexDimensionCount= */ 0,
                /* pointNumBytes= */ 0,
                /* vectorDimension= */ 0,
                VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN,
                /* softDeletesField= */ false,
                /* isParentField= */ false);
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
