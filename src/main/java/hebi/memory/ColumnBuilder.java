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
 *       its number of documents; then, from the next multiple of eight on, for each length all coarse signatures and
 *       then, where they are not the same, all fine ones; all document numbers; a checksum.
 * </ol>
 */
final class ColumnBuilder {
    static final String CODEC = "HebiColumn";

    /** The version of this layout, of {@link Signature} and of {@link UnitHashes}: a column of another one is made anew. */
    static final int VERSION = 2;

    private static final int BUFFER_BYTES = 1 << 14;

    private final IndexOutput out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    // Where the units of each document begin; one more for the end.
    private final int[] starts;
    private int[] units;
    // The documents by length, then by number; for each length where they end in this order.
    private final int[] order;
    private final int[] ends;

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
        ends = new int[longest + 2];
        order = sorted(ends);
    }

    /**
     * Sorts by counting; {@code next} has a place for each length and one more, which is little beside the longest document
     * itself, and holds the end of each length afterwards.
     */
    private int[] sorted(int[] next) {
        int documents = starts.length - 1;
        for (int doc = 0; doc < documents; doc++) {
            next[length(doc) + 1]++;
        }
        for (int length = 0; length + 1 < next.length; length++) {
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
        CodecUtil.writeFooter(out);
    }

    private void writeLengths() throws IOException {
        out.writeVInt(distinctLengths());
        int before = 0;
        for (int from = 0; from < order.length; from = groupEnd(from)) {
            int length = length(order[from]);
            out.writeVInt(length - before);
            out.writeVInt(groupEnd(from) - from);
            before = length;
        }
        while (out.getFilePointer() % Long.BYTES != 0) {
            out.writeByte((byte) 0);
        }
    }

    private int distinctLengths() {
        int distinct = 0;
        for (int from = 0; from < order.length; from = groupEnd(from)) {
            distinct++;
        }
        return distinct;
    }

    /** The end in {@link #order} of the documents that are as long as the one at {@code from}. */
    private int groupEnd(int from) {
        return ends[length(order[from])];
    }

    private void writeSignatures() throws IOException {
        for (int from = 0; from < order.length; from = groupEnd(from)) {
            int coarse = Signature.coarseWords(length(order[from]));
            int fine = Signature.words(length(order[from]));
            writeSignatures(from, groupEnd(from), coarse);
            if (fine > coarse) {
                writeSignatures(from, groupEnd(from), fine);
            }
        }
        flush();
    }

    private void writeSignatures(int from, int to, int words) throws IOException {
        long[] signature = new long[words];
        for (int i = from; i < to; i++) {
            Signature.write(units, starts[order[i]], length(order[i]), words, signature);
            for (long word : signature) {
                room(Long.BYTES).putLong(word);
            }
        }
    }

    private void writeDocuments() throws IOException {
        for (int document : order) {
            room(Integer.BYTES).putInt(document);
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
