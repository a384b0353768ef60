package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the {@link Column} of one side of one segment.
 *
 * <ol>
 *   <li>All unit hashes of the segment are read, in the order of its documents.
 *   <li>The documents are sorted by number of units, then by document.
 *   <li>Written are: a header with the segment's id; number of lengths, and for each the step from the one before and
 *       its number of documents; then, from the next multiple of eight on, all signatures, all document numbers, all
 *       units; a checksum.
 * </ol>
 */
final class ColumnBuilder {
    static final String CODEC = "HebiColumn";

    /** The version of this layout, of {@link Signature} and of {@link UnitHashes}: a column of another one is made anew. */
    static final int VERSION = 1;

    private static final int BUFFER_BYTES = 1 << 14;

    private final IndexOutput out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    // Where the units of each document begin; one more for the end.
    private final int[] starts;
    private int[] units;
    // Length and document in one number each, sorted.
    private final long[] order;

    private ColumnBuilder(LeafReader segment, Language language, IndexOutput out) throws IOException {
        this.out = out;
        starts = new int[segment.maxDoc() + 1];
        units = new int[16 * segment.maxDoc()];
        order = new long[segment.maxDoc()];
        BinaryDocValues column = segment.getBinaryDocValues(Fields.units(language));
        for (int doc = 0; doc < order.length; doc++) {
            column.nextDoc();
            BytesRef bytes = column.binaryValue();
            int length = UnitHashes.count(bytes);
            units = ArrayUtil.grow(units, starts[doc] + length);
            UnitHashes.read(bytes, units, starts[doc]);
            starts[doc + 1] = starts[doc] + length;
            order[doc] = (long) length << Integer.SIZE | doc;
        }
        Arrays.sort(order);
    }

    /** Writes the column of a side of a segment whose id is {@code id}. */
    static void write(LeafReader segment, byte[] id, Language language, IndexOutput out) throws IOException {
        ColumnBuilder builder = new ColumnBuilder(segment, language, out);
        CodecUtil.writeIndexHeader(out, CODEC, VERSION, id, language.code());
        builder.writeLengths();
        builder.writeSignatures();
        builder.writeDocuments();
        builder.writeUnits();
        CodecUtil.writeFooter(out);
    }

    private void writeLengths() throws IOException {
        out.writeVInt((int)
                Arrays.stream(order).mapToInt(ColumnBuilder::length).distinct().count());
        int before = 0;
        for (int from = 0, to; from < order.length; from = to) {
            int length = length(order[from]);
            to = from + 1;
            while (to < order.length && length(order[to]) == length) {
                to++;
            }
            out.writeVInt(length - before);
            out.writeVInt(to - from);
            before = length;
        }
        while (out.getFilePointer() % Long.BYTES != 0) {
            out.writeByte((byte) 0);
        }
    }

    private static int length(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private void writeSignatures() throws IOException {
        long[] signature = new long[Signature.MAX_WORDS];
        for (long entry : order) {
            int words = Signature.words(length(entry));
            Signature.write(units, starts[(int) entry], length(entry), words, signature);
            for (int i = 0; i < words; i++) {
                room(Long.BYTES).putLong(signature[i]);
            }
        }
        flush();
    }

    private void writeDocuments() throws IOException {
        for (long entry : order) {
            room(Integer.BYTES).putInt((int) entry);
        }
        flush();
    }

    private void writeUnits() throws IOException {
        for (long entry : order) {
            int start = starts[(int) entry];
            for (int i = start; i < start + length(entry); i++) {
                room(Integer.BYTES).putInt(units[i]);
            }
        }
        flush();
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        out.writeBytes(buffer.array(), buffer.position());
        buffer.clear();
    }
}
