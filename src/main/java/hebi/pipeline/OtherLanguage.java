package hebi.pipeline;

import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blocks in the language of the other document: a Chinese headline on an English page, an English footer on a Chinese one.
 * They are no text of their side and could only pair wrongly, unless they stand in both documents alike, as names and product
 * codes do. A block without letters is in neither language and stays.
 */
public final class OtherLanguage {
    private OtherLanguage() {}

    /** The document with such blocks marked as furniture. */
    static Document leftOut(Document document, Language language, Document other) {
        Set<String> shared = other.article().stream().map(OtherLanguage::key).collect(Collectors.toSet());
        List<Paragraph> marked = document.paragraphs().stream()
                .map(p -> !p.isFurniture() && isOther(p.text(), language) && !shared.contains(key(p))
                        ? p.asFurniture(Paragraph.OTHER_LANGUAGE)
                        : p)
                .toList();
        return new Document(document.location(), document.modified(), marked);
    }

    /**
     * Whether a text is in another language than its document.
     *
     * @param language the document's; in Chinese one, text with letters but without any Han character is other, in an English one text
     *     that is mostly Chinese
     */
    public static boolean isOther(String text, Language language) {
        boolean isOther = Language.detect(text).filter(l -> l != language).isPresent();
        return isOther && (language == Language.EN || text.codePoints().noneMatch(Language::isHan));
    }

    private static String key(Paragraph paragraph) {
        return paragraph.text().toLowerCase(Locale.ROOT);
    }
}
