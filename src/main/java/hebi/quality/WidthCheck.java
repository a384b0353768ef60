package hebi.quality;

import hebi.quality.Complaint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Rule#WIDTH}: full-width punctuation in English text, half-width marks between Chinese characters. */
final class WidthCheck implements Check {
    private static final String FULL = "，。！？；：（）";
    private static final String HALF = ",.!?;:()";

    /** In English any full-width mark that does not touch a Han character. */
    private static final Pattern IN_ENGLISH = Pattern.compile("(?<!\\p{IsHan})[" + FULL + "](?!\\p{IsHan})");

    /**
     * In Chinese a half-width mark behind a Han character and before another, white space or the end. A full stop only at the end: a
     * file name may stand in the text; brackets only round Han alone.
     */
    private static final Pattern IN_CHINESE = Pattern.compile(
            "(?<=\\p{IsHan})(?:[,;:!?](?=\\s*\\p{IsHan}|\\s*$)|\\.(?=\\s*$))(?<!\\.\\.)|(?<=\\p{IsHan})\\((?=[\\p{IsHan}，、]+\\))|(?<=\\p{IsHan}\\([\\p{IsHan}，、]{1,40})\\)");

    /** The same with the space up to the next Han character, which a full-width mark brings along itself. */
    private static final Pattern MARK_AND_SPACE = Pattern.compile("(" + IN_CHINESE + ")(?:\\h+(?=\\p{IsHan}))?");

    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        List<Span> english = spans(IN_ENGLISH, pair.englishText());
        List<Span> chinese = spans(IN_CHINESE, pair.chineseText());
        if (!english.isEmpty() || !chinese.isEmpty()) {
            Kind kind = english.isEmpty() ? Kind.HALF_WIDTH : chinese.isEmpty() ? Kind.FULL_WIDTH : Kind.BOTH_WIDTHS;
            findings.accept(pair.finding(Rule.WIDTH, english, chinese, Complaint.of(kind)));
        }
    }

    private static List<Span> spans(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    static String mendedEnglish(String text) {
        return IN_ENGLISH.matcher(text).replaceAll(mark -> {
            char half = HALF.charAt(FULL.indexOf(mark.group()));
            boolean isInside = mark.end() < text.length() && !Character.isWhitespace(text.charAt(mark.end()));
            return half
                    + (isInside && ",;:!?".indexOf(half) >= 0 && Character.isLetter(text.charAt(mark.end()))
                            ? " "
                            : "");
        });
    }

    static String mendedChinese(String text) {
        return MARK_AND_SPACE
                .matcher(text)
                .replaceAll(mark -> String.valueOf(FULL.charAt(HALF.indexOf(mark.group(1)))));
    }
}
