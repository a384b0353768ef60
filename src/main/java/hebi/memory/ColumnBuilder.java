package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    // The documents by length, then by number.
    private final int[] order;

    private ColumnBuilder(LeafReader segment, Language language, IndexOutput out) throws IOException {
        this.out = out;
        starts = new int[segment.maxDoc() + 1];
        units = new int[16 * segment.maxDoc()];
        BinaryDocValues column = segment.getBinaryDocValues(Fields.units(language));
        int longest = 0;
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            column.nextDoc();
            BytesRef bytes = column.binaryValue();
            int length = UnitHashes.count(bytes);
            units = ArrayUtil.grow(units, starts[doc] + length);
            UnitHashes.read(bytes, units, starts[doc]);
            starts[doc + 1] = starts[doc] + length;
            longest = Math.max(longest, length);
        }
        order = sorted(longest);
    }

    /** Sorts by counting: a place for each length is no more than the longest document takes itself. */
    private int[] sorted(int longest) {
        int[] next = new int[longest + 2];
        int documents = starts.length - 1;
        for (int doc = 0; doc < documents; doc++) {
            next[length(doc) + 1]++;
        }
        for (int length = 0; length <= longest; length++) {
            next[length + 1] += next[length];
        }
        int[] sorted = new int[documents];
        for (int doc = 0; doc < documents; doc++) {
            sorted[next[length(doc)]++] = doc;
        }
        return sorted;
    }

    private int length(int document) {
        return starts[document + 1] - starts[document];
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
        out.writeVInt(distinctLengths());
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

    private int distinctLengths() {
        int distinct = order.length == 0 ? 0 : 1;
        for (int i = 1; i < order.length; i++) {
            distinct += length(order[i]) == length(order[i - 1]) ? 0 : 1;
        }
        return distinct;
    }

    private void writeSignatures() throws IOException {
        long[] signature = new long[Signature.MAX_WORDS];
        int length = -1;
        int words = 0;
        for (int document : order) {
            if (length(document) != length) {
                length = length(document);
                words = Signature.words(length);
            }
            Signature.write(units, starts[document], length, words, signature);
            for (int i = 0; i < words; i++) {
                room(Long.BYTES).putLong(signature[i]);
            }
        }
        flush();
    }

    private void writeDocuments() throws IOException {
        for (int document : order) {
            room(Integer.BYTES).putInt(document);
        }
        flush();
    }

    private void writeUnits() throws IOException {
        for (int document : order) {
            for (int i = starts[document], end = starts[document + 1]; i < end; ) {
                int n = Math.min(end - i, room(Integer.BYTES).remaining() / Integer.BYTES);
                buffer.asIntBuffer().put(units, i, n);
                buffer.position(buffer.position() + n * Integer.BYTES);
                i += n;
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
