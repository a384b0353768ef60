package hebi.quality;

import java.util.Locale;

/** What can be wrong with a unit. */
public enum Rule {
    NUMBERS("a number of one side that the other does not state"),
    UNTRANSLATED("the Chinese side is left in English, or the English side in Chinese"),
    SAME_TEXT("both sides are the same sentence"),
    WRONG_SCRIPT("Simplified text under a Traditional tag, or the reverse"),
    TWO_TARGETS("the same source was translated in another way before"),
    TWO_SOURCES("the same target stands for another source too"),
    LENGTH("one side is far too long for the other"),
    BRACKETS("a bracket or quotation mark of one side has no partner, and the other side's have"),
    DOUBLED_WORD("a word stands twice"),
    MARKUP("a tag, an entity or a placeholder that one side lacks"),
    NAMES("a name in Latin letters, or an address, that one side lacks"),
    WIDTH("full-width punctuation in English, or half-width in Chinese");

    private final String explanation;

    Rule(String explanation) {
        this.explanation = explanation;
    }

    /** How the rule is written: {@code wrong-script}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the rule finds, in a few words. */
    public String explanation() {
        return explanation;
    }
}
