package hebi.text;

import java.util.Objects;
import java.util.Optional;

/**
 * One block of a document: its kind, its text (one line, no white space at the ends), and, where it is page furniture
 * rather than article, the reason.
 *
 * @param kind what the block is
 * @param text the text, never blank; white space within it is single spaces
 * @param furniture why the block is left out ("outside the article", "hidden"), in words for the user; empty for article
 */
public record Paragraph(Kind kind, String text, Optional<String> furniture) {
    /** The reason of a text below a picture, which a reader may ask for all the same. */
    public static final String CAPTION = "figure caption";

    /** The reason of a block that is in the language of the other document. */
    public static final String OTHER_LANGUAGE = "in the other language";

    /** What a block is in its document. */
    public enum Kind {
        HEADING,
        BODY,
        ITEM,
        CELL
    }

    public Paragraph {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(furniture);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a paragraph has text");
        }
    }

    /** A block of the article. */
    public Paragraph(Kind kind, String text) {
        this(kind, text, Optional.empty());
    }

    /** Whether the block is page furniture (navigation, share bar, footer) and takes no part in the alignment. */
    public boolean isFurniture() {
        return furniture.isPresent();
    }

    /** Whether the block is left out for a reason. */
    public boolean isLeftOutAs(String reason) {
        return furniture.filter(reason::equals).isPresent();
    }

    /** The same block as a part of the article. */
    public Paragraph asArticle() {
        return new Paragraph(kind, text);
    }

    /** The same block marked as furniture for the given reason. */
    public Paragraph asFurniture(String reason) {
        return new Paragraph(kind, text, Optional.of(reason));
    }
}
