package hebi.align;

import hebi.text.Language;
import java.util.List;

/**
 * The punctuation of the segments of one side, as far as translators keep it: how often marks of each class stand in each
 * segment, how it ends, and how quotations run. Read-only.
 */
final class Marks {
    /** Classes of marks that mean the same in both languages. */
    enum Mark {
        QUESTION,
        EXCLAMATION,
        /** …… or ..., however long. */
        OMISSION,
        COLON,
        QUOTE_OPEN,
        QUOTE_CLOSE,
        BRACKET,
        /** —— or –, not the hyphen. */
        DASH
    }

    /** What a segment ends with, behind closing marks. */
    enum End {
        STOP,
        QUESTION,
        EXCLAMATION,
        OMISSION,
        /** No mark that ends a sentence: a heading, a cell, or a colon. */
        NONE
    }

    private static final String QUOTES_OPEN = "“„「『﹁﹃‘";
    private static final String QUOTES_CLOSE = "”」』﹂﹄";
    private static final String BRACKETS_OPEN = "(（[［【〔《〈";
    private static final String CLOSERS = QUOTES_CLOSE + "’\"')）]］】〕》〉";

    private static final int MARKS = Mark.values().length;

    private final int[][] sums = new int[MARKS][];
    private final End[] ends;
    private final boolean[] opens;
    private final boolean[] closes;
    private final boolean[] inside;

    Marks(Language language, List<String> texts) {
        int n = texts.size();
        for (int m = 0; m < sums.length; m++) {
            sums[m] = new int[n + 1];
        }
        ends = new End[n];
        opens = new boolean[n];
        closes = new boolean[n];
        inside = new boolean[n];
        boolean isInside = false;
        for (int s = 0; s < n; s++) {
            String text = texts.get(s).strip();
            int[] counts = count(text, language);
            for (int m = 0; m < sums.length; m++) {
                sums[m][s + 1] = sums[m][s] + counts[m];
            }
            ends[s] = end(text);
            opens[s] = !text.isEmpty() && isOpen(text, 0, language);
            closes[s] = text.length() > 1 && isClose(text, text.length() - 1, language);
            int balance = counts[Mark.QUOTE_OPEN.ordinal()] - counts[Mark.QUOTE_CLOSE.ordinal()];
            // A segment that starts with a quotation mark starts afresh, so that one lost mark does no lasting harm.
            int state = (opens[s] || !isInside ? 0 : 1) + balance;
            isInside = state > 0;
            inside[s] = isInside;
        }
    }

    /** How often a mark stands in the segments {@code from..to-1}. */
    int count(Mark mark, int from, int to) {
        return sums[mark.ordinal()][to] - sums[mark.ordinal()][from];
    }

    /** What a segment ends with. */
    End end(int segment) {
        return ends[segment];
    }

    /** Whether a segment starts with an opening quotation mark. */
    boolean opens(int segment) {
        return opens[segment];
    }

    /** Whether a segment ends with a closing quotation mark. */
    boolean closes(int segment) {
        return closes[segment];
    }

    /** Whether a quotation is open at a segment's end. */
    boolean isInside(int segment) {
        return inside[segment];
    }

    private static int[] count(String text, Language language) {
        int[] counts = new int[MARKS];
        Mark last = null;
        for (int i = 0; i < text.length(); i++) {
            Mark mark = mark(text, i, language);
            boolean isRun = mark == last && (mark == Mark.OMISSION || mark == Mark.DASH);
            if (mark != null && !isRun) {
                counts[mark.ordinal()]++;
            }
            last = mark;
        }
        return counts;
    }

    private static Mark mark(String text, int i, Language language) {
        char c = text.charAt(i);
        if (c == ' ' || (c >= 'a' && c <= 'z') || (c >= '\u4E00' && c <= '\u9FFF')) {
            return null;
        }
        return switch (c) {
            case '?', '？' -> Mark.QUESTION;
            case '!', '！' -> Mark.EXCLAMATION;
            case '…', '⋯' -> Mark.OMISSION;
            case '.' -> isDots(text, i) ? Mark.OMISSION : null;
            case ':', '：', ';', '；' -> Mark.COLON;
            case '—', '–', '―' -> Mark.DASH;
            case '-' -> isDoubled(text, i) ? Mark.DASH : null;
            default ->
                isOpen(text, i, language)
                        ? Mark.QUOTE_OPEN
                        : isClose(text, i, language)
                                ? Mark.QUOTE_CLOSE
                                : BRACKETS_OPEN.indexOf(c) >= 0 ? Mark.BRACKET : null;
        };
    }

    private static boolean isDots(String text, int i) {
        return text.startsWith("...", Math.max(0, i - 2))
                || text.startsWith("...", Math.max(0, i - 1))
                || text.startsWith("...", i);
    }

    private static boolean isDoubled(String text, int i) {
        return text.startsWith("--", i) || (i > 0 && text.startsWith("--", i - 1));
    }

    private static boolean isOpen(String text, int i, Language language) {
        char c = text.charAt(i);
        if (QUOTES_OPEN.indexOf(c) >= 0) {
            return true;
        }
        if ((c != '"' && c != '\'') || i + 1 >= text.length()) {
            return false;
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        return Character.isWhitespace(before)
                || "([（—–-".indexOf(before) >= 0
                || (language == Language.ZH && "，：,:".indexOf(before) >= 0);
    }

    private static boolean isClose(String text, int i, Language language) {
        char c = text.charAt(i);
        if (QUOTES_CLOSE.indexOf(c) >= 0) {
            return true;
        }
        if (c == '"') {
            return !isOpen(text, i, language);
        }
        // An apostrophe has a letter or digit beside it.
        return (c == '’' || c == '\'')
                && !isOpen(text, i, language)
                && !(i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)))
                && !(i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1)));
    }

    private static End end(String text) {
        int i = text.length() - 1;
        while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
            i--;
        }
        if (i < 0) {
            return End.NONE;
        }
        return switch (text.charAt(i)) {
            case '?', '？' -> End.QUESTION;
            case '!', '！' -> End.EXCLAMATION;
            case '…', '⋯' -> End.OMISSION;
            case '.', '。', '｡' -> isDots(text, i) ? End.OMISSION : End.STOP;
            default -> End.NONE;
        };
    }
}
