package hebi.quality;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date in the dateline of Chinese news, 新华社北京3月12日电. Chinese agencies always give it and English ones often do not, "WASHINGTON
 * (AP) --": so it need not be stated in English. A date that the English does give must still be the same.
 */
final class Dateline {
    private static final String NUMBER = "(?:[0-9０-９]{1,2}|" + ChineseNumerals.ONE + "{1,3})\\s?";

    /** At the beginning of the text; 电 is a word by itself and begins none, such as 电视. */
    private static final Pattern CHINESE = Pattern.compile("^[^。！？；]{0,20}?((?:[0-9０-９]{4}\\s?年\\s?)?" + NUMBER
            + "月\\s?" + NUMBER + "日)\\s?[电電讯訊](?=$|[\\s　，,：:（(】\\])）—-])");

    /** A month as English writes it in a date: with a capital, so that "may" and "march" are none. */
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)");

    private Dateline() {}

    /** The figures of a Chinese text, without demanding its dateline's date where the English gives no part of one. */
    static List<Figure> spared(String chinese, List<Figure> figures, String english, List<Figure> others) {
        Matcher dateline = CHINESE.matcher(chinese);
        if (!dateline.find() || MONTH.matcher(english).find()) {
            return figures;
        }
        boolean isStated = figures.stream()
                .anyMatch(
                        figure -> isWithin(figure, dateline) && others.stream().anyMatch(figure::isWorth));
        return isStated
                ? figures
                : figures.stream()
                        .map(figure -> isWithin(figure, dateline) ? figure.spared() : figure)
                        .toList();
    }

    private static boolean isWithin(Figure figure, Matcher dateline) {
        return figure.start() >= dateline.start(1) && figure.end() <= dateline.end(1);
    }
}
