package hebi.segment;

import com.ibm.icu.text.Transliterator;

/**
 * Chinese as it is written in Traditional characters, by ICU's {@code Simplified-Traditional}: character by character, but for words
 * that tell which of several characters is meant (昆仑 becomes 崑崙, 昆虫 stays 昆).
 */
public final class TraditionalForm {
    /** Reading the rules takes a second, so that is done when first asked for. */
    private static final class Rules {
        static final Transliterator ICU = Transliterator.getInstance("Simplified-Traditional");
    }

    private TraditionalForm() {}

    /** The text in Traditional characters, of as many code points; what is Traditional already stays. Thread-safe. */
    public static synchronized String of(String text) {
        return Rules.ICU.transliterate(text);
    }
}
