package hebi.memory;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The parts of a text of a few characters each, by which concordance finds what may hold a phrase: one or two characters
 * of Chinese, one to three of English, of the text {@linkplain Folding#ALL folded}. A text that holds a phrase holds
 * every gram of it.
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
        return new Field(Fields.grams(language), new Stream(Folding.ALL.fold(text), longest(language)), TERMS);
    }

    /**
     * The grams that a text must have to hold a phrase: the phrase itself where it is no longer than a gram, and then
     * every text that has it holds it; otherwise all of the greatest length.
     *
     * @param folded the phrase, folded by {@link Folding#ALL}, not empty
     */
    static List<BytesRef> of(Language language, String folded) {
        int[] characters = folded.codePoints().toArray();
        int n = Math.min(longest(language), characters.length);
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + n <= characters.length; i++) {
            grams.add(new String(characters, i, n));
        }
        List<BytesRef> terms = new ArrayList<>(grams.size());
        grams.forEach(gram -> terms.add(new BytesRef(gram)));
        return terms;
    }

    /** All grams of a text in UTF-8, those that come twice twice. */
    private static final class Stream extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final BytesRef gram = new BytesRef();
        private final int longest;
        // Where each code point begins in the bytes; one more for the end.
        private final int[] starts;
        private int at;
        private int length;

        Stream(String text, int longest) {
            this.longest = longest;
            BytesRef bytes = new BytesRef(text);
            gram.bytes = bytes.bytes;
            starts = new int[text.codePointCount(0, text.length()) + 1];
            int n = 0;
            for (int i = 0; i < bytes.length; i++) {
                // Every byte but the first of a character is 10xxxxxx.
                if ((bytes.bytes[i] & 0xC0) != 0x80) {
                    starts[n++] = i;
                }
            }
            starts[n] = bytes.length;
        }

        @Override
        public boolean incrementToken() {
            if (length == longest || at + length + 1 >= starts.length) {
                at++;
                length = 0;
            }
            if (at + 1 >= starts.length) {
                return false;
            }
            length++;
            gram.offset = starts[at];
            gram.length = starts[at + length] - starts[at];
            term.setBytesRef(gram);
            return true;
        }
    }
}
