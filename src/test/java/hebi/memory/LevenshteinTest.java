package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevenshteinTest {
    private static final int NO_LIMIT = 1_000_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40})
    void agreesWithTheTableForRandomIdsOfASmallAlphabet(int alphabet) {
        Random random = new Random(alphabet);
        for (int round = 0; round < 400; round++) {
            check(ids(random, random.nextInt(150), alphabet), ids(random, random.nextInt(150), alphabet));
        }
    }

    @ParameterizedTest
    @CsvSource({"63,64", "64,64", "64,65", "65,64", "127,129", "128,128", "129,1", "1,129", "0,5", "5,0", "0,0"})
    void agreesWithTheTableAroundTheEdgesOfAWord(int m, int n) {
        Random random = new Random(m * 1000L + n);
        for (int round = 0; round < 50; round++) {
            check(ids(random, m, 3), ids(random, n, 3));
        }
        check(new int[m], new int[n]);
    }

    @Test
    void agreesWithTheTableForTextsOfThousandsOfUnits() {
        Random random = new Random(5);
        int[] text = ids(random, 3000, 500);
        int[] edited = Arrays.copyOfRange(text, 37, 2900);
        for (int i = 0; i < edited.length; i += 7) {
            edited[i] = -i;
        }
        check(text, edited);
    }

    @Test
    void findsIdsThatShareAPlaceInTheTable() {
        // Multiples of a power of two fall close together in a table that is indexed by the high bits of a product.
        int[] pattern = new int[64];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = i << 26;
        }
        check(pattern, new int[] {0, 1, 1 << 26, Integer.MIN_VALUE, -1, 63 << 26});
    }

    @Test
    void readsOnlyTheUnitsThatCount() {
        assertEquals(1, new Levenshtein(new int[] {1, 2, 3}).distance(new int[] {1, 2, 9, 9, 9}, 2, NO_LIMIT));
    }

    private static void check(int[] pattern, int[] text) {
        int truth = PlainDistance.between(list(pattern), list(text));
        Levenshtein levenshtein = new Levenshtein(pattern);
        assertEquals(truth, levenshtein.distance(text, text.length, NO_LIMIT));
        assertEquals(truth, levenshtein.distance(text, text.length, truth), "a limit that is just reached");
        if (truth > 0) {
            assertTrue(levenshtein.distance(text, text.length, truth - 1) > truth - 1, "a limit that is just missed");
        }
    }

    private static List<Integer> list(int[] ids) {
        return Arrays.stream(ids).boxed().collect(Collectors.toList());
    }

    private static int[] ids(Random random, int n, int alphabet) {
        return random.ints(n, 0, alphabet).toArray();
    }
}
