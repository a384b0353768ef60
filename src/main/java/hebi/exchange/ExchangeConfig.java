package hebi.exchange;

import java.util.Objects;
import java.util.Optional;

/**
 * How units are written.
 *
 * @param tmxLevel 1: the text alone, which every CAT tool takes; 2: with the inline codes
 * @param sourceTag the {@code srclang} of a TMX's header; where empty, the source tag of the first unit
 * @param flavour whose further properties and language codes a TMX carries
 * @param paragraphs whether a TMX says that its units are paragraphs rather than sentences
 */
public record ExchangeConfig(int tmxLevel, Optional<String> sourceTag, Flavour flavour, boolean paragraphs) {
    public ExchangeConfig {
        Objects.requireNonNull(flavour);
        Objects.requireNonNull(sourceTag);
        if (tmxLevel != 1 && tmxLevel != 2) {
            throw new IllegalArgumentException("TMX level " + tmxLevel + " is neither 1 nor 2");
        }
    }

    /** Level 1, the source tag of the first unit, no flavour, sentences. */
    public static ExchangeConfig defaults() {
        return new ExchangeConfig(1, Optional.empty(), Flavour.STANDARD, false);
    }

    /** The same at another level. */
    public ExchangeConfig withTmxLevel(int level) {
        return new ExchangeConfig(level, sourceTag, flavour, paragraphs);
    }

    /** The same for one tool. */
    public ExchangeConfig withFlavour(Flavour other) {
        return new ExchangeConfig(tmxLevel, sourceTag, other, paragraphs);
    }

    /** The same for units that are paragraphs, or not. */
    public ExchangeConfig withParagraphs(boolean areParagraphs) {
        return new ExchangeConfig(tmxLevel, sourceTag, flavour, areParagraphs);
    }
}
