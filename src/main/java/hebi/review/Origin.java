package hebi.review;

import hebi.pipeline.AlignedPair;
import hebi.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a stored alignment comes from.
 *
 * @param created when it was made
 * @param sourceLanguage language of the source; the target is in the other one
 * @param source the text translated from
 * @param target its translation
 */
public record Origin(Instant created, Language sourceLanguage, Text source, Text target) {
    /**
     * One of its two texts.
     *
     * @param location path, address or name
     * @param modified when it was last changed
     * @param tag the language tag that was given for it; empty to tell it from the text
     */
    public record Text(String location, Instant modified, Optional<String> tag) {}

    /** The origin of an alignment that was made just now. */
    static Origin of(AlignedPair pair, Instant now) {
        return new Origin(
                now,
                pair.alignment().sourceLanguage(),
                new Text(pair.source().location(), pair.source().modified(), pair.sourceTag()),
                new Text(pair.target().location(), pair.target().modified(), pair.targetTag()));
    }
}
