package hebi.memory;

import hebi.text.Language;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Reads the units out of a segment that may be damaged. Only the files that hold them are opened: texts and ids in the
 * columns, the rest in the stored fields; terms are of no need. A unit that cannot be read is passed over, and so is one
 * that no longer says what its id is the hash of. Not thread-safe.
 */
final class Salvage {
    /** Takes a unit that was read. */
    @FunctionalInterface
    interface Units {
        void accept(StoredUnit unit) throws IOException;
    }

    private final Directory directory;
    private final SegmentCommitInfo segment;
    private long lost;
    private String reason = "";

    Salvage(Directory directory, SegmentCommitInfo segment) {
        this.directory = directory;
        this.segment = segment;
    }

    /** What was lost, and why, on a line; empty where nothing was. */
    Optional<String> loss() {
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "segment %s: %,d of %,d units are lost: %s",
                        segment.info.name,
                        lost,
                        segment.info.maxDoc() - segment.getDelCount(),
                        reason));
    }

    /** Hands over every unit that can be read. */
    void units(Units units) throws IOException {
        Bits live = live();
        Parts parts = null;
        for (int doc = 0; doc < segment.info.maxDoc(); doc++) {
            if (live != null && !live.get(doc)) {
                continue;
            }
            StoredUnit unit;
            try {
                // What stumbled over a unit is opened anew for the next one.
                parts = parts == null ? new Parts(directory, segment.info) : parts;
                unit = parts.unit(doc);
            } catch (IOException | RuntimeException e) {
                boolean isClosed = parts == null;
                IOUtils.closeWhileHandlingException(parts);
                parts = null;
                if (isClosed) {
                    lose(segment.info.maxDoc() - segment.getDelCount() - doc, e);
                    return;
                }
                lose(1, e);
                continue;
            }
            units.accept(unit);
        }
        IOUtils.close(parts);
    }

    /** Which documents are not deleted; null for all, and where that cannot be read: rather too many than too few. */
    private Bits live() {
        try {
            return segment.hasDeletions()
                    ? segment.info.getCodec().liveDocsFormat().readLiveDocs(directory, segment, IOContext.READONCE)
                    : null;
        } catch (IOException | RuntimeException e) {
            reason = "which units were deleted cannot be read, so they are back: " + e.getMessage();
            return null;
        }
    }

    private void lose(long units, Throwable cause) {
        lost += units;
        if (reason.isEmpty()) {
            reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        }
    }

    /** The open files of a segment. */
    private static final class Parts implements Closeable {
        private final Directory files;
        /** Null where the files lie in the folder itself. */
        private final Directory compound;

        private final DocValuesProducer columns;
        private final StoredFieldsReader stored;
        private final NumericDocValues sequences;
        private final BinaryDocValues ids;
        private final BinaryDocValues english;
        private final BinaryDocValues chinese;

        Parts(Directory directory, SegmentInfo info) throws IOException {
            Codec codec = info.getCodec();
            compound = info.getUseCompoundFile()
                    ? codec.compoundFormat().getCompoundReader(directory, info, IOContext.DEFAULT)
                    : null;
            DocValuesProducer producer = null;
            StoredFieldsReader reader = null;
            try {
                files = compound == null ? directory : compound;
                FieldInfos fields = codec.fieldInfosFormat().read(files, info, "", IOContext.READONCE);
                producer = codec.docValuesFormat()
                        .fieldsProducer(new SegmentReadState(files, info, fields, IOContext.DEFAULT));
                reader = codec.storedFieldsFormat().fieldsReader(files, info, fields, IOContext.DEFAULT);
                sequences = producer.getNumeric(fields.fieldInfo(Fields.SEQUENCE));
                ids = producer.getBinary(fields.fieldInfo(Fields.ID));
                english = producer.getBinary(fields.fieldInfo(Fields.text(Language.EN)));
                chinese = producer.getBinary(fields.fieldInfo(Fields.text(Language.ZH)));
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(reader, producer, compound);
                throw e;
            }
            columns = producer;
            stored = reader;
        }

        /** The unit of a document, which is not before that of the call before. */
        StoredUnit unit(int document) throws IOException {
            DocumentStoredFieldVisitor rest = new DocumentStoredFieldVisitor(Fields.REST);
            stored.document(document, rest);
            BytesRef bytes = rest.getDocument().getField(Fields.REST).binaryValue();
            sequences.advanceExact(document);
            ids.advanceExact(document);
            StoredUnit unit =
                    UnitCodec.read(bytes, sequences.longValue(), text(english, document), text(chinese, document));
            if (!Fields.id(unit).equals(ids.binaryValue())) {
                throw new CorruptIndexException("a text is not what it was", files.toString());
            }
            return unit;
        }

        private static String text(BinaryDocValues texts, int document) throws IOException {
            texts.advanceExact(document);
            return texts.binaryValue().utf8ToString();
        }

        @Override
        public void close() throws IOException {
            IOUtils.close(stored, columns, compound);
        }
    }
}
