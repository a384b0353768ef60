package hebi.translate;

import hebi.exchange.Filling;
import java.util.Optional;

/**
 * What the memory knows for a text.
 *
 * @param filling what to put into the file
 * @param draft the draft of an earlier run in whose place it comes; empty where there is none
 */
record Proposal(Filling filling, Optional<String> draft) {
    /** Whether there is a draft and it says something else. */
    boolean isNews() {
        return draft.isPresent() && !draft.get().equals(filling.text());
    }

    /** Whether it says again, and still for a text that is only like it, what the draft says. */
    boolean isDraftAgain() {
        return !filling.isExact() && draft.equals(Optional.of(filling.text()));
    }
}
