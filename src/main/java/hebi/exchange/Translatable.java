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
 */
public record Translatable(Variant source, String targetTag, String target, Standing standing, String document) {
    public Translatable {
        Objects.requireNonNull(source);
        Objects.requireNonNull(targetTag);
        Objects.requireNonNull(target);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(document);
    }
}
