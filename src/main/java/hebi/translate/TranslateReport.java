package hebi.translate;

import hebi.exchange.Standing;
import hebi.exchange.Translatable;
import java.util.List;
import java.util.Optional;

/**
 * What became of the texts of a file; the counts but {@code apart} add up to {@code texts}.
 *
 * @param texts how many there are
 * @param fixed how many are not to be translated
 * @param before how many were translated already and left alone
 * @param ice how many were filled in with the same text between the same neighbours
 * @param exact how many with the same text
 * @param high how many with one that is 95..99 like it
 * @param medium how many with one of 85..94
 * @param low how many with one below
 * @param open how many were not found
 * @param apart how many of those found stay open in the file, since another part of their unit or message was not found
 */
public record TranslateReport(
        int texts, int fixed, int before, int ice, int exact, int high, int medium, int low, int open, int apart) {
    /** Counts. */
    static TranslateReport of(List<Translatable> texts, List<Optional<Proposal>> proposals, boolean again, int filled) {
        int fixed = 0;
        int before = 0;
        int open = 0;
        int[] bands = new int[5];
        for (int i = 0; i < texts.size(); i++) {
            Standing standing = texts.get(i).standing();
            if (proposals.get(i).isPresent()) {
                bands[band(proposals.get(i).get())]++;
            } else if (standing == Standing.FIXED) {
                fixed++;
            } else if (!again && (standing == Standing.DONE || standing == Standing.REVIEWED)) {
                before++;
            } else {
                open++;
            }
        }
        int found = texts.size() - fixed - before - open;
        return new TranslateReport(
                texts.size(), fixed, before, bands[0], bands[1], bands[2], bands[3], bands[4], open, found - filled);
    }

    private static int band(Proposal proposal) {
        int score = proposal.filling().score();
        if (proposal.filling().isExact()) {
            return proposal.isInContext() ? 0 : 1;
        }
        return score >= 95 ? 2 : score >= 85 ? 3 : 4;
    }
}
