package hebi.exchange;

import hebi.text.Variant;
import java.util.List;

/**
 * A text of an XLIFF.
 *
 * @param variant the text and its inline codes
 * @param markup for each code, in the same order, how it is written in the file
 */
record XliffText(Variant variant, List<String> markup) {
    XliffText {
        markup = List.copyOf(markup);
        if (markup.size() != variant.codes().size()) {
            throw new IllegalArgumentException("codes and their markup differ in number");
        }
    }

    /** No text at all. */
    static XliffText none(String tag) {
        return new XliffText(new Variant(tag, ""), List.of());
    }
}
