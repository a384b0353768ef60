package hebi.segment;

import hebi.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of one Chinese paragraph.
 *
 * <ol>
 *   <li>A run of 。！？ (or their half-width forms before Han text) may end a sentence; the closing marks behind it belong to it.
 *   <li>Inside 《》 and （） nothing ends. A quotation of several sentences is cut inside.
 *   <li>A quotation introduced by a colon or comma ends its sentence at the closing mark: 他说：“走吧！”
 *   <li>A quotation that opens a sentence stays with the attribution behind it: “走吧！”他说。
 *   <li>A quotation in the middle of a clause ends nothing: 他喊着“加油！”冲了过去。
 *   <li>…… ends a sentence at the end of the paragraph, before a closing mark that ends one, or before an opening quotation
 *       mark; —— never does.
 * </ol>
 *
 * <p>One instance for one text; not thread-safe.
 */
final class ChineseSentences {
    private static final String TERMINATORS = "。！？｡!?";
    private static final String QUOTES_OPEN = "“‘「『﹁﹃";
    private static final String QUOTES_CLOSE = "”’」』﹂﹄";
    private static final String BRACKETS_OPEN = "（(《〈【〔[";
    private static final String BRACKETS_CLOSE = "）)》〉】〕]";

    /** An opening bracket without its partner within so many characters is a slip, not a bracket. */
    private static final int MAX_BRACKET = 200;

    /** A quotation within a clause is shorter. */
    private static final int MAX_QUOTATION = 300;

    /** Behind a quotation, these make it a part of the sentence: “加油！”的喊声 */
    private static final Pattern PART_OF_SENTENCE =
            Pattern.compile("的(?!确|確|士|话|話)|是(?!的|吗|嗎|啊|呀)|[和与與](?=[“「『《])|等(?=[口标標问問字词詞])|之[类類声聲词詞语語]");

    private static final Pattern LOWER_WORD_BEFORE = Pattern.compile("\\p{Ll}{2,}");

    /** How a quotation began, which decides where its sentence ends. */
    private enum Opening {
        /** At the start of a sentence. */
        SENTENCE,
        /** After a colon or comma. */
        INTRODUCED,
        /** Within a clause. */
        CLAUSE
    }

    private final String text;
    private final ChineseSigns signs;
    private final List<Integer> boundaries = new ArrayList<>();
    private final Deque<Opening> quotes = new ArrayDeque<>();
    private int start;

    ChineseSentences(String text) {
        this.text = text;
        this.signs = new ChineseSigns(text);
    }

    /** End offsets in UTF-16 units, ascending; the last one is the length of the text. Empty for an empty text. */
    List<Integer> boundaries() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= '\u4E00' && c <= '\u9FFF') {
                // Nearly every character: a Han character ends nothing.
                i++;
            } else if (isBracketOpen(c)) {
                i = afterBracket(i);
            } else if (isQuoteOpen(i)) {
                open(i);
                i++;
            } else if (isQuoteClose(c)) {
                if (!isApostrophe(i)) {
                    quotes.poll();
                }
                i++;
            } else if (isTerminator(i) || isEllipsis(c)) {
                i = terminated(i);
            } else {
                i++;
            }
        }
        if (start < text.length()) {
            boundaries.add(text.length());
        }
        return boundaries;
    }

    private void open(int at) {
        int before = at;
        while (before > start && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        Opening opening = Opening.CLAUSE;
        if (before == start) {
            opening = Opening.SENTENCE;
        } else if ("：:，,—".indexOf(text.charAt(before - 1)) >= 0) {
            opening = Opening.INTRODUCED;
        } else if (isQuoteOpen(at - 1) && !quotes.isEmpty()) {
            opening = quotes.peek();
        }
        if (opening != Opening.CLAUSE || hasPartner(at)) {
            // Else a slip, or the sign for inches: it opens nothing.
            quotes.push(opening);
        }
    }

    /** Whether the mark that closes a quotation stands within reach behind the one that opens it. */
    private boolean hasPartner(int open) {
        char c = text.charAt(open);
        char closing = c == '"' ? c : QUOTES_CLOSE.charAt(QUOTES_OPEN.indexOf(c));
        int limit = Math.min(text.length(), open + MAX_QUOTATION);
        for (int i = open + 1; i < limit; i++) {
            if (text.charAt(i) == closing) {
                return true;
            }
        }
        return false;
    }

    /** Handles a run of terminators or dots of omission; returns where to go on. */
    private int terminated(int from) {
        int i = from + 1;
        boolean omission = isEllipsis(text.charAt(from));
        while (i < text.length() && (isTerminatorChar(text.charAt(i)) || isEllipsis(text.charAt(i)))) {
            omission &= isEllipsis(text.charAt(i));
            i++;
        }
        Opening closed = null;
        int end = i;
        while (end < text.length() && isCloser(text.charAt(end)) && !isQuoteOpen(end)) {
            if (isQuoteClose(text.charAt(end)) && !quotes.isEmpty()) {
                closed = quotes.pop();
            }
            end++;
        }
        if (end > i && end < text.length() && isTerminator(end)) {
            // A stop on both sides of the closing mark.
            return terminated(end);
        }
        end = signs.past(end);
        boolean ends = closed != null ? endsAfterQuotation(closed, end) : !omission || opensQuotation(end);
        if (ends && !isInsideClauseQuotation() && !isContinued(end)) {
            cut(end);
        }
        return end;
    }

    private boolean endsAfterQuotation(Opening opening, int end) {
        if (PART_OF_SENTENCE
                .matcher(text)
                .region(end, Math.min(text.length(), end + 3))
                .lookingAt()) {
            return false;
        }
        return switch (opening) {
            case INTRODUCED -> true;
            case SENTENCE -> opensQuotation(end) || !Attribution.isBehind(text, end);
            case CLAUSE -> opensQuotation(end);
        };
    }

    /** A comma or the like behind the closing mark: the sentence goes on. */
    private boolean isContinued(int end) {
        return end < text.length() && "，、；：,;:".indexOf(text.charAt(end)) >= 0;
    }

    /** A whole sentence inside a quotation that stands in the middle of a clause does not end the clause. */
    private boolean isInsideClauseQuotation() {
        return quotes.peek() == Opening.CLAUSE;
    }

    private boolean opensQuotation(int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && isQuoteOpen(i);
    }

    private void cut(int at) {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        boundaries.add(end);
        start = end;
    }

    /** Past a bracket and all in it, where its partner is near; else past the opening mark alone. */
    private int afterBracket(int open) {
        char closing = BRACKETS_CLOSE.charAt(BRACKETS_OPEN.indexOf(text.charAt(open)));
        int limit = Math.min(text.length(), open + MAX_BRACKET);
        int depth = 0;
        for (int i = open; i < limit; i++) {
            if (text.charAt(i) == text.charAt(open)) {
                depth++;
            } else if (text.charAt(i) == closing && --depth == 0) {
                return afterBracketed(open, i);
            }
        }
        return open + 1;
    }

    /** A bracket that is a sentence of its own, （全文完。）, ends where it closes. */
    private int afterBracketed(int open, int close) {
        boolean ownSentence = text.substring(start, open).isBlank() && isTerminatorChar(text.charAt(close - 1));
        if (ownSentence && text.charAt(open) != '《' && quotes.isEmpty()) {
            cut(close + 1);
        }
        return close + 1;
    }

    private boolean isTerminator(int i) {
        char c = text.charAt(i);
        if (c == '.' || c == '．') {
            return i > 0 && (Language.isHan(text.charAt(i - 1)) ? isEndBehind(i + 1) : endsEnglishQuotation(i));
        }
        if (c == '!' || c == '?') {
            boolean isInWord = i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i + 1))
                    && !Language.isHan(text.charAt(i + 1));
            return !isInWord && !(c == '!' && isMarkedName(i));
        }
        return isTerminatorChar(c);
    }

    private boolean isMarkedName(int end) {
        return EnglishSentences.MARKED_NAMES.stream()
                .anyMatch(name -> text.startsWith(name, end - name.length()) && isFollowedByHan(end + 1));
    }

    private boolean isFollowedByHan(int at) {
        return at < text.length() && Language.isHan(text.charAt(at));
    }

    /** A half-width point between Han characters ends; behind digits or Latin letters it is something else. */
    private boolean isEndBehind(int i) {
        int at = i;
        while (at < text.length() && (isCloser(text.charAt(at)) || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at == text.length()
                || Language.isHan(text.codePointAt(at))
                || isBracketOpen(text.charAt(at))
                || isQuoteOpen(at);
    }

    /** "It's late.” within a quotation that is a sentence; “Apple Inc.” is none. */
    private boolean endsEnglishQuotation(int point) {
        boolean isClosed = point + 1 < text.length() && isQuoteClose(text.charAt(point + 1)) && !quotes.isEmpty();
        if (!isClosed || quotes.peek() == Opening.CLAUSE) {
            return false;
        }
        int first = point;
        while (first > start && Character.isLetter(text.charAt(first - 1)) && point - first < 20) {
            first--;
        }
        boolean isApostrophe = first > start && "'’".indexOf(text.charAt(first - 1)) >= 0;
        return isApostrophe
                || LOWER_WORD_BEFORE.matcher(text.substring(first, point)).matches();
    }

    private static boolean isTerminatorChar(char c) {
        return TERMINATORS.indexOf(c) >= 0;
    }

    private static boolean isEllipsis(char c) {
        return c == '…' || c == '⋯';
    }

    private static boolean isBracketOpen(char c) {
        return BRACKETS_OPEN.indexOf(c) >= 0;
    }

    private static boolean isCloser(char c) {
        return isQuoteClose(c) || BRACKETS_CLOSE.indexOf(c) >= 0 || c == '"';
    }

    /** A straight quotation mark opens at the start, or where none is open. */
    private boolean isQuoteOpen(int i) {
        if (i < 0) {
            return false;
        }
        char c = text.charAt(i);
        return QUOTES_OPEN.indexOf(c) >= 0 || (c == '"' && quotes.isEmpty());
    }

    /** ’ within a Latin word. */
    private boolean isApostrophe(int i) {
        return text.charAt(i) == '’'
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1))
                && !Language.isHan(text.charAt(i + 1));
    }

    private static boolean isQuoteClose(char c) {
        return QUOTES_CLOSE.indexOf(c) >= 0 || c == '"';
    }
}
