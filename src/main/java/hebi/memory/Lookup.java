package hebi.memory;

import hebi.text.Context;
import hebi.text.Language;
import java.util.Objects;

/**
 * The question "how did we say this before?".
 *
 * @param text the text to translate
 * @param from the language of the text
 * @param minScore the lowest final score wanted, 0..100
 * @param limit how many matches are wanted at most, 1 or more; {@link #ALL} for every one
 * @param context the neighbours of the text; an ICE match needs both
 * @param otherScript whether Chinese matches in the other script than the query's are wanted too; each loses
 *     {@link #OTHER_SCRIPT_PENALTY}. A query without a character that tells its script matches both without a penalty
 */
public record Lookup(String text, Language from, int minScore, int limit, Context context, boolean otherScript) {
    /** Every match, however many. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The lowest score that is worth a look in most tools. */
    public static final int DEFAULT_MIN_SCORE = 70;

    /** Points that a match in the other script loses: enough that the same match in the right script stands above it. */
    public static final int OTHER_SCRIPT_PENALTY = 5;

    public Lookup {
        Objects.requireNonNull(text);
        Objects.requireNonNull(from);
        Objects.requireNonNull(context);
        if (minScore < 0 || minScore > 100) {
            throw new IllegalArgumentException("minScore " + minScore + " is not within 0..100");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
    }

    /** All matches of {@link #DEFAULT_MIN_SCORE} and above in the query's script, for a text without known neighbours. */
    public static Lookup of(String text, Language from) {
        return new Lookup(text, from, DEFAULT_MIN_SCORE, ALL, Context.UNKNOWN, false);
    }

    /** The same question with another lowest score, 0..100. */
    public Lookup withMinScore(int lowest) {
        return new Lookup(text, from, lowest, limit, context, otherScript);
    }

    /** The same question with another limit. */
    public Lookup withLimit(int most) {
        return new Lookup(text, from, minScore, most, context, otherScript);
    }

    /** The same question for a text between these neighbours. */
    public Lookup withContext(Context neighbours) {
        return new Lookup(text, from, minScore, limit, neighbours, otherScript);
    }

    /** The same question with matches in the other script. */
    public Lookup withOtherScript() {
        return new Lookup(text, from, minScore, limit, context, true);
    }
}
