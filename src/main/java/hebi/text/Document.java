package hebi.text;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text of a file or page.
 *
 * @param location path or address as the user gave it
 * @param modified when the source was last changed
 * @param paragraphs all blocks in reading order, furniture included and marked; may be empty
 */
public record Document(String location, Instant modified, List<Paragraph> paragraphs) {
    public Document {
        Objects.requireNonNull(location);
        Objects.requireNonNull(modified);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The blocks of the article, in reading order: all that are not furniture. */
    public List<Paragraph> article() {
        return paragraphs.stream().filter(p -> !p.isFurniture()).toList();
    }

    /** The blocks left out as page furniture, in reading order. */
    public List<Paragraph> furniture() {
        return paragraphs.stream().filter(Paragraph::isFurniture).toList();
    }

    /** The language that most of the article is in; empty where the article has no letters. */
    public Optional<Language> language() {
        return Language.detect(article().stream().map(Paragraph::text).collect(Collectors.joining("\n")));
    }
}
