package hebi.memory;

import hebi.text.Language;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.IndexInput;

/**
 * One side of a segment as fuzzy search, and concordance with {@link FrequentStrings}, reads it: the documents in groups of equal length in units, the shortest first,
 * each with its number, and their {@linkplain Signature signatures} in {@linkplain SignatureBlock blocks}. Immutable;
 * deletions are not in it. Thread-safe; each search reads through a {@link Cursor} of its own.
 */
final class Column implements Closeable {
    private final IndexInput input;
    private final int[] lengths;
    // For each group where its documents begin; one more for the end.
    private final int[] documents;
    private final List<SignatureBlock> blocks;
    private final long data;
    // Read when they are first asked for: a look-up has no need of them.
    private FrequentStrings strings;

    /** Reads the head of a column of a side of the segment {@code id}, and takes the input over. */
    Column(IndexInput input, byte[] id, Language language) throws IOException {
        this.input = input;
        CodecUtil.checkIndexHeader(
                input, ColumnBuilder.CODEC, ColumnBuilder.VERSION, ColumnBuilder.VERSION, id, language.code());
        lengths = new int[input.readVInt()];
        documents = new int[lengths.length + 1];
        for (int g = 0; g < lengths.length; g++) {
            lengths[g] = input.readVInt() + (g == 0 ? 0 : lengths[g - 1]);
            documents[g + 1] = documents[g] + input.readVInt();
        }
        blocks = SignatureBlock.of(lengths, documents);
        data = (input.getFilePointer() + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        if (stringsAt() + CodecUtil.footerLength() > input.length()) {
            throw new IOException("the column " + input + " is not whole");
        }
        // Says whether the file ends as one that was written to its end.
        CodecUtil.retrieveChecksum(input);
    }

    private long stringsAt() {
        return documentsAt() + (long) documents[lengths.length] * Integer.BYTES;
    }

    /** The frequent strings of the side; none where the column was made in heap. */
    synchronized FrequentStrings strings() throws IOException {
        if (strings == null) {
            strings = FrequentStrings.read(input, stringsAt());
        }
        return strings;
    }

    private long documentsAt() {
        long words = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).endWord();
        return data + words * Long.BYTES;
    }

    /** All documents, in blocks. */
    List<SignatureBlock> blocks() {
        return blocks;
    }

    /** Number of units in each document of a group, greater than that of the group before. */
    int length(int group) {
        return lengths[group];
    }

    /** The first document of a group, as a place in the column; the next group begins where it ends. */
    int first(int group) {
        return documents[group];
    }

    /** Reads all and compares the checksum. */
    void verify() throws IOException {
        CodecUtil.checksumEntireFile(input);
    }

    Cursor cursor() {
        return new Cursor(input.clone());
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** Reads a column. Not thread-safe. */
    final class Cursor {
        private final IndexInput at;

        private Cursor(IndexInput at) {
            this.at = at;
        }

        /** Reads {@code n} words of a row of a block, from the word {@code first} on. */
        void readRow(SignatureBlock block, int row, int first, int n, long[] into) throws IOException {
            at.seek(data + (block.start() + (long) row * block.words() + first) * Long.BYTES);
            at.readLongs(into, 0, n);
        }

        /** The number in the segment of the document at a place in the column. */
        int document(int place) throws IOException {
            at.seek(documentsAt() + (long) place * Integer.BYTES);
            return at.readInt();
        }
    }
}
