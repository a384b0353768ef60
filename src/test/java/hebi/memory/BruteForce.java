package hebi.memory;

import hebi.segment.Words;
import hebi.text.Language;
import hebi.text.MatchKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The score of every text against a query, by the table over units, without hashes, bounds or bits. */
final class BruteForce {
    private final Language language;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<int[]> texts = new ArrayList<>();

    BruteForce(Language language, List<String> texts) {
        this.language = language;
        for (String text : texts) {
            String key = MatchKey.of(text).value();
            keys.add(key);
            this.texts.add(ids(key));
        }
    }

    private int[] ids(String key) {
        return Words.of(language, key).stream()
                .mapToInt(unit -> ids.computeIfAbsent(unit, u -> ids.size()))
                .toArray();
    }

    /** The final score of each text, in their order; 0 for one whose length alone keeps it below {@code least}. */
    int[] scores(String query, int least) {
        String key = MatchKey.of(query).value();
        int[] units = ids(key);
        int[] scores = new int[texts.size()];
        for (int i = 0; i < scores.length; i++) {
            int[] text = texts.get(i);
            int longer = Math.max(text.length, units.length);
            int shorter = Math.min(text.length, units.length);
            if (keys.get(i).equals(key)) {
                scores[i] = 100;
            } else if (longer > 0 && 100 * shorter >= least * longer) {
                scores[i] = Math.min(99, 100 * (longer - distance(units, text)) / longer);
            }
        }
        return scores;
    }

    private static int distance(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length];
    }
}
