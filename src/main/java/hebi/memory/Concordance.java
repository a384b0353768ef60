package hebi.memory;

import hebi.text.Language;
import java.util.Objects;

/**
 * The question "where does this occur?". Letter case and full or half width make no difference.
 *
 * @param phrase the characters to find, at least one; not only whole words
 * @param in the side to search
 * @param limit how many hits are wanted at most, 1 or more; {@link Lookup#ALL} for every one
 */
public record Concordance(String phrase, Language in, int limit) {
    public Concordance {
        Objects.requireNonNull(in);
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("an empty phrase occurs everywhere");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
    }

    /** All hits of a phrase. */
    public static Concordance of(String phrase, Language in) {
        return new Concordance(phrase, in, Lookup.ALL);
    }

    /** The same question with another limit. */
    public Concordance withLimit(int most) {
        return new Concordance(phrase, in, most);
    }
}
