package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimilarityTest {
    @ParameterizedTest
    @CsvSource({
        "EN, 'The cat sat.', 'The cat sat.', 100",
        "EN, 'The cat sat.', 'The  cat sat. ', 100",
        "EN, 'The cat sat.', 'the cat sat.', 75",
        "EN, 'one two three', 'one two', 66",
        "EN, 'one two', 'three four', 0",
        "ZH, '我喝茶。', '我喝水。', 75",
        "ZH, '买12个', '买13个', 66",
        "ZH, '头发', '頭髮', 0",
        "ZH, '𠮷野家', '吉野家', 66",
    })
    void countsUnitsInWholePerCent(Language language, String text, String other, int score) {
        assertEquals(score, Similarity.of(language, text, other));
        assertEquals(score, Similarity.of(language, other, text));
    }

    @Test
    void isAHundredOnlyForEqualKeys() {
        // The same units, but the white space between them is not: the keys differ.
        assertEquals(99, Similarity.of(Language.ZH, "我 喝茶", "我喝茶"));
        String long200 = "word ".repeat(200);
        assertEquals(99, Similarity.of(Language.EN, long200 + "end", long200 + "End"));
    }

    @Test
    void ofTwoTextsWithoutUnitsIsAllOrNothing() {
        assertEquals(100, Similarity.of(Language.EN, "", " \u3000"));
        assertEquals(0, Similarity.of(Language.EN, "", "word"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void agreesWithThePlainTable(Language language) {
        RandomTexts texts = new RandomTexts(language, 11);
        for (int i = 0; i < 500; i++) {
            String text = texts.text(1, 90);
            String other = texts.edited(text);
            assertEquals(PlainDistance.score(language, text, other), Similarity.of(language, text, other));
        }
    }

    @Test
    void aDistanceWithinTheLimitIsTheSameAsAScoreThatReachesTheLowest() {
        for (int longer = 1; longer <= 130; longer++) {
            for (int minScore = 0; minScore <= 100; minScore++) {
                for (int distance = 0; distance <= longer; distance++) {
                    boolean isWithin = distance <= Similarity.limit(longer, minScore);
                    assertEquals(Similarity.score(longer, distance) >= minScore, isWithin);
                }
            }
        }
    }
}
