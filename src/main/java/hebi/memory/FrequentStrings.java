package hebi.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Strings, longer than a {@linkplain Grams gram}, that stand in many of the folded texts of one side of a segment, each with
 * all documents that have it, deleted ones among them. Which strings are here is a matter of speed; of one that is here, the
 * documents are known without a look at a text. Immutable and thread-safe.
 */
final class FrequentStrings {
    /** No strings. */
    static final FrequentStrings NONE = new FrequentStrings(null, 0, new BytesRef[0], new int[0], new long[0]);

    private final IndexInput input;
    private final long lists;
    private final BytesRef[] strings;
    private final int[] counts;
    // Where the list of each string begins.
    private final long[] starts;

    private FrequentStrings(IndexInput input, long lists, BytesRef[] strings, int[] counts, long[] starts) {
        this.input = input;
        this.lists = lists;
        this.strings = strings;
        this.counts = counts;
        this.starts = starts;
    }

    /** Reads what {@link FrequentStringsBuilder} wrote from {@code start} on. */
    static FrequentStrings read(IndexInput input, long start) throws IOException {
        IndexInput in = input.clone();
        in.seek(start);
        int n = in.readVInt();
        BytesRef[] strings = new BytesRef[n];
        int[] counts = new int[n];
        long[] starts = new long[n];
        long offset = 0;
        for (int i = 0; i < n; i++) {
            byte[] bytes = new byte[in.readVInt()];
            in.readBytes(bytes, 0, bytes.length);
            strings[i] = new BytesRef(bytes);
            counts[i] = in.readVInt();
            starts[i] = offset;
            offset += in.readVInt();
        }
        return new FrequentStrings(in, in.getFilePointer(), strings, counts, starts);
    }

    /** The strings, in ascending order; not to be changed. */
    List<BytesRef> strings() {
        return List.of(strings);
    }

    /** The place of a string, 0 or more; negative where it is not here. */
    int find(BytesRef string) {
        return Arrays.binarySearch(strings, string);
    }

    /** The place of the longest string that begins a text; -1 where none does. */
    int findLongest(BytesRef text) {
        int longest = -1;
        BytesRef beginning = new BytesRef(text.bytes, text.offset, 0);
        while (beginning.length < text.length) {
            beginning.length += FoldedBytes.length(text.bytes[text.offset + beginning.length]);
            int found = find(beginning);
            if (found >= 0) {
                longest = found;
            } else if (longest >= 0
                    || -1 - found == strings.length
                    || !StringHelper.startsWith(strings[-1 - found], beginning)) {
                // What a string begins with is a string too, or too short to be one.
                break;
            }
        }
        return longest;
    }

    /** The bytes of a string. */
    int length(int place) {
        return strings[place].length;
    }

    /** How many documents have a string. */
    int count(int place) {
        return counts[place];
    }

    /** The documents that have a string, in ascending order. */
    DocIdSetIterator documents(int place) throws IOException {
        IndexInput list = input.clone();
        list.seek(lists + starts[place]);
        return new Documents(list, counts[place]);
    }

    /** Reads a list: the step to each document from the one before. */
    private static final class Documents extends DocIdSetIterator {
        private final IndexInput steps;
        private final int count;
        private int read;
        private int document = -1;

        Documents(IndexInput steps, int count) {
            this.steps = steps;
            this.count = count;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() throws IOException {
            document = read++ < count ? document + steps.readVInt() : NO_MORE_DOCS;
            return document;
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return count;
        }
    }
}
