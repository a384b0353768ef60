package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.memory.Difference.Kind;
import hebi.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferencesTest {
    @Test
    void aWordThatTheQueryHasInsteadIsAChange() {
        assertEquals(
                List.of(new Difference(Kind.CHANGED, 4, 7, 4, 9)),
                Differences.between(Language.EN, "The cat sat.", "The horse sat."));
    }

    @Test
    void anInsertionStandsAfterTheWordBeforeIt() {
        assertEquals(
                List.of(new Difference(Kind.INSERTED, 3, 3, 4, 9)),
                Differences.between(Language.EN, "The cat sat.", "The black cat sat."));
    }

    @Test
    void aDeletionIsARangeOfTheSource() {
        assertEquals(
                List.of(new Difference(Kind.DELETED, 4, 9, 3, 3)),
                Differences.between(Language.EN, "The black cat sat.", "The cat sat."));
    }

    @Test
    void chineseIsComparedByCharacterAndCountedInCodePoints() {
        assertEquals(
                List.of(new Difference(Kind.CHANGED, 2, 3, 2, 3), new Difference(Kind.INSERTED, 4, 4, 4, 5)),
                Differences.between(Language.ZH, "𠮷野吃饭", "𠮷野喝饭了"));
    }

    @Test
    void whiteSpaceAndQuotationMarksOfOneFamilyMakeNoDifference() {
        assertEquals(List.of(), Differences.between(Language.ZH, "他说：“走 吧”", "他说：\"走吧\""));
        assertEquals(List.of(), Differences.between(Language.EN, "a  b", "a b"));
    }

    @Test
    void anEmptySideIsOneDifference() {
        assertEquals(List.of(new Difference(Kind.INSERTED, 0, 0, 0, 2)), Differences.between(Language.ZH, "", "你好"));
        assertEquals(List.of(new Difference(Kind.DELETED, 0, 2, 0, 0)), Differences.between(Language.ZH, "你好", ""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNotMarkedIsTheSameInBoth(Language language) {
        RandomTexts texts = new RandomTexts(language, 3);
        for (int i = 0; i < 300; i++) {
            String source = texts.text(1, 60);
            String query = texts.edited(source);
            List<Difference> differences = Differences.between(language, source, query);
            String rest = cut(
                    source,
                    differences.stream()
                            .map(d -> new int[] {d.start(), d.end()})
                            .toList());
            String queryRest = cut(
                    query,
                    differences.stream()
                            .map(d -> new int[] {d.queryStart(), d.queryEnd()})
                            .toList());
            assertEquals(rest.replace(" ", ""), queryRest.replace(" ", ""));
            assertTrue(differences.stream().allMatch(DifferencesTest::isKindOfItsRanges));
        }
    }

    private static boolean isKindOfItsRanges(Difference d) {
        boolean hasSource = d.end() > d.start();
        boolean hasQuery = d.queryEnd() > d.queryStart();
        return switch (d.kind()) {
            case INSERTED -> !hasSource && hasQuery;
            case DELETED -> hasSource && !hasQuery;
            case CHANGED -> hasSource && hasQuery;
        };
    }

    private static String cut(String text, List<int[]> ranges) {
        int[] points = text.codePoints().toArray();
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int[] range : ranges) {
            rest.append(new String(points, at, range[0] - at));
            at = range[1];
        }
        return rest.append(new String(points, at, points.length - at)).toString();
    }
}
