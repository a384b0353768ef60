package hebi.pipeline;

import hebi.segment.Segmenter;
import hebi.segment.SentenceSegmenter;
import hebi.text.Language;
import hebi.text.Paragraph;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How two files become units.
 *
 * @param sourceTag language tag of the first file, such as {@code zh-TW}; empty to detect it
 * @param targetTag language tag of the second file; empty to detect it
 * @param segmenters what cuts the paragraphs of each language
 * @param furniture which page furniture is aligned too, apart from the article
 * @param forced whether two texts are aligned that do not look like translations of each other
 * @param date the date that units bear; empty for the newer one of the two files
 */
public record PipelineConfig(
        Optional<String> sourceTag,
        Optional<String> targetTag,
        Function<Language, Segmenter> segmenters,
        Furniture furniture,
        boolean forced,
        Optional<Instant> date) {
    /** Blocks of page furniture that are aligned all the same. */
    public enum Furniture {
        NONE,
        CAPTIONS,
        ALL;

        boolean keeps(Paragraph paragraph) {
            return switch (this) {
                case NONE -> false;
                case CAPTIONS -> paragraph.isLeftOutAs(Paragraph.CAPTION);
                case ALL -> paragraph.isFurniture();
            };
        }
    }

    public PipelineConfig {
        Objects.requireNonNull(date);
        Objects.requireNonNull(furniture);
        Objects.requireNonNull(segmenters);
        Objects.requireNonNull(sourceTag);
        Objects.requireNonNull(targetTag);
        requireKnown(sourceTag);
        requireKnown(targetTag);
    }

    /** Both languages are detected; Hebi's own segments, of the article alone; what is no translation is refused. */
    public static PipelineConfig defaults() {
        return new PipelineConfig(Optional.empty(), Optional.empty());
    }

    /** The same for texts of the given languages. */
    public PipelineConfig(Optional<String> sourceTag, Optional<String> targetTag) {
        this(sourceTag, targetTag, SentenceSegmenter::new, Furniture.NONE, false, Optional.empty());
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
