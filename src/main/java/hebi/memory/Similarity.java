package hebi.memory;

import hebi.segment.Words;
import hebi.text.Language;
import hebi.text.MatchKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How like one text others are, in whole per cent: {@code floor(100·(M − d)/M)}, where d is the Levenshtein distance
 * over the units ({@link Words}) of the two match keys and M the number of units of the longer. 100 only where the keys
 * are equal, otherwise at most 99; where neither has a unit, 100 for equal keys, else 0. Right at any length. Not
 * thread-safe.
 */
public final class Similarity {
    private final Language language;
    private final MatchKey key;
    // Equal units have equal ids; a unit that the text lacks is -1, which no unit of it has.
    private final Map<String, Integer> ids = new HashMap<>();
    private final Levenshtein levenshtein;

    /** To the given text. */
    public Similarity(Language language, String text) {
        this.language = language;
        key = MatchKey.of(text);
        List<String> units = Words.of(language, key.value());
        int[] pattern = new int[units.size()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = ids.computeIfAbsent(units.get(i), unit -> ids.size());
        }
        levenshtein = new Levenshtein(pattern);
    }

    /** The likeness of two texts of one language, 0..100. It is symmetric. */
    public static int of(Language language, String text, String other) {
        return new Similarity(language, text).score(other);
    }

    /** The likeness of another text of the same language, 0..100. */
    public int score(String other) {
        MatchKey otherKey = MatchKey.of(other);
        if (otherKey.equals(key)) {
            return 100;
        }
        List<String> units = Words.of(language, otherKey.value());
        int[] text = new int[units.size()];
        for (int i = 0; i < text.length; i++) {
            text[i] = ids.getOrDefault(units.get(i), -1);
        }
        int longer = Math.max(text.length, levenshtein.length());
        int distance = levenshtein.distance(text, text.length, longer);
        return Math.min(99, score(longer, distance));
    }

    /** The score before the match keys are compared: 0..100, 0 where neither text has a unit. */
    static int score(int longer, int distance) {
        return longer == 0 ? 0 : (int) (100L * (longer - distance) / longer);
    }

    /**
     * The greatest distance that still scores {@code minScore}: {@code score ≥ T} is {@code 100·(M − d) ≥ T·M}, so
     * {@code d ≤ M·(100 − T)/100}.
     */
    static int limit(int longer, int minScore) {
        return (int) ((long) longer * (100 - minScore) / 100);
    }
}
