package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is gathered for a new segment, against the plain way. */
class PostingsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void gramsAreThoseOfEachText(Language language) {
        // Few letters make many equal grams; among them a capital, a full-width one, Han, one beyond the basic plane.
        int[] letters = "abA\uFF22 \u5408\u74A7\uD840\uDC00\u00DF".codePoints().toArray();
        Random random = new Random(11);
        List<String> texts = new ArrayList<>(List.of("", "a", "ab", "", "aaaa", "A\uFF22"));
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, letters.length).forEach(l -> text.appendCodePoint(letters[l]));
            // Enough distinct ones that every table grows.
            text.append((char) ('\u4E00' + i));
            texts.add(text.toString());
        }
        Map<BytesRef, Set<Integer>> expected = new TreeMap<>();
        GramPostings gathered = new GramPostings(language);
        for (int document = 0; document < texts.size(); document++) {
            for (String gram : grams(language, texts.get(document))) {
                expected.computeIfAbsent(new BytesRef(gram), g -> new TreeSet<>())
                        .add(document);
            }
            gathered.add(texts.get(document));
        }
        assertSame(expected, gathered.postings());
    }

    /** All parts of one and of the greatest length, and the last two characters of English. */
    private static Set<String> grams(Language language, String text) {
        int[] folded = Folding.DEFAULT.fold(text).codePoints().toArray();
        int longest = Grams.longest(language);
        Set<String> grams = new TreeSet<>();
        for (int start = 0; start < folded.length; start++) {
            grams.add(new String(folded, start, 1));
            if (start + longest <= folded.length) {
                grams.add(new String(folded, start, longest));
            }
        }
        if (language == Language.EN && folded.length >= 2) {
            grams.add(new String(folded, folded.length - 2, 2));
        }
        return grams;
    }

    @Test
    void termsAreSortedAndADocumentHasEachOnce() throws IOException {
        TermPostings gathered = new TermPostings();
        Map<BytesRef, Set<Integer>> expected = new TreeMap<>();
        Random random = new Random(12);
        for (int document = 0; document < 2_000; document++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                String term = "t".repeat(random.nextInt(3)) + random.nextInt(300);
                gathered.add(new BytesRef(term), document);
                expected.computeIfAbsent(new BytesRef(term), t -> new TreeSet<>())
                        .add(document);
            }
        }
        assertSame(expected, gathered.postings());
        assertEquals(0, new TermPostings().postings().terms().size());
    }

    private static void assertSame(Map<BytesRef, Set<Integer>> expected, Postings postings) {
        assertEquals(expected.size(), postings.terms().size());
        int term = 0;
        int start = 0;
        for (Map.Entry<BytesRef, Set<Integer>> entry : expected.entrySet()) {
            assertEquals(entry.getKey(), postings.terms().read(term, new BytesRef()));
            List<Integer> documents = new ArrayList<>();
            for (int i = start; i < postings.ends()[term]; i++) {
                documents.add(postings.documents()[i]);
            }
            assertEquals(List.copyOf(entry.getValue()), documents);
            start = postings.ends()[term++];
        }
    }
}
