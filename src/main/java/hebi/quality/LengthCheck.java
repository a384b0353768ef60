package hebi.quality;

import hebi.quality.Complaint.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * {@link Rule#LENGTH}. English letters against Chinese characters, white space left out, by the measure of Gale and Church
 * (1993): the difference over the square root of the expected variance.
 */
final class LengthCheck implements Check {
    /** English characters for one Chinese character: the mean over news and interface texts. */
    private static final double RATIO = 2.9;

    /** Variance for each character of mean length, as in Gale and Church's model; theirs is 6.8 between European languages. */
    private static final double VARIANCE = 10;

    /** So many standard deviations are far too many; a translator's free hand stays below. */
    private static final double FAR = 5;

    /** Below so many characters on the longer side nothing can be said: 好 is "That sounds good to me". */
    private static final int SHORT = 40;

    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        double english = size(pair.englishText());
        double chinese = RATIO * size(pair.chineseText());
        double mean = (english + chinese) / 2;
        if (Math.max(english, chinese) >= SHORT && Math.abs(english - chinese) > FAR * Math.sqrt(VARIANCE * mean)) {
            findings.accept(pair.finding(
                    Rule.LENGTH,
                    List.of(),
                    List.of(),
                    Complaint.of(
                            english > chinese ? Kind.LONG_ENGLISH : Kind.LONG_CHINESE,
                            String.format(
                                    Locale.ROOT,
                                    "%.1f",
                                    Math.max(english, chinese) / Math.max(1, Math.min(english, chinese))))));
        }
    }

    private static long size(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
}
