package hebi.memory;

import hebi.text.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * The question "where does this occur?".
 *
 * @param pattern what to find
 * @param in the side to search
 * @param has what the other side must hold too; empty where it does not matter
 * @param lacks what the other side must not hold; empty where it does not matter
 * @param filter the units that are wanted
 * @param limit how many hits are wanted at most, 1 or more; {@link Lookup#ALL} for every one
 */
public record Concordance(
        TextPattern pattern,
        Language in,
        Optional<TextPattern> has,
        Optional<TextPattern> lacks,
        UnitFilter filter,
        int limit) {
    public Concordance {
        Objects.requireNonNull(pattern);
        Objects.requireNonNull(in);
        Objects.requireNonNull(has);
        Objects.requireNonNull(lacks);
        Objects.requireNonNull(filter);
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
    }

    /** All hits of a phrase, whatever its case and width. */
    public static Concordance of(String phrase, Language in) {
        return of(TextPattern.phrase(phrase), in);
    }

    /** All hits of a pattern. */
    public static Concordance of(TextPattern pattern, Language in) {
        return new Concordance(pattern, in, Optional.empty(), Optional.empty(), UnitFilter.NONE, Lookup.ALL);
    }

    /** The side that a phrase is looked for in: one with any Chinese character or full-width mark in the Chinese texts. */
    public static Language sideOf(String phrase) {
        return phrase.codePoints().anyMatch(c -> Language.isHan(c) || isChineseMark(c)) ? Language.ZH : Language.EN;
    }

    /** CJK Symbols and Punctuation, and Halfwidth and Fullwidth Forms. */
    private static boolean isChineseMark(int c) {
        return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    /** The same question with another limit. */
    public Concordance withLimit(int most) {
        return new Concordance(pattern, in, has, lacks, filter, most);
    }

    /** The same question where the other side holds this. */
    public Concordance whereOtherHas(TextPattern other) {
        return new Concordance(pattern, in, Optional.of(other), lacks, filter, limit);
    }

    /** The same question where the other side does not hold this. */
    public Concordance whereOtherLacks(TextPattern other) {
        return new Concordance(pattern, in, has, Optional.of(other), filter, limit);
    }

    /** The same question about other units. */
    public Concordance withFilter(UnitFilter wanted) {
        return new Concordance(pattern, in, has, lacks, wanted, limit);
    }
}
