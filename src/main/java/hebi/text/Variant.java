package hebi.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One side of a translation unit (a TUV).
 *
 * @param tag language tag as it came, such as {@code zh-CN} or {@code EN_us}
 * @param text the text without inline codes
 * @param codes the inline codes in order of position; mostly empty
 */
public record Variant(String tag, String text, List<InlineCode> codes) {
    public Variant {
        Objects.requireNonNull(tag);
        Objects.requireNonNull(text);
        codes = List.copyOf(codes);
    }

    /** A variant without inline codes. */
    public Variant(String tag, String text) {
        this(tag, text, List.of());
    }

    /** The language of the tag; empty where it is neither English nor Chinese. */
    public Optional<Language> language() {
        return Language.ofTag(tag);
    }

    /**
     * The tag as it counts for identity and matching: {@code en}, {@code zh-Hans}, {@code zh-Hant}; for a Chinese tag
     * that names neither script nor region the script that the text tells, else {@code zh-Hans}; for any other language the tag in lower
     * case with hyphens.
     */
    public String normalisedTag() {
        return Script.normalise(tag, text);
    }
}
