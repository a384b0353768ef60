package hebi.segment;

import hebi.text.Language;
import java.util.List;
import java.util.Objects;

/**
 * Hebi's own segmentation: for English the rules of {@link EnglishSentences}, for Chinese the
 * punctuation rules of {@link ChineseSentences}. A paragraph without a Han character is cut as English in either language.
 * Immutable and thread-safe.
 */
public final class SentenceSegmenter implements Segmenter {
    private final Language language;

    /** A segmenter for documents of one language. */
    public SentenceSegmenter(Language language) {
        this.language = Objects.requireNonNull(language);
    }

    @Override
    public List<Integer> boundaries(String text) {
        if (language == Language.ZH && text.codePoints().anyMatch(Language::isHan)) {
            return new ChineseSentences(text).boundaries();
        }
        return EnglishSentences.boundaries(text);
    }
}
