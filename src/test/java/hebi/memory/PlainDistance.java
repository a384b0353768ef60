package hebi.memory;

import hebi.segment.Words;
import hebi.text.Language;
import hebi.text.MatchKey;
import java.util.List;

/** The judge: Levenshtein by the table, without any filter or bit. */
final class PlainDistance {
    private PlainDistance() {}

    static <T> int between(List<T> a, List<T> b) {
        int[] above = new int[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            int[] row = new int[b.size() + 1];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                int change = above[j - 1] + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.size()];
    }

    /** The score as the plan of the project words it. */
    static int score(Language language, String a, String b) {
        String keyA = MatchKey.of(a).value();
        String keyB = MatchKey.of(b).value();
        if (keyA.equals(keyB)) {
            return 100;
        }
        List<String> unitsA = Words.of(language, keyA);
        List<String> unitsB = Words.of(language, keyB);
        int longer = Math.max(unitsA.size(), unitsB.size());
        return longer == 0 ? 0 : Math.min(99, 100 * (longer - between(unitsA, unitsB)) / longer);
    }
}
