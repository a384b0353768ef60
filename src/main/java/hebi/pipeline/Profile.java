package hebi.pipeline;

import hebi.lexicon.Lexicon;
import hebi.lexicon.Term;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Paragraph;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What an article is about, in English stems whatever its language: how often each occurs, or is a likely rendering of what occurs.
 *
 * @param path its file
 * @param language its language
 * @param counts each stem, number ({@code #1300}) and how often, greater than 0
 */
record Profile(Path path, Language language, Map<String, Float> counts) {
    /** So much of a long text tells it from all others; in UTF-16 units. */
    private static final int ENOUGH = 20_000;

    static Profile of(Path path, Language language, Document document, Lexicon lexicon) {
        Map<String, Float> counts = new HashMap<>();
        int read = 0;
        for (Paragraph paragraph : document.article()) {
            for (Term term : lexicon.terms(language, paragraph.text())) {
                add(counts, term, language, lexicon);
            }
            read += paragraph.text().length();
            if (read > ENOUGH) {
                break;
            }
        }
        return new Profile(path, language, counts);
    }

    private static void add(Map<String, Float> counts, Term term, Language language, Lexicon lexicon) {
        if (term.kind() == Term.Kind.NUMBER) {
            counts.merge("#" + term.text(), 1f, Float::sum);
        } else if (language == Language.EN || term.kind() == Term.Kind.LATIN) {
            counts.merge(term.text(), 1f, Float::sum);
        } else {
            lexicon.translations(term.text(), (stem, weight) -> counts.merge(stem, weight, Float::sum));
        }
    }
}
