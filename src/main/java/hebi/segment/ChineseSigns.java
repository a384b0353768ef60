package hebi.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand behind the end of a Chinese sentence and belongs to it: emoji and the numbers of notes. One for each text. */
final class ChineseSigns {
    /** Signs of notes, which belong to the sentence before them: ¹ [1] ［12］〔3〕 */
    private static final Pattern NOTE = Pattern.compile("[¹²³⁰-⁹]+|[\\[［〔]\\d{1,3}[\\]］〕]");

    private final String text;

    /** Null until it is asked for. */
    private Boolean isList;

    ChineseSigns(String text) {
        this.text = text;
    }

    /** Past emoji and the numbers of notes that stand directly behind the end of a sentence. */
    int past(int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            int next = end;
            if (c >= '\u4E00' && c <= '\u9FFF') {
                return end;
            } else if (EnglishStop.isEmoji(text.codePointAt(end))) {
                next = end + Character.charCount(text.codePointAt(end));
            } else if (c >= '①' && c <= '⑳' && !isItem(end)) {
                next = end + 1;
            } else {
                Matcher note = NOTE.matcher(text).region(end, Math.min(text.length(), end + 8));
                next = note.lookingAt() ? note.end() : end;
            }
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** A space behind the number, or its row, tells an item of a list from a note. */
    private boolean isItem(int at) {
        return at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1)) || isList();
    }

    /** Whether ① and ② count the items of a list here, not notes. */
    private boolean isList() {
        if (isList == null) {
            int first = text.indexOf('①');
            boolean opens = first == 0 || first > 0 && "。；;：:！？".indexOf(text.charAt(first - 1)) >= 0;
            isList = opens && (first == 0 || text.indexOf('②', first) > 0);
        }
        return isList;
    }
}
