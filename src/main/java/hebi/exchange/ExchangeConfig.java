package hebi.exchange;

import java.util.Objects;
import java.util.Optional;

/**
 * How units are written.
 *
 * @param tmxLevel 1: the text alone, which every CAT tool takes; 2: with the inline codes
 * @param sourceTag the {@code srclang} of a TMX's header; where empty, the source tag of the first unit
 */
public record ExchangeConfig(int tmxLevel, Optional<String> sourceTag) {
    public ExchangeConfig {
        Objects.requireNonNull(sourceTag);
        if (tmxLevel != 1 && tmxLevel != 2) {
            throw new IllegalArgumentException("TMX level " + tmxLevel + " is neither 1 nor 2");
        }
    }

    /** Level 1, the source tag of the first unit. */
    public static ExchangeConfig defaults() {
        return new ExchangeConfig(1, Optional.empty());
    }

    /** The same at another level. */
    public ExchangeConfig withTmxLevel(int level) {
        return new ExchangeConfig(level, sourceTag);
    }
}
