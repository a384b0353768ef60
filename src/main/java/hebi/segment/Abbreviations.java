package hebi.segment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a sentence goes on behind an English word with a point, when the next word does not begin in lower case.
 *
 * <p>What decides is the kind of abbreviation, and whether the next word is one that has a capital only at the start of a
 * sentence: "the U.S. Government" but "in the U.S. He …". Each rule below stands with its examples in {@code
 * AbbreviationsTest}.
 */
final class Abbreviations {
    /** Never the last word of a sentence. */
    private static final Set<String> INTRODUCING = words("e.g i.e eg ie vs viz cf approx ca resp incl esp");

    /** Belong to the name behind them; only with a capital, for "gen." and "rep." are common words in lower case. */
    private static final Set<String> TITLES = words(
            "mr mrs ms mx dr prof gen col maj capt cmdr lt sgt cpl pvt adm rev hon pres gov sen rep fr mt ft messrs"
                    + " mme mlle supt insp sr sra");

    /** Belong to a figure behind them. */
    private static final Set<String> BEFORE_FIGURE = words(
            "no nos n° nr art sec sect fig figs vol vols ch chap p pp para pt ed eds eq eqs ref refs app tel ext est ver"
                    + " op bk pl cl reg");

    private static final Set<String> MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec");

    /** Stand before a figure or behind one: "A.D. 79", "Smith et al. 2010". */
    private static final Set<String> FIGURE_TOO = words("a.d al");

    /** Of measure, when a number stands before them. */
    private static final Set<String> UNITS =
            words("lb lbs oz ft in yd mi gal pt qt fl sq cu min hr hrs sec kg km cm mm g m l");

    /** Of the time of day and of eras. */
    private static final Set<String> TIMES = words("a.m p.m am pm b.c a.d b.c.e c.e");

    /** "at 8 p.m. Monday", "7 a.m. May 4". */
    private static final Set<String> DATES = words("monday tuesday wednesday thursday friday saturday sunday january"
            + " february march april may june july august september october november december");

    /** Of a direction on the globe, behind its degrees: "74.0° W." */
    private static final Pattern DIRECTION = Pattern.compile("[NSEW]");

    private static final Pattern DEGREES_LAST = Pattern.compile(".*[°º′″'\"]\\s*");

    private static final Set<String> DEGREES =
            words("ph.d m.d b.a m.a b.sc m.sc b.s m.s m.b.a ll.b ll.m ll.d j.d d.d.s d.phil m.phil ed.d");

    /** Stand within a name or at the end of a sentence. */
    private static final Set<String> IN_NAMES =
            words("inc ltd co corp bros jr sr st ave blvd rd hwy univ assn intl dept"
                    + " esq plc mfg natl govt mt ft u.s u.k u.n e.u u.s.a d.c");

    /** Words that have a capital only at the start of a sentence. */
    private static final Set<String> STARTERS = words(
            "a an the this that these those it its it's he he's she she's we they you his her our their my your there here in on at by for"
                    + " from with as if when while where what who why how after before since during although though because"
                    + " however but and or so yet then thus therefore moreover meanwhile now today yesterday tomorrow each"
                    + " every some many most all no not another such both did do does is are was were can could would should"
                    + " has have had let let's please only even also once until unless despite according to of under over"
                    + " nobody everyone everybody someone nothing something one two three few several more other others"
                    + " isn't aren't wasn't weren't doesn't didn't can't couldn't won't wouldn't shouldn't haven't hasn't"
                    + " hadn't instead later finally perhaps maybe yes don't next which whose whether i'm i've i'd i'll we're"
                    + " they're you're that's there's what's");

    /** What can only be the beginning of a clause that has yet to come. */
    private static final Set<String> FRONTS = words("at in on by around about since after before from until till during"
            + " within between through throughout early late every");

    private static final Pattern FIGURE = Pattern.compile("\\d.*|[IVXLC]+");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu}");
    private static final Pattern INITIAL_NEXT = Pattern.compile("\\p{Lu}\\.");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,5}|(?:\\p{Lu}\\.)+\\p{Lu}?");
    private static final Pattern NUMBER_LAST = Pattern.compile(".*\\d\\s*|.*\\b(?:sq|cu|fl)\\.\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"”]*[\"”]");
    private static final Pattern CLAUSE_START = Pattern.compile("^.*(?::\\s|[“\"(])", Pattern.DOTALL);

    /** A subject or verb that shows a fronted phrase to be over. */
    private static final Pattern SUBJECT =
            Pattern.compile("\\b(?:he|she|it|they|we|you|I|was|were|is|are|had|has|did|left"
                    + "|went|came|arrived|began|started|met|ended|opened|closed|died|said)\\b");

    private Abbreviations() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /**
     * Whether the sentence goes on behind the point.
     *
     * @param before the sentence up to the word; its beginning may be missing if it is long
     * @param word the word without its last point: "Dr", "U.S"
     * @param next the word behind with the points in it; if it is one letter, with the point behind it too
     */
    static boolean goesOn(String before, String word, String next) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean isFigure = FIGURE.matcher(next).matches() && !next.equals("I");
        if (INTRODUCING.contains(lower) || isTitle(word)) {
            return true;
        }
        if (UNITS.contains(lower) && NUMBER_LAST.matcher(before).matches()) {
            return Character.isDigit(next.charAt(0));
        }
        if (isFigure && (BEFORE_FIGURE.contains(lower) || MONTHS.contains(lower) || FIGURE_TOO.contains(lower))) {
            return true;
        }
        if (DIRECTION.matcher(word).matches() && DEGREES_LAST.matcher(before).matches()) {
            return false;
        }
        boolean isInitials = INITIALS.matcher(word).matches();
        return isInitials && INITIAL_NEXT.matcher(next).matches()
                || !isStarter(next) && goesOnBeforeName(before, word, next);
    }

    private static boolean goesOnBeforeName(String before, String word, String next) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (TIMES.contains(lower)) {
            return CAPITALS.matcher(next).matches()
                    || DATES.contains(next.toLowerCase(Locale.ROOT))
                    || isFronted(before);
        }
        if (DEGREES.contains(lower)) {
            return before.stripTrailing().endsWith(",");
        }
        boolean isName = IN_NAMES.contains(lower) || INITIALS.matcher(word).matches();
        return isName && !isTitle(next) || MONTHS.contains(lower) && Character.isUpperCase(word.charAt(0));
    }

    /** Whether a word without its point is a title that belongs to the name behind it. */
    static boolean isTitle(String word) {
        return Character.isUpperCase(word.codePointAt(0)) && TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word with a capital shows that a sentence begins; "IT" and "US" do not. */
    static boolean isStarter(String word) {
        boolean isAcronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return !isAcronym && STARTERS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** "On Monday at 6 a.m.": a phrase of time with its clause still to come. */
    private static boolean isFronted(String before) {
        String unquoted = QUOTED.matcher(before).replaceAll("");
        String clause = CLAUSE_START.matcher(unquoted).replaceFirst("").strip();
        int end = clause.indexOf(' ');
        String first = end < 0 ? clause : clause.substring(0, end);
        return FRONTS.contains(first.toLowerCase(Locale.ROOT))
                && !SUBJECT.matcher(clause).find();
    }
}
