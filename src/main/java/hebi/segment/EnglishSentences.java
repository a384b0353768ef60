package hebi.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one English paragraph.
 *
 * <ol>
 *   <li>A stop (see {@link EnglishStop}) with its closing marks may end a sentence.
 *   <li>It does not before a word in lower case or a comma, after a list number, between a question in quotation marks and its
 *       attribution, behind an abbreviation that goes on ({@link Abbreviations}), or within brackets that opened in the
 *       sentence.
 *   <li>Where the space is missing ("world.Today"), both words must tell.
 *   <li>A list in one paragraph is cut before its items ({@link InlineList}).
 * </ol>
 *
 * <p>Every look back or ahead is bounded, so the time is linear in the length. One instance for one text; not thread-safe.
 */
final class EnglishSentences {
    /** An opening bracket without its partner within so many characters is a slip. */
    private static final int LONGEST_BRACKET = 400;

    /** How much of a long sentence is looked at to judge its end. */
    private static final int LOOK_BACK = 240;

    private static final int LONGEST_WORD = 40;

    private static final String OPENING = "\"“‘'(（[{`«¿¡「";

    private static final Pattern LIST_NUMBER =
            Pattern.compile("[•◦▪⁃‣●■]?\\s*[(\\[]?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:\\.\\d{1,3})*[.)\\]]+\\s*");
    private static final Pattern ITEM_NUMBER = Pattern.compile("\\((?:[ivx]{1,4}|[a-z]|\\d{1,2})\\)\\s+\\p{Lu}");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}](?:[\\p{L}\\p{N}\\p{M}.&'’]*[\\p{L}\\p{N}\\p{M}])?");
    private static final Pattern CAMEL = Pattern.compile("\\p{Ll}{1,2}\\p{Lu}.*");
    private static final Pattern CLOCK = Pattern.compile("\\d+[ap]\\.?m");
    private static final Pattern BLANK_LINE = Pattern.compile("\\s*\\n\\s*\\n\\s*");

    /** Who spoke: I, or a name of one to three words, and a verb of saying. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?:I|(?:(?:Mr|Mrs|Ms|Dr)\\. )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}) (?:said|asked|replied|answered|cried|shouted"
                    + "|added|whispered|exclaimed|called|wondered|says|asks|yelled|muttered|told|explained|insisted)\\b");

    /** Names that end in an exclamation mark. */
    static final Set<String> MARKED_NAMES = Set.of("Yahoo", "Joomla", "Jeopardy", "Yum");

    private final String text;
    private final List<Integer> boundaries = new ArrayList<>();
    private int start;
    private int bracketEnd;

    private EnglishSentences(String text) {
        this.text = text;
    }

    /** End offsets in UTF-16 units, ascending; the last one is the length of the text. Empty for an empty text. */
    static List<Integer> boundaries(String text) {
        return new EnglishSentences(text).scan();
    }

    private List<Integer> scan() {
        BitSet items = InlineList.starts(text);
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (EnglishStop.isStop(c)) {
                EnglishStop stop = EnglishStop.at(text, i, start);
                if (stop.end() < text.length() && !goesOn(stop)) {
                    cut(stop.end());
                }
                i = stop.end();
                continue;
            }
            if (items.get(i) && i > start) {
                cut(i);
            } else if (i >= bracketEnd && "([{（".indexOf(c) >= 0) {
                open(i);
            } else if (c == '\n' && isBlankLine(i)) {
                cut(i);
            }
            i++;
        }
        if (start < text.length()) {
            boundaries.add(text.length());
        }
        return boundaries;
    }

    private void cut(int at) {
        int end = EnglishStop.pastSpace(text, at);
        if (end < text.length() && at > start && !text.substring(start, at).isBlank()) {
            boundaries.add(end);
            start = end;
        }
    }

    private boolean isBlankLine(int at) {
        Matcher blank = BLANK_LINE.matcher(text).region(at, text.length());
        return blank.lookingAt();
    }

    /** Brackets that open within a sentence hold no end of it; those around whole sentences do. */
    private void open(int at) {
        if (at == start) {
            return;
        }
        char opening = text.charAt(at);
        char closing = ")]}）".charAt("([{（".indexOf(opening));
        int limit = Math.min(text.length(), at + LONGEST_BRACKET);
        int depth = 0;
        for (int i = at; i < limit; i++) {
            depth += text.charAt(i) == opening ? 1 : text.charAt(i) == closing ? -1 : 0;
            if (depth == 0) {
                bracketEnd = i;
                return;
            }
        }
    }

    private boolean goesOn(EnglishStop stop) {
        if (stop.end() <= bracketEnd || stop.isBare(text)) {
            return true;
        }
        int at = EnglishStop.pastSpace(text, stop.end());
        if (at == text.length() || stop.isWide(text)) {
            return false;
        }
        if (at == stop.end()) {
            return !beginsWithoutSpace(stop);
        }
        return ",;:)]”".indexOf(text.charAt(at)) >= 0 || goesOnInto(stop, at);
    }

    private boolean goesOnInto(EnglishStop stop, int at) {
        int wordAt = at;
        while (wordAt < text.length()
                && (OPENING.indexOf(text.charAt(wordAt)) >= 0 || wordAt > at && isSpace(wordAt))) {
            wordAt++;
        }
        if (region(ITEM_NUMBER, at).lookingAt()) {
            return isListNumber(stop);
        }
        String next = wordAt(wordAt);
        if (next.isEmpty()) {
            return wordAt < text.length() && "—–-&".indexOf(text.charAt(wordAt)) >= 0;
        }
        if (Character.isLowerCase(next.codePointAt(0)) && !CAMEL.matcher(next).matches()) {
            return true;
        }
        return isListNumber(stop)
                || stop.isClosedMark(text) && region(ATTRIBUTION, at).lookingAt()
                || stop.isEllipsis(text) && (next.equals("I") || next.matches("I['’].*"))
                || isName(stop, next)
                || stop.isPoint(text) && isAbbreviation(stop, withPoint(next, wordAt));
    }

    private boolean isListNumber(EnglishStop stop) {
        return stop.end() - start <= 12
                && LIST_NUMBER.matcher(text.substring(start, stop.end())).matches();
    }

    private boolean isName(EnglishStop stop, String next) {
        return MARKED_NAMES.contains(wordBefore(stop.from()))
                && text.charAt(stop.from()) == '!'
                && !Abbreviations.isStarter(next);
    }

    private boolean isAbbreviation(EnglishStop stop, String next) {
        String word = wordBefore(stop.from());
        if (word.isEmpty()) {
            return false;
        }
        int wordStart = text.lastIndexOf(word, stop.from());
        String before = text.substring(Math.max(start, wordStart - LOOK_BACK), Math.max(start, wordStart));
        return Abbreviations.goesOn(before, word, next);
    }

    /** A word, or a letter with its point: an initial. */
    private String withPoint(String word, int at) {
        int end = at + word.length();
        return word.length() == 1 && end < text.length() && text.charAt(end) == '.' ? word + "." : word;
    }

    /** "world.Today is": a word, a stop and a capitalised word, each such that it can be nothing else. */
    private boolean beginsWithoutSpace(EnglishStop stop) {
        String next = wordAt(stop.end());
        int point = next.indexOf('.');
        String first = point < 0 ? next : next.substring(0, point);
        boolean isWord = first.matches("\\p{Lu}\\p{Ll}*(?:['’]\\p{Ll}+)?");
        if (!isWord || !isProse(stop.from(), stop.end() + next.length())) {
            return false;
        }
        if (!stop.isPoint(text)) {
            return true;
        }
        String last = wordBefore(stop.from());
        boolean tells = Abbreviations.isStarter(first) || Abbreviations.isTitle(first);
        if (last.matches("\\p{Ll}{2,}")) {
            return tells;
        }
        boolean isOneWord = last.matches("\\p{Lu}\\p{Ll}+|[\\d,]*\\d");
        return isOneWord && tells && first.length() > 1;
    }

    /** Not within an address, a path or a piece of code. */
    private boolean isProse(int from, int to) {
        int first = from;
        int limit = Math.max(start, from - LONGEST_WORD);
        while (first > limit && !isSpace(first - 1)) {
            first--;
        }
        boolean isFollowed = to >= text.length() || "@/\\_=(:#".indexOf(text.charAt(to)) < 0;
        return isFollowed && text.substring(first, from).chars().noneMatch(c -> "@/\\_=#".indexOf(c) >= 0);
    }

    /** The word before a stop, a space between them allowed; without a number that it is joined to ("7a.m"). */
    private String wordBefore(int stop) {
        int end = stop;
        while (end > start && isSpace(end - 1)) {
            end--;
        }
        int first = end;
        while (first > start && end - first < LONGEST_WORD && isWordPart(text.charAt(first - 1))) {
            first--;
        }
        String word = text.substring(first, end);
        boolean isClock = !word.isEmpty()
                && Character.isDigit(word.charAt(0))
                && CLOCK.matcher(word).matches();
        return isClock ? word.substring(word.length() - (word.endsWith(".m") ? 3 : 2)) : word;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '&' || c == '°' || c == ',';
    }

    private String wordAt(int at) {
        Matcher word = region(WORD, at);
        return word.lookingAt() ? word.group() : "";
    }

    private Matcher region(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, Math.min(text.length(), at + 2 * LONGEST_WORD));
    }

    private boolean isSpace(int at) {
        return EnglishStop.isSpace(text.charAt(at));
    }
}
