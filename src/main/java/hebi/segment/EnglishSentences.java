package hebi.segment;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one English paragraph: ICU's boundaries (UAX 29), less those behind abbreviations, initials and list
 * numbers, and those before a word in
 * lower case, and those between a question or exclamation in quotation marks and its attribution. Thread-safe.
 */
final class EnglishSentences {
    /** Abbreviations that belong to the word behind them, lower case without the point. */
    private static final Set<String> ALWAYS_INSIDE = words(
            "mr mrs ms mx dr prof gen col maj capt cmdr lt sgt cpl pvt adm rev hon pres gov sen rep fr st mt ft messrs mme"
                    + " mlle supt vs viz cf approx dept est e.g i.e eg ie jan feb mar apr jun jul aug sep sept oct nov dec");

    /** Abbreviations that belong to a figure behind them. */
    private static final Set<String> BEFORE_FIGURE =
            words("no nos art sec fig figs vol vols ch chap p pp para pt ed eds eq eqs ref refs app tel ext");

    /** Abbreviations that stand within a sentence or at its end: the word behind them tells. */
    private static final Set<String> INSIDE_OR_END =
            words("inc ltd co corp bros jr sr ph.d m.d b.a m.a b.sc m.sc u.s u.k u.n e.u u.s.a d.c"
                    + " a.m p.m etc al ave blvd rd hwy univ assn intl");

    /** Words that start a sentence far more often than they follow an abbreviation within one. */
    private static final Set<String> STARTERS = words(
            "a an the this that these those it its he she we they i you his her our their my your there here in on at by for"
                    + " from with as if when while where what who why how after before since during although though because"
                    + " however but and or so yet then thus therefore moreover meanwhile now today yesterday tomorrow each"
                    + " every some many most all no not another such both one two three");

    private static final Pattern LAST_WORD =
            Pattern.compile("(?:^|[\\s(\\[\"“‘'—–-])([\\p{L}\\p{N}.&]+)\\.[)\\]\"”’']*\\s*$");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu}");
    private static final Pattern LIST_NUMBER =
            Pattern.compile("[(\\[]?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:\\.\\d{1,3})*[.)\\]]+\\s*");
    private static final Pattern NEXT_WORD = Pattern.compile("[\"“‘'(\\[]*([\\p{L}\\p{N}$€£]+)");

    private static final Pattern QUESTION_CLOSED = Pattern.compile("[?!][”\"’']+\\s*$");

    /** Who spoke: I, or a name of one or two words, and a verb of saying. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?:I|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) (?:said|asked|replied|answered|cried|shouted|added|whispered|exclaimed|called|wondered|says|asks)\\b.*");

    private EnglishSentences() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** End offsets in UTF-16 units, ascending; the last one is the length of the text. Empty for an empty text. */
    static List<Integer> boundaries(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        List<Integer> boundaries = new ArrayList<>();
        int start = 0;
        sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            if (end == text.length() || !goesOn(text.substring(start, end), text.substring(end))) {
                boundaries.add(end);
                start = end;
            }
        }
        return boundaries;
    }

    /** Whether the sentence goes on past a boundary of ICU's. */
    private static boolean goesOn(String before, String behind) {
        Matcher next = NEXT_WORD.matcher(behind);
        if (!next.lookingAt()) {
            return false;
        }
        String word = next.group(1);
        return Character.isLowerCase(word.codePointAt(0))
                || LIST_NUMBER.matcher(before).matches()
                || (QUESTION_CLOSED.matcher(before).find()
                        && ATTRIBUTION.matcher(behind).matches())
                || endsInAbbreviation(before, word);
    }

    private static boolean endsInAbbreviation(String before, String nextWord) {
        Matcher last = LAST_WORD.matcher(before);
        if (!last.find()) {
            return false;
        }
        String word = last.group(1);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean starter = STARTERS.contains(nextWord.toLowerCase(Locale.ROOT));
        if (ALWAYS_INSIDE.contains(lower)) {
            return true;
        }
        if (BEFORE_FIGURE.contains(lower)) {
            return Character.isDigit(nextWord.charAt(0));
        }
        return !starter
                && (INSIDE_OR_END.contains(lower) || INITIAL.matcher(word).matches());
    }
}
