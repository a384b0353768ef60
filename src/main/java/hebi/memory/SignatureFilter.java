package hebi.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the documents of a block of a column whose signatures lack no more elements of the query than units of it may stay
 * unmatched: 64 documents at a time.
 *
 * <ol>
 *   <li>For each place in a row stands a counter in binary, one array for each digit. It begins where it overflows when one
 *       element more is missing than may be.
 *   <li>For each element of the query its two rows tell which documents lack it; one is added to their counters.
 *   <li>Whose counter did not overflow passes.
 * </ol>
 *
 * Not thread-safe.
 */
final class SignatureFilter {
    /** Fewer elements are a weaker bound, and a bound all the same. Texts as long as this fill their signatures anyway. */
    private static final int MAX_ELEMENTS = 255;

    private static final int MAX_DIGITS = Integer.SIZE - Integer.numberOfLeadingZeros(MAX_ELEMENTS);

    private final int[] elements;
    private final int[] most = new int[SignatureBlock.MAX_WORDS];
    private final long[][] counters = new long[MAX_DIGITS][SignatureBlock.MAX_WORDS];
    private final long[] overflow = new long[SignatureBlock.MAX_WORDS];
    private final long[] row = new long[SignatureBlock.MAX_WORDS];
    private final long[] lacking = new long[SignatureBlock.MAX_WORDS];
    private final long[] otherLacking = new long[SignatureBlock.MAX_WORDS];
    private SignatureBlock block;
    private int firstWord;
    private int words;
    private int greatest;
    private int digits;

    SignatureFilter(int[] query) {
        Signature signature = new Signature();
        signature.begin(query.length);
        elements = Arrays.stream(query, 0, Math.min(query.length, MAX_ELEMENTS))
                .map(signature::element)
                .toArray();
    }

    /** Begins with those documents of a block that stand from {@code from} to {@code to}. */
    void begin(SignatureBlock in, int from, int to) {
        block = in;
        firstWord = in.word(from);
        words = in.word(to - 1) + 1 - firstWord;
        Arrays.fill(most, 0, words, 0);
    }

    /** Lets {@code unmatched} units of the query stay unmatched in the documents from {@code from} to {@code to}. */
    void allow(int from, int to, int unmatched) {
        for (int w = block.word(from); w <= block.word(to - 1); w++) {
            // A word that two lengths share is held to the laxer bound.
            most[w - firstWord] = Math.max(most[w - firstWord], Math.min(unmatched, elements.length));
        }
    }

    /** Compares the query with the documents. */
    void compare(Column.Cursor at) throws IOException {
        beginCounters();
        for (int i = 0; i < elements.length && (i <= greatest || !isDone()); i += 2) {
            readLacking(at, elements[i], lacking);
            if (i + 1 < elements.length) {
                readLacking(at, elements[i + 1], otherLacking);
            } else {
                Arrays.fill(otherLacking, 0, words, 0);
            }
            count();
        }
    }

    /** Reads which documents lack a bit of an element. */
    private void readLacking(Column.Cursor at, int element, long[] into) throws IOException {
        at.readRow(block, Signature.first(element, block.bits()), firstWord, words, into);
        at.readRow(block, Signature.second(element, block.bits()), firstWord, words, row);
        long[] second = row;
        int n = words;
        for (int w = 0; w < n; w++) {
            into[w] = ~(into[w] & second[w]);
        }
    }

    /** Whether no document is left. */
    private boolean isDone() {
        long all = -1;
        for (int w = 0; w < words; w++) {
            all &= overflow[w];
        }
        return all == -1;
    }

    private void beginCounters() {
        greatest = Arrays.stream(most, 0, words).max().orElse(0);
        digits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(greatest));
        for (int digit = 0; digit < digits; digit++) {
            for (int w = 0; w < words; w++) {
                // All ones, less what may be missing.
                counters[digit][w] = (most[w] >> digit & 1) == 0 ? -1 : 0;
            }
        }
        Arrays.fill(overflow, 0, words, 0);
    }

    /** Adds two elements to the counters. Simple loops over local arrays become vector instructions. */
    private void count() {
        int n = words;
        long[] carry = lacking;
        long[] other = otherLacking;
        long[] counter = counters[0];
        for (int w = 0; w < n; w++) {
            long ones = counter[w];
            long either = carry[w] ^ other[w];
            long both = carry[w] & other[w] | ones & either;
            counter[w] = ones ^ either;
            carry[w] = both;
        }
        for (int digit = 1; digit < digits; digit++) {
            counter = counters[digit];
            for (int w = 0; w < n; w++) {
                long before = counter[w];
                counter[w] = before ^ carry[w];
                carry[w] &= before;
            }
        }
        long[] over = overflow;
        for (int w = 0; w < n; w++) {
            over[w] |= carry[w];
        }
    }

    /** Adds the documents from {@code from} to {@code to} that pass, in ascending order. */
    void addPassing(int from, int to, IntStream.Builder passing) {
        for (int w = block.word(from); w <= block.word(to - 1); w++) {
            int first = block.first() + w * Long.SIZE;
            long left = ~overflow[w - firstWord] & -1L << Math.max(0, from - first);
            for (; left != 0; left &= left - 1) {
                int document = first + Long.numberOfTrailingZeros(left);
                if (document >= to) {
                    return;
                }
                passing.add(document);
            }
        }
    }
}
