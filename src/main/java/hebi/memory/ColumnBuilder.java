package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
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
 *       its number of documents; then, from the next multiple of eight on, the rows of each {@link SignatureBlock}, the first
 *       bit first; all document numbers; the {@link FrequentStrings}; a checksum.
 * </ol>
 */
final class ColumnBuilder {
    static final String CODEC = "HebiColumn";

    /** The version of this layout, of {@link Signature}, {@link UnitHashes} and {@link FrequentStrings}: a column of another one is made anew. */
    static final int VERSION = 4;

    private static final int BUFFER_BYTES = 1 << 14;

    private final IndexOutput out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    // Where the units of each document begin; one more for the end.
    private final int[] starts;
    private int[] units;
    // The documents by length, then by number.
    private final int[] order;
    // The lengths that occur, and where the documents of each begin in this order; one more for the end.
    private final int[] lengths;
    private final int[] groups;

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
        int[] ends = new int[longest + 2];
        order = sorted(ends);
        lengths = IntStream.rangeClosed(0, longest)
                .filter(l -> ends[l] > (l == 0 ? 0 : ends[l - 1]))
                .toArray();
        groups = IntStream.concat(IntStream.of(0), Arrays.stream(lengths).map(l -> ends[l]))
                .toArray();
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

    /** Writes the whole column of a side of a segment whose id is {@code id}. */
    static void write(LeafReader segment, byte[] id, Language language, IndexOutput out) throws IOException {
        writeUnits(segment, id, language, out);
        FrequentStringsBuilder.write(segment, language, out);
        CodecUtil.writeFooter(out);
    }

    /** Writes a column without {@link FrequentStrings}, in a fraction of the time. */
    static void writeQuickly(LeafReader segment, byte[] id, Language language, IndexOutput out) throws IOException {
        writeUnits(segment, id, language, out);
        FrequentStringsBuilder.writeNone(out);
        CodecUtil.writeFooter(out);
    }

    private static void writeUnits(LeafReader segment, byte[] id, Language language, IndexOutput out)
            throws IOException {
        ColumnBuilder builder = new ColumnBuilder(segment, language, out);
        CodecUtil.writeIndexHeader(out, CODEC, VERSION, id, language.code());
        builder.writeLengths();
        builder.writeSignatures();
        builder.writeDocuments();
    }

    private void writeLengths() throws IOException {
        out.writeVInt(lengths.length);
        for (int g = 0; g < lengths.length; g++) {
            out.writeVInt(lengths[g] - (g == 0 ? 0 : lengths[g - 1]));
            out.writeVInt(groups[g + 1] - groups[g]);
        }
        while (out.getFilePointer() % Long.BYTES != 0) {
            out.writeByte((byte) 0);
        }
    }

    private void writeSignatures() throws IOException {
        Signature signature = new Signature();
        for (SignatureBlock block : SignatureBlock.of(lengths, groups)) {
            for (long word : rows(block, signature)) {
                room(Long.BYTES).putLong(word);
            }
        }
        flush();
    }

    private long[] rows(SignatureBlock block, Signature signature) {
        int bits = block.bits();
        int words = block.words();
        long[] rows = new long[bits * words];
        for (int i = block.first(); i < block.end(); i++) {
            int word = block.word(i);
            // Of a shift of a word's bits only the lowest six count.
            long bit = 1L << (i - block.first());
            signature.begin(length(order[i]));
            for (int u = starts[order[i]]; u < starts[order[i] + 1]; u++) {
                int element = signature.element(units[u]);
                rows[Signature.first(element, bits) * words + word] |= bit;
                rows[Signature.second(element, bits) * words + word] |= bit;
            }
        }
        return rows;
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
