package hebi.pipeline;

import hebi.text.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * How two files become units.
 *
 * @param sourceTag language tag of the first file, such as {@code zh-TW}; empty to detect it
 * @param targetTag language tag of the second file; empty to detect it
 * @param forced whether two texts are aligned that do not look like translations of each other
 */
public record PipelineConfig(Optional<String> sourceTag, Optional<String> targetTag, boolean forced) {
    public PipelineConfig {
        Objects.requireNonNull(sourceTag);
        Objects.requireNonNull(targetTag);
        requireKnown(sourceTag);
        requireKnown(targetTag);
    }

    /** Both languages are detected, and what is no translation is refused. */
    public static PipelineConfig defaults() {
        return new PipelineConfig(Optional.empty(), Optional.empty(), false);
    }

    private static void requireKnown(Optional<String> tag) {
        tag.ifPresent(t -> {
            if (Language.ofTag(t).isEmpty()) {
                throw new IllegalArgumentException(
                        "\"" + t + "\" is neither English nor Chinese; give a tag such as en, zh-CN or zh-TW");
            }
        });
    }
}
