package hebi.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where an English sentence may end: one or more marks, with the closing quotation marks, brackets and numbers of notes
 * behind them. Spaces within are those of ". . ." and of text cut into tokens ("Really ? ''").
 *
 * @param from offset of the first mark
 * @param last offset of the first mark of the last run: in {@code (!).} that of the point
 * @param lastEnd offset behind that run
 * @param end offset behind it all
 */
record EnglishStop(int from, int last, int lastEnd, int end) {
    private static final String MARKS = ".!?…‼⁇⁈⁉";
    private static final String WIDE_MARKS = "。！？";
    private static final String CLOSING = "\"”’')）]}»`」";
    private static final Pattern NOTE = Pattern.compile("\\s*\\[\\d{1,3}(?:[–,-]\\s*\\d{1,3})*\\]");

    /** A quotation mark that stands alone is paired with those so far back. */
    private static final int LOOK_BACK = 400;

    static boolean isStop(char c) {
        return MARKS.indexOf(c) >= 0 || WIDE_MARKS.indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a code point is a picture, or a part of one: a joiner, a tone of skin, a variation. Check marks begin items. */
    static boolean isEmoji(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2600 && c <= 0x26FF || c == 0x2764 || c == 0x200D || c == 0xFE0F;
    }

    /** Behind a run of emoji that closes a sentence, directly or after a space: another space or the end follows it. */
    private static int pastEmoji(String text, int from) {
        int end = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        int first = end;
        while (end < text.length() && isEmoji(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end > first && (end == text.length() || isSpace(text.charAt(end))) ? end : from;
    }

    static int pastSpace(String text, int at) {
        int i = at;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The stop whose first mark is at an offset, in a sentence that began at another. */
    static EnglishStop at(String text, int from, int sentence) {
        int last = from;
        int lastEnd = pastMarks(text, from);
        int end = lastEnd;
        boolean isClosed = false;
        while (end < text.length()) {
            int mark = pastSpace(text, end);
            if (CLOSING.indexOf(text.charAt(end)) >= 0 && !opens(text, end)) {
                isClosed = true;
                end++;
            } else if (isLooseStop(text, mark, end)) {
                last = mark;
                lastEnd = pastMarks(text, mark);
                end = lastEnd;
            } else if (!isClosed && mark > end && isLooseQuote(text, mark) && isOpen(text, sentence, mark)) {
                isClosed = true;
                end = mark + quoteLength(text, mark);
            } else if (note(text, end) > end) {
                end = note(text, end);
            } else if (pastEmoji(text, end) > end) {
                end = pastEmoji(text, end);
            } else {
                break;
            }
        }
        return new EnglishStop(from, last, lastEnd, end);
    }

    /** Past a run of marks, with the spaces of ". . .". */
    private static int pastMarks(String text, int from) {
        int end = from + 1;
        while (true) {
            int mark = pastSpace(text, end);
            if (mark < text.length()
                    && mark - end <= 1
                    && isStop(text.charAt(mark))
                    && (mark == end || isLooseStop(text, mark, end))) {
                end = mark + 1;
            } else {
                return end;
            }
        }
    }

    /** A mark behind a closing mark or a space: nothing that it could begin, such as ".NET", stands behind it. */
    private static boolean isLooseStop(String text, int at, int end) {
        if (at >= text.length() || !isStop(text.charAt(at)) || at - end > 1) {
            return false;
        }
        return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** A straight mark with a letter behind it and none before opens what comes. */
    private static boolean opens(String text, int at) {
        return at + 1 < text.length()
                && "'\"`".indexOf(text.charAt(at)) >= 0
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && isSpace(text.charAt(at - 1));
    }

    private static boolean isLooseQuote(String text, int at) {
        if (at >= text.length() || "'\"".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int end = at + quoteLength(text, at);
        return end == text.length() || isSpace(text.charAt(end));
    }

    private static int quoteLength(String text, int at) {
        return text.startsWith("''", at) ? 2 : 1;
    }

    /** Whether an odd number of the same mark stands before it in its sentence, apostrophes not counted. */
    private static boolean isOpen(String text, int sentence, int at) {
        int length = quoteLength(text, at);
        String mark = text.substring(at, at + length);
        boolean isOpen = false;
        for (int i = Math.max(sentence, at - LOOK_BACK); i < at; i++) {
            boolean isEdge = i == 0
                    || isSpace(text.charAt(i - 1))
                    || i + length < text.length() && isSpace(text.charAt(i + length));
            if (text.startsWith(mark, i) && isEdge) {
                isOpen = !isOpen;
                i += length - 1;
            }
        }
        return isOpen;
    }

    private static int note(String text, int at) {
        Matcher note = NOTE.matcher(text).region(at, Math.min(text.length(), at + 24));
        return note.lookingAt() ? note.end() : at;
    }

    /** A single point, not one of an ellipsis. */
    boolean isPoint(String text) {
        return text.charAt(last) == '.' && lastEnd == last + 1 && last == from;
    }

    boolean isWide(String text) {
        return WIDE_MARKS.indexOf(text.charAt(last)) >= 0;
    }

    /** Three points or the character for them, with nothing more. */
    boolean isEllipsis(String text) {
        String marks = text.substring(last, lastEnd).replace(" ", "");
        return marks.equals("...") || marks.equals("…");
    }

    /** A question or exclamation within quotation marks that close behind it. */
    boolean isClosedMark(String text) {
        return "?!".indexOf(text.charAt(lastEnd - 1)) >= 0
                && end > lastEnd
                && "\"”’'".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Marks alone in brackets or quotation marks, as in "[...]" and "(!)": spoken of, or a comment, but no end. */
    boolean isBare(String text) {
        return last == from
                && from > 0
                && "([{\"“'‘".indexOf(text.charAt(from - 1)) >= 0
                && lastEnd < text.length()
                && ")]}\"”'’".indexOf(text.charAt(lastEnd)) >= 0;
    }
}
