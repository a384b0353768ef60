package hebi.quality;

import hebi.quality.Complaint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@link Rule#DOUBLED_WORD}: "the the", 的的. Only what is never doubled on purpose counts: "had had" and "very very" are
 * English, 讨论讨论 and 目的的 are Chinese.
 */
final class DoubledWordCheck implements Check {
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’-])(a|an|the|this|these|those|of|to|in|on|at|by|for|from|with|and|or|but|is|are|was|were|be|been|has|have"
                    + "|will|would|can|could|should|must|may|it|its|they|their|we|our|you|your|he|she|his|as|if|than|then|when|which|not"
                    + "|into|about)\\s+(\\1)(?![\\p{L}\\p{N}'’-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CHINESE = Pattern.compile(
            "(?<!目|标|確|确|端)(的)(?:的)(?!确|確|士)|(和)(?:和)(?!气|平|睦|美)|(与)与|(或)或|(被)被(?!子)|(把)把(?!关|手|握)|(而)而(?!已)|(但)但(?!是是)"
                    + "|(因为|如果|我们|他们|你们|但是|所以|并且|以及|对于|关于|由于|没有|我們|他們|對於|關於|沒有)\\s?\\9");

    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        List<Span> english = spans(ENGLISH, pair.englishText());
        List<Span> chinese = spans(CHINESE, pair.chineseText());
        if (!english.isEmpty() || !chinese.isEmpty()) {
            String text = english.isEmpty() ? pair.chineseText() : pair.englishText();
            Span first = english.isEmpty() ? chinese.get(0) : english.get(0);
            findings.accept(pair.finding(
                    Rule.DOUBLED_WORD,
                    english,
                    chinese,
                    Complaint.of(Kind.DOUBLED, text.substring(first.start(), first.end()))));
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

    /** An English text with each doubled word once; the first of the two stays. */
    static String mended(String english) {
        return ENGLISH.matcher(english).replaceAll("$1");
    }
}
