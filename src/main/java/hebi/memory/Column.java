package hebi.memory;

import hebi.text.Language;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.IndexInput;

/**
 * One side of a segment as fuzzy search reads it: the documents in groups of equal length in units, the shortest first,
 * each with a coarse and a fine {@linkplain Signature signature} and its number. Immutable; deletions are not in it.
 * Thread-safe; each search reads through a {@link Cursor} of its own.
 */
final class Column implements Closeable {
    private final IndexInput input;
    private final int[] lengths;
    // For each group where its documents and signature words begin; one more for the end.
    private final int[] documents;
    private final long[] words;
    private final long data;

    /** Reads the head of a column of a side of the segment {@code id}, and takes the input over. */
    Column(IndexInput input, byte[] id, Language language) throws IOException {
        this.input = input;
        CodecUtil.checkIndexHeader(
                input, ColumnBuilder.CODEC, ColumnBuilder.VERSION, ColumnBuilder.VERSION, id, language.code());
        lengths = new int[input.readVInt()];
        documents = new int[lengths.length + 1];
        words = new long[lengths.length + 1];
        for (int g = 0; g < lengths.length; g++) {
            lengths[g] = input.readVInt() + (g == 0 ? 0 : lengths[g - 1]);
            int n = input.readVInt();
            documents[g + 1] = documents[g] + n;
            words[g + 1] = words[g] + (long) n * wordsEach(lengths[g]);
        }
        data = (input.getFilePointer() + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        long end = documentsAt() + (long) documents[lengths.length] * Integer.BYTES;
        if (end + CodecUtil.footerLength() != input.length()) {
            throw new IOException("the column " + input + " is not whole");
        }
    }

    /** Words in both signatures of a document. The coarse one of a short text would be the fine one again, and is left out. */
    static int wordsEach(int length) {
        int fine = Signature.words(length);
        int coarse = Signature.coarseWords(length);
        return coarse == fine ? fine : coarse + fine;
    }

    private long documentsAt() {
        return data + words[lengths.length] * Long.BYTES;
    }

    /** Number of groups. */
    int groups() {
        return lengths.length;
    }

    /** Number of units in each document of a group, greater than that of the group before. */
    int length(int group) {
        return lengths[group];
    }

    /** Number of documents in a group. */
    int size(int group) {
        return documents[group + 1] - documents[group];
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

        /** Number of documents in a group. */
        int size(int group) {
            return Column.this.size(group);
        }

        /** Number of units in each document of a group. */
        int length(int group) {
            return lengths[group];
        }

        /** Reads the coarse signatures of {@code n} documents of a group from the {@code first} on, in a row. */
        void readCoarse(int group, int first, int n, long[] into) throws IOException {
            int coarse = Signature.coarseWords(lengths[group]);
            readWords(words[group] + (long) first * coarse, n * coarse, into);
        }

        /** Reads the fine signatures of {@code n} documents of a group from the {@code first} on, in a row. */
        void readFine(int group, int first, int n, long[] into) throws IOException {
            long fine = words[group] + (long) size(group) * Signature.coarseWords(lengths[group]);
            int width = Signature.words(lengths[group]);
            readWords(fine + (long) first * width, n * width, into);
        }

        private void readWords(long from, int n, long[] into) throws IOException {
            at.seek(data + from * Long.BYTES);
            at.readLongs(into, 0, n);
        }

        /** The number of a document in the segment. */
        int document(int group, int index) throws IOException {
            at.seek(documentsAt() + (long) (documents[group] + index) * Integer.BYTES);
            return at.readInt();
        }
    }
}
