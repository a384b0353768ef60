package hebi.memory;

import hebi.text.Language;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Gathers the {@linkplain Grams grams} of one side's texts, from documents in ascending order. Not thread-safe.
 *
 * <ol>
 *   <li>A gram is a number: 21 bits for each of its characters, the first one highest, each one greater than its code
 *       point, so that numbers have the order of terms.
 *   <li>A hash table gives each distinct gram an ordinal. For each text the ordinals of its distinct grams are taken down,
 *       one after the other, and counted.
 *   <li>At the end the grams are sorted; by their counts it is known where the documents of each belong.
 * </ol>
 *
 * Lucene does the same for terms of any kind and keeps each occurrence in lists of bytes, which took half of an import.
 */
final class GramPostings {
    private static final int BITS = 21;
    private static final int MASK = (1 << BITS) - 1;

    private final Language language;
    // By ordinal: the gram, the last document that has it, the number of documents.
    private long[] grams = new long[1 << 13];
    private int[] last = new int[1 << 13];
    private int[] counts = new int[1 << 13];
    private int distinct;
    // Open addressing, at most half full: ordinals, one greater; 0 where a place is free.
    private int[] places = new int[1 << 14];
    // Ordinals of grams; those of a document end where ends says.
    private int[] taken = new int[1 << 14];
    private int[] ends = new int[1 << 6];
    private int size;
    private int documents;

    GramPostings(Language language) {
        this.language = language;
    }

    /** Adds the grams of the next document. */
    void add(String text) {
        documents++;
        long beforeLast = 0;
        long before = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            long folded = Folding.DEFAULT.fold(c) + 1L;
            take(folded << 2 * BITS);
            if (language == Language.ZH && before != 0) {
                take(before << 2 * BITS | folded << BITS);
            } else if (beforeLast != 0) {
                take(beforeLast << 2 * BITS | before << BITS | folded);
            }
            beforeLast = before;
            before = folded;
        }
        if (language == Language.EN && beforeLast != 0) {
            take(beforeLast << 2 * BITS | before << BITS);
        }
        if (documents > ends.length) {
            ends = ArrayUtil.grow(ends, 2 * documents);
        }
        ends[documents - 1] = size;
    }

    private void take(long gram) {
        int ordinal = ordinal(gram);
        if (last[ordinal] != documents) {
            last[ordinal] = documents;
            counts[ordinal]++;
            if (size == taken.length) {
                taken = ArrayUtil.grow(taken, 2 * size);
            }
            taken[size++] = ordinal;
        }
    }

    private int ordinal(long gram) {
        int at = place(gram);
        if (places[at] == 0) {
            if (2 * (distinct + 1) > places.length) {
                grow();
                at = place(gram);
            }
            grams[distinct] = gram;
            places[at] = ++distinct;
        }
        return places[at] - 1;
    }

    /** Where a gram stands, or the free place where it would. */
    private int place(long gram) {
        // The multiplier is 2^64 divided by the golden ratio; the high bits are the best mixed.
        int at = (int) ((gram * 0x9E3779B97F4A7C15L) >>> 32) & (places.length - 1);
        while (places[at] != 0 && grams[places[at] - 1] != gram) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    private void grow() {
        // As many ordinals as half of the places.
        grams = Arrays.copyOf(grams, places.length);
        last = Arrays.copyOf(last, places.length);
        counts = Arrays.copyOf(counts, places.length);
        places = new int[2 * places.length];
        for (int ordinal = 0; ordinal < distinct; ordinal++) {
            places[place(grams[ordinal])] = ordinal + 1;
        }
    }

    /** All that was added. */
    Postings postings() {
        long[] sorted = Arrays.copyOf(grams, distinct);
        Arrays.sort(sorted);
        ByteStrings terms = new ByteStrings();
        int[] termEnds = new int[distinct];
        // By ordinal: where the next document goes.
        int[] next = new int[distinct];
        int end = 0;
        for (int i = 0; i < distinct; i++) {
            int ordinal = places[place(sorted[i])] - 1;
            next[ordinal] = end;
            end += counts[ordinal];
            termEnds[i] = end;
            terms.add(term(sorted[i]));
        }
        return new Postings(terms, termEnds, documents(next));
    }

    private static BytesRef term(long gram) {
        StringBuilder characters = new StringBuilder(Long.BYTES);
        for (int shift = 2 * BITS; shift >= 0; shift -= BITS) {
            int character = (int) (gram >>> shift) & MASK;
            if (character != 0) {
                characters.appendCodePoint(character - 1);
            }
        }
        return new BytesRef(characters);
    }

    private int[] documents(int[] next) {
        int[] all = new int[size];
        int from = 0;
        for (int document = 0; document < documents; document++) {
            for (int i = from; i < ends[document]; i++) {
                all[next[taken[i]]++] = document;
            }
            from = ends[document];
        }
        return all;
    }
}
