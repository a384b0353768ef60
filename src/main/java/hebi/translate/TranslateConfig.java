package hebi.translate;

import java.util.Objects;
import java.util.Optional;

/**
 * How a file is translated from a memory.
 *
 * @param minScore the lowest score of a match that is filled in, 1..100
 * @param from tag of the language of the source texts; where empty, as the file says or, in a document, as its text tells
 * @param to tag of the language to translate into; where empty, as the file says, else the other of the two
 * @param again whether texts that are translated already are filled in too
 */
public record TranslateConfig(int minScore, Optional<String> from, Optional<String> to, boolean again) {
    public TranslateConfig {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (minScore < 1 || minScore > 100) {
            throw new IllegalArgumentException("minScore " + minScore + " is not within 1..100");
        }
    }

    /** 85 and above, languages as the file says, nothing twice. */
    public static TranslateConfig defaults() {
        return new TranslateConfig(85, Optional.empty(), Optional.empty(), false);
    }

    /** The same with another lowest score. */
    public TranslateConfig withMinScore(int lowest) {
        return new TranslateConfig(lowest, from, to, again);
    }

    /** The same with languages of its own. */
    public TranslateConfig withTags(Optional<String> source, Optional<String> target) {
        return new TranslateConfig(minScore, source, target, again);
    }

    /** The same also, or not, for texts that are translated already. */
    public TranslateConfig withAgain(boolean fillAgain) {
        return new TranslateConfig(minScore, from, to, fillAgain);
    }
}
