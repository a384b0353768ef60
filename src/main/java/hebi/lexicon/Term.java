package hebi.lexicon;

import java.util.Objects;

/**
 * One word of a text as it counts for translation.
 *
 * @param kind what it is
 * @param text what is compared: an English stem, a Chinese word, the plain decimal value of a number
 * @param surface the word as written, lower case without accents and apostrophes; for Chinese and numbers equal to {@code text}, but for a
 *     month of a Chinese date (3月), whose {@code text} is the stem of its English name
 * @param capital how an English or Latin word is capitalised
 */
public record Term(Kind kind, String text, String surface, Capital capital) {
    /** What a term is. */
    public enum Kind {
        /** An English word (a stem) or a Chinese one. */
        WORD,
        /** A number of either language, by value. */
        NUMBER,
        /** A word in Latin letters within Chinese text (a stem). */
        LATIN
    }

    /** How a word in Latin letters starts. */
    public enum Capital {
        NONE,
        /** With a capital, as the first word of its text, where any word has one. */
        AT_START,
        /** With a capital although it is not the first word. */
        INSIDE
    }

    public Term {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(surface);
        Objects.requireNonNull(capital);
    }

    static Term number(String value) {
        return new Term(Kind.NUMBER, value, value, Capital.NONE);
    }

    static Term chinese(String word) {
        return new Term(Kind.WORD, word, word, Capital.NONE);
    }
}
