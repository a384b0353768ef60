package hebi.quality;

import hebi.quality.Complaint.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@link Rule#BRACKETS}: the brackets and curly quotation marks of one side that have no partner, where the other side's all have
 * one. A quotation may run over several segments: a lone mark that opens and is never closed, or that closes at the end, is none.
 */
final class BracketCheck implements Check {
    private static final String OPENING = "([{（［｛《〈「『【〔“";
    private static final String CLOSING = ")]}）］｝》〉」』】〕”";

    /** What no bracket is: the mark of a list item, and smileys. */
    private static final Pattern NO_BRACKET =
            Pattern.compile("^\\s*[(（]?[\\p{L}\\p{N}]{1,4}[)）]|[:;=8][-']?[()\\[\\]]");

    private static final Pattern AT_END = Pattern.compile("[\\p{P}\\s]*");

    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        List<Span> english = lonely(pair.englishText());
        List<Span> chinese = lonely(pair.chineseText());
        if (english.isEmpty() != chinese.isEmpty()) {
            String text = chinese.isEmpty() ? pair.englishText() : pair.chineseText();
            Span first = (chinese.isEmpty() ? english : chinese).get(0);
            findings.accept(pair.finding(
                    Rule.BRACKETS,
                    english,
                    chinese,
                    Complaint.of(
                            chinese.isEmpty() ? Kind.LONELY_ENGLISH : Kind.LONELY_CHINESE,
                            text.substring(first.start(), first.end()))));
        }
    }

    private static List<Span> lonely(String text) {
        boolean[] skipped = skipped(text);
        List<Span> lonely = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (skipped[i]) {
                continue;
            }
            int closing = CLOSING.indexOf(text.charAt(i));
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (closing >= 0) {
                if (!open.isEmpty() && isPartner(text.charAt(open.peek()), text.charAt(i))) {
                    open.pop();
                } else {
                    lonely.add(new Span(i, i + 1));
                }
            }
        }
        open.descendingIterator().forEachRemaining(i -> lonely.add(new Span(i, i + 1)));
        return lonely.size() == 1 && isPartOfQuotation(text, lonely.get(0)) ? List.of() : lonely;
    }

    private static boolean isPartOfQuotation(String text, Span mark) {
        char c = text.charAt(mark.start());
        return "“「『".indexOf(c) >= 0
                || ("”」』".indexOf(c) >= 0
                        && AT_END.matcher(text.substring(mark.end())).matches());
    }

    /** A bracket opened in one width may be closed in the other. */
    private static boolean isPartner(char opening, char closing) {
        return narrow(OPENING.indexOf(opening)) == narrow(CLOSING.indexOf(closing));
    }

    private static int narrow(int kind) {
        return kind >= 3 && kind < 6 ? kind - 3 : kind;
    }

    private static boolean[] skipped(String text) {
        boolean[] skipped = new boolean[text.length()];
        Matcher matcher = NO_BRACKET.matcher(text);
        while (matcher.find()) {
            Arrays.fill(skipped, matcher.start(), matcher.end(), true);
        }
        return skipped;
    }
}
