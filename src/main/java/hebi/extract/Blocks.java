package hebi.extract;

import hebi.error.InputException;
import hebi.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks of one document as its reader finds them: white space made single spaces, blank ones dropped, limits held. */
final class Blocks {
    private final String location;
    private final int maxCharacters;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private int characters;

    /** @param maxCharacters see {@link ExtractConfig} */
    Blocks(String location, int maxCharacters) {
        this.location = location;
        this.maxCharacters = maxCharacters;
    }

    /** Adds a block of the article; nothing if it is blank. */
    void add(Paragraph.Kind kind, CharSequence text) {
        add(kind, text, Optional.empty());
    }

    /**
     * Adds a block, {@code furniture} as in {@link Paragraph}; nothing if it is blank.
     *
     * @throws InputException at the block that goes past the limit of characters, or when the time is up
     */
    void add(Paragraph.Kind kind, CharSequence text, Optional<String> furniture) {
        String line = WhiteSpace.collapse(text);
        if (line.isEmpty()) {
            return;
        }
        characters += line.length();
        checkLimits();
        paragraphs.add(new Paragraph(kind, line, furniture));
    }

    /** See {@link ExtractConfig}. */
    int maxCharacters() {
        return maxCharacters;
    }

    /** Counts text that is not yet a block, for readers that hold much of it before they add any. */
    void checkSize(long pending) {
        if (pending > maxCharacters) {
            throw tooMuchText();
        }
    }

    /** All blocks so far, in the order in which they came. */
    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    private void checkLimits() {
        checkSize(characters);
        checkTime();
    }

    /**
     * Ends the work of a reader whose time is up: the extractor interrupts its thread then, and most parsers never look at that.
     *
     * @throws InputException if so
     */
    void checkTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InputException(location, "takes too long to read", "split it or raise maxSeconds");
        }
    }

    private InputException tooMuchText() {
        return new InputException(
                location, "has more than " + maxCharacters + " characters", "split it or raise maxCharacters");
    }
}
