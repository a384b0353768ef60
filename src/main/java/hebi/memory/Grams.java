package hebi.memory;

import hebi.text.Language;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The parts of a text of a few characters each, by which concordance finds what may hold a phrase: one or two characters
 * of Chinese, one or three of English, of the text {@linkplain Folding#DEFAULT folded} by case and width. A text that holds a phrase holds
 * every gram of it. Two characters of English begin grams of three, or end the text, and only there they are a gram: this
 * leaves out a third of all grams, which cost an import most of its time.
 */
final class Grams {
    private static final FieldType TERMS = new FieldType();

    static {
        // No positions: fewer bytes, and the texts are at hand to verify with.
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setOmitNorms(true);
        TERMS.setTokenized(true);
        TERMS.freeze();
    }

    private Grams() {}

    /** The greatest number of code points in a gram. */
    static int longest(Language language) {
        return language == Language.ZH ? 2 : 3;
    }

    /** The field that makes a text findable by its grams. */
    static Field field(Language language, String text) {
        return new Field(Fields.grams(language), new Stream(Folding.DEFAULT.fold(text), language), TERMS);
    }

    /** Whether a phrase of so many characters is found by the grams that begin with it, and by nothing less. */
    static boolean isBeginning(Language language, int characters) {
        return language == Language.EN && characters == 2;
    }

    /**
     * The grams that a text must have to hold a phrase: the phrase itself where it is no longer than a gram, and then
     * every text that has it holds it; otherwise all of the greatest length.
     *
     * @param folded the phrase, folded by case and width, not empty
     */
    static Set<String> of(Language language, String folded) {
        int[] characters = folded.codePoints().toArray();
        int n = Math.min(longest(language), characters.length);
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + n <= characters.length; i++) {
            grams.add(new String(characters, i, n));
        }
        return grams;
    }

    /** The distinct grams of a text in UTF-8: to Lucene, each one costs far more than to find that it came before. */
    private static final class Stream extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final BytesRef gram;
        // Where each gram begins in the bytes, and its length.
        private final int[] ranges;
        private int ends;
        private int at;

        Stream(String text, Language language) {
            int longest = longest(language);
            gram = new BytesRef(text);
            int[] characters = text.codePoints().toArray();
            int[] starts = starts(characters);
            ranges = new int[2 * longest * characters.length];
            LongSet seen = new LongSet(longest * characters.length);
            for (int first = 0; first < characters.length; first++) {
                long key = 0;
                for (int end = first; end < Math.min(first + longest, characters.length); end++) {
                    // 21 bits a code point; one more than it, so that a shorter gram is another number.
                    key = key << 21 | (characters[end] + 1);
                    boolean isGram = !isBeginning(language, end + 1 - first) || end + 1 == characters.length;
                    if (isGram && seen.add(key)) {
                        ranges[ends++] = starts[first];
                        ranges[ends++] = starts[end + 1] - starts[first];
                    }
                }
            }
        }

        private static int[] starts(int[] characters) {
            int[] starts = new int[characters.length + 1];
            for (int i = 0; i < characters.length; i++) {
                int c = characters[i];
                starts[i + 1] = starts[i] + (c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
            }
            return starts;
        }

        @Override
        public boolean incrementToken() {
            if (at == ends) {
                return false;
            }
            gram.offset = ranges[at++];
            gram.length = ranges[at++];
            term.setBytesRef(gram);
            return true;
        }
    }

    /** Numbers other than 0 that were seen; open addressing, at most half full. */
    private static final class LongSet {
        private final long[] places;

        LongSet(int most) {
            places = new long[Math.max(2, Integer.highestOneBit(Math.max(1, most)) << 2)];
        }

        /** Adds a number; false where it was there. */
        boolean add(long number) {
            // The multiplier is 2^64 divided by the golden ratio; the high bits are the best mixed.
            int at = (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & (places.length - 1);
            while (places[at] != 0) {
                if (places[at] == number) {
                    return false;
                }
                at = (at + 1) & (places.length - 1);
            }
            places[at] = number;
            return true;
        }
    }
}
