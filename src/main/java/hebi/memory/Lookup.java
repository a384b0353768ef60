package hebi.memory;

import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The question "how did we say this before?".
 *
 * @param text the text to translate
 * @param from the language of the text
 * @param minScore the lowest final score wanted, 0..100
 * @param limit how many matches are wanted at most, 1 or more; {@link #ALL} for every one
 * @param context the neighbours of the text; an ICE match needs both
 * @param wishes which matches are wanted, and which less than others
 */
public record Lookup(String text, Language from, int minScore, int limit, Context context, Wishes wishes) {
    /** Every match, however many. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The lowest score that is worth a look in most tools. */
    public static final int DEFAULT_MIN_SCORE = 70;

    /** The confidence below which an alignment that nobody reviewed is doubtful. */
    public static final double DEFAULT_MIN_CONFIDENCE = 0.5;

    /**
     * Which matches are wanted, and which less than others ({@link Penalty}).
     *
     * @param otherScript whether Chinese matches in the other script than the query's are wanted too, with a penalty: a Chinese
     *     query is then looked up as it is and as the other script writes it, and the better score of a unit counts. A
     *     query without a character that tells its script matches both without one
     * @param filter the units that are wanted
     * @param minConfidence the confidence, 0..1, below which an alignment that nobody reviewed is doubtful
     * @param domain the subject field of the query; empty where it does not matter
     * @param codes the inline codes of the query; empty where they do not matter
     */
    public record Wishes(
            boolean otherScript,
            UnitFilter filter,
            double minConfidence,
            Optional<String> domain,
            Optional<List<InlineCode>> codes) {
        /** Any unit in the query's script, whatever its domain and codes. */
        public static final Wishes DEFAULT =
                new Wishes(false, UnitFilter.NONE, DEFAULT_MIN_CONFIDENCE, Optional.empty(), Optional.empty());

        public Wishes {
            Objects.requireNonNull(filter);
            Objects.requireNonNull(domain);
            codes = codes.map(List::copyOf);
            if (!(minConfidence >= 0 && minConfidence <= 1)) {
                throw new IllegalArgumentException("minConfidence " + minConfidence + " is not within 0..1");
            }
        }
    }

    public Lookup {
        Objects.requireNonNull(text);
        Objects.requireNonNull(from);
        Objects.requireNonNull(context);
        Objects.requireNonNull(wishes);
        if (minScore < 0 || minScore > 100) {
            throw new IllegalArgumentException("minScore " + minScore + " is not within 0..100");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
    }

    /** All matches of {@link #DEFAULT_MIN_SCORE} and above in the query's script, for a text without known neighbours. */
    public static Lookup of(String text, Language from) {
        return new Lookup(text, from, DEFAULT_MIN_SCORE, ALL, Context.UNKNOWN, Wishes.DEFAULT);
    }

    /** The same question with another lowest score, 0..100. */
    public Lookup withMinScore(int lowest) {
        return new Lookup(text, from, lowest, limit, context, wishes);
    }

    /** The same question with another limit. */
    public Lookup withLimit(int most) {
        return new Lookup(text, from, minScore, most, context, wishes);
    }

    /** The same question for a text between these neighbours. */
    public Lookup withContext(Context neighbours) {
        return new Lookup(text, from, minScore, limit, neighbours, wishes);
    }

    /** The same question with other wishes. */
    public Lookup withWishes(Wishes others) {
        return new Lookup(text, from, minScore, limit, context, others);
    }

    /** The same question with matches in the other script. */
    public Lookup withOtherScript() {
        return withWishes(new Wishes(true, wishes.filter(), wishes.minConfidence(), wishes.domain(), wishes.codes()));
    }

    /** The same question about other units. */
    public Lookup withFilter(UnitFilter filter) {
        return withWishes(
                new Wishes(wishes.otherScript(), filter, wishes.minConfidence(), wishes.domain(), wishes.codes()));
    }
}
