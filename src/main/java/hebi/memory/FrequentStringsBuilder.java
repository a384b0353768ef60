package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the {@link FrequentStrings} of one side of a segment.
 *
 * <ol>
 *   <li>Of some thousand texts, evenly spread, all strings are counted that come more than a few times ({@link StringCounts}).
 *   <li>Those in more than one text of 256 are taken; fewer where they would be too many.
 *   <li>All texts are gone through once with the strings that were taken, and give each the list of its documents.
 *   <li>Written are: their number; each string with its length, its number of documents and the bytes of its list, in
 *       ascending order; then the lists, as steps from document to document.
 * </ol>
 */
final class FrequentStringsBuilder {
    // Enough that what is in one text of 256 is met 32 times.
    private static final int SAMPLE = 8_192;
    private static final int ONE_TEXT_OF = 256;
    // To read fewer texts than that is quick.
    private static final int FEWEST = 16;
    /** Lists take about a byte an entry. */
    private static final int MOST_ENTRIES = 48;

    private final LeafReader segment;
    private final Language language;
    private final FoldedBytes folding = new FoldedBytes(Folding.DEFAULT);

    private FrequentStringsBuilder(LeafReader segment, Language language) {
        this.segment = segment;
        this.language = language;
    }

    /** Writes that there are none. */
    static void writeNone(IndexOutput out) throws IOException {
        out.writeVInt(0);
    }

    static void write(LeafReader segment, Language language, IndexOutput out) throws IOException {
        FrequentStringsBuilder builder = new FrequentStringsBuilder(segment, language);
        builder.lists(builder.sample()).write(out);
    }

    private StringCounts.Tree sample() throws IOException {
        StringCounts counts = new StringCounts();
        int step = Math.max(1, segment.maxDoc() / SAMPLE);
        BinaryDocValues texts = segment.getBinaryDocValues(Fields.text(language));
        int read = 0;
        for (int doc = 0; doc < segment.maxDoc(); doc += step) {
            texts.advanceExact(doc);
            counts.add(folding.of(texts.binaryValue()));
            read++;
        }
        int least = Math.max(FEWEST, read / ONE_TEXT_OF);
        int longest = Grams.longest(language);
        StringCounts.Tree tree = counts.tree(least, longest);
        while (tree.entries() > (long) MOST_ENTRIES * read) {
            least += least / 4;
            tree = counts.tree(least, longest);
        }
        return tree;
    }

    private Lists lists(StringCounts.Tree tree) throws IOException {
        Lists lists = new Lists(tree.strings());
        if (tree.strings().isEmpty()) {
            return lists;
        }
        BinaryDocValues texts = segment.getBinaryDocValues(Fields.text(language));
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            texts.advanceExact(doc);
            BytesRef text = folding.of(texts.binaryValue());
            for (int start = 0; start < text.length; start += FoldedBytes.length(text.bytes[start])) {
                int node = tree.next(StringCounts.Tree.ROOT, text.bytes[start]);
                for (int at = start + 1; node > 0 && at < text.length; at++) {
                    node = tree.next(node, text.bytes[at]);
                    lists.add(tree.string(node), doc);
                }
            }
        }
        return lists;
    }

    /** The documents of each string. */
    private static final class Lists {
        private final List<BytesRef> strings;
        private final byte[][] steps;
        private final int[] sizes;
        private final int[] counts;
        private final int[] last;

        Lists(List<BytesRef> strings) {
            this.strings = strings;
            steps = new byte[strings.size()][0];
            sizes = new int[strings.size()];
            counts = new int[strings.size()];
            last = new int[strings.size()];
            Arrays.fill(last, -1);
        }

        /** Adds a document, once, to the list of a string; none where the string is negative. */
        void add(int string, int document) {
            if (string < 0 || last[string] == document) {
                return;
            }
            int size = sizes[string];
            byte[] bytes = steps[string];
            if (size + 5 > bytes.length) {
                bytes = ArrayUtil.grow(bytes, size + 5);
                steps[string] = bytes;
            }
            int step = document - last[string];
            for (; step >= 0x80; step >>>= 7) {
                bytes[size++] = (byte) (step | 0x80);
            }
            bytes[size++] = (byte) step;
            sizes[string] = size;
            counts[string]++;
            last[string] = document;
        }

        void write(IndexOutput out) throws IOException {
            out.writeVInt(strings.size());
            for (int i = 0; i < strings.size(); i++) {
                BytesRef string = strings.get(i);
                out.writeVInt(string.length);
                out.writeBytes(string.bytes, string.offset, string.length);
                out.writeVInt(counts[i]);
                out.writeVInt(sizes[i]);
            }
            for (int i = 0; i < steps.length; i++) {
                out.writeBytes(steps[i], sizes[i]);
            }
        }
    }
}
