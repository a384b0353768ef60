package hebi.exchange;

import hebi.text.Variant;
import java.util.Objects;

/**
 * A text of a bilingual file, to be translated or translated already.
 *
 * @param source the text and its codes
 * @param targetTag language to translate into; empty where the file does not tell
 * @param target the translation that the file has; blank where it has none
 * @param standing how far that is
 * @param document the document that the text belongs to, whose texts are its neighbours
 * @param madeFor the text that the draft was made for, where the file says so and not by whom; else empty
 */
public record Translatable(
        Variant source, String targetTag, String target, Standing standing, String document, String madeFor) {
    public Translatable {
        Objects.requireNonNull(madeFor);
        Objects.requireNonNull(source);
        Objects.requireNonNull(targetTag);
        Objects.requireNonNull(target);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(document);
    }

    /** A text of which the file does not tell what its draft was made for. */
    public Translatable(Variant source, String targetTag, String target, Standing standing, String document) {
        this(source, targetTag, target, standing, document, "");
    }
}
