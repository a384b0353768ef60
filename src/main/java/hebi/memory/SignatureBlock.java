package hebi.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * Some thousand documents of a column that follow one another and have signatures of one width. Their signatures are
 * stored as rows: for each bit, which documents have it.
 *
 * @param first the first document, as a place in the column
 * @param end the end of the documents
 * @param firstGroup the group that the first document is of
 * @param endGroup the end of the groups that documents are of
 * @param bits number of rows
 * @param start where the rows begin among those of the column, in words of 64 bits
 */
record SignatureBlock(int first, int end, int firstGroup, int endGroup, int bits, long start) {
    /** Words in a row at most: a handful of rows stays in the nearest cache. */
    static final int MAX_WORDS = 256;

    /**
     * Cuts a column into blocks.
     *
     * @param lengths the number of units in the documents of each group, ascending
     * @param documents where each group begins, and the end
     */
    static List<SignatureBlock> of(int[] lengths, int[] documents) {
        List<SignatureBlock> blocks = new ArrayList<>();
        int first = 0;
        long start = 0;
        for (int group = 0; group < lengths.length; ) {
            int bits = Signature.bits(lengths[group]);
            int most = first + MAX_WORDS * Long.SIZE;
            int end = first;
            int last = group;
            for (int g = group; g < lengths.length && Signature.bits(lengths[g]) == bits && end < most; g++) {
                end = Math.min(documents[g + 1], most);
                last = g;
            }
            blocks.add(new SignatureBlock(first, end, group, last + 1, bits, start));
            start = blocks.get(blocks.size() - 1).endWord();
            group = end == documents[last + 1] ? last + 1 : last;
            first = end;
        }
        return blocks;
    }

    /** Words in a row. */
    int words() {
        return (end - first + Long.SIZE - 1) / Long.SIZE;
    }

    /** Where the rows end. */
    long endWord() {
        return start + (long) bits * words();
    }

    /** The word of a row that a document's bit is in. */
    int word(int document) {
        return (document - first) / Long.SIZE;
    }
}
