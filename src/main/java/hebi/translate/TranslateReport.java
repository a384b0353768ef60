package hebi.translate;

import hebi.exchange.Translatable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What became of the texts of a file; the counts but {@code renewed} and {@code apart} add up to {@code texts}.
 *
 * @param texts how many there are
 * @param fixed how many are not to be translated
 * @param before how many were translated already and left alone
 * @param drafts how many had a draft already and keep it
 * @param ice how many were filled in with the same text between the same neighbours
 * @param exact how many with the same text
 * @param high how many with one that is 95..99 like it
 * @param medium how many with one of 85..94
 * @param low how many with one below
 * @param open how many were not found
 * @param renewed how many of those filled in had a draft of an earlier run, which gave way to another text
 * @param apart how many of those found stay as they were in the file, since another part of their unit or message was not found
 */
public record TranslateReport(
        int texts,
        int fixed,
        int before,
        int drafts,
        int ice,
        int exact,
        int high,
        int medium,
        int low,
        int open,
        int renewed,
        int apart) {
    /** What can become of a text; the bands stand in the order of the record. */
    private enum Fate {
        FIXED,
        BEFORE,
        DRAFT,
        ICE,
        EXACT,
        HIGH,
        MEDIUM,
        LOW,
        OPEN
    }

    /**
     * Counts.
     *
     * @param filled which of the texts with a proposal were filled in
     */
    static TranslateReport of(
            List<Translatable> texts, List<Optional<Proposal>> proposals, boolean again, BitSet filled) {
        int[] fates = new int[Fate.values().length];
        int renewed = 0;
        int apart = 0;
        for (int i = 0; i < texts.size(); i++) {
            Optional<Proposal> proposal = proposals.get(i);
            Fate fate = proposal.map(TranslateReport::fate).orElse(fate(texts.get(i), again));
            fates[fate.ordinal()]++;
            if (proposal.isPresent() && fate != Fate.DRAFT) {
                apart += filled.get(i) ? 0 : 1;
                renewed += filled.get(i) && proposal.get().isNews() ? 1 : 0;
            }
        }
        return new TranslateReport(
                texts.size(),
                fates[0],
                fates[1],
                fates[2],
                fates[3],
                fates[4],
                fates[5],
                fates[6],
                fates[7],
                fates[8],
                renewed,
                apart);
    }

    private static Fate fate(Translatable text, boolean again) {
        return switch (text.standing()) {
            case FIXED -> Fate.FIXED;
            case DONE, REVIEWED -> again ? Fate.OPEN : Fate.BEFORE;
            case DRAFT, PROPOSED, REWORKED -> Fate.DRAFT;
            case OPEN -> Fate.OPEN;
        };
    }

    private static Fate fate(Proposal proposal) {
        int score = proposal.filling().score();
        if (proposal.isDraftAgain()) {
            return Fate.DRAFT;
        }
        if (proposal.filling().isExact()) {
            return proposal.filling().isInContext() ? Fate.ICE : Fate.EXACT;
        }
        return score >= 95 ? Fate.HIGH : score >= 85 ? Fate.MEDIUM : Fate.LOW;
    }
}
