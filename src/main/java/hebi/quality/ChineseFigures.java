package hebi.quality;

import hebi.lexicon.ChineseNumber;
import hebi.quality.Figure.Demand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of a Chinese text, from left to right:
 * <ol>
 *   <li>what looks like a number and is none is passed over: weekdays (周三), adverbs (十分, 千万别), set phrases;
 *   <li>百分之三十, 三分之一, 十万分之五;
 *   <li>digits with their units (2.3亿), full or half width;
 *   <li>numerals (一千八百万, 二〇一九, 三点五), demanded of the other side only where a measure word follows or they are
 *       large: a numeral alone is mostly part of a word;
 *   <li>what follows a number changes its worth: 三成 30 %, 八折 80 % or 20 % off, 90年代 1990, 下午3点 15 o'clock, 两年半 2.5.
 * </ol>
 */
final class ChineseFigures {
    /** Its whole has at most twenty digits, so that a long run of them is not read anew from each. */
    private static final Pattern SHARE = Pattern.compile("(" + ChineseNumerals.ONE + "{1,20}|[0-9０-９]{1,20})分之("
            + ChineseNumerals.ONE + "+(?:点" + ChineseNumerals.ONE + "+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?)");

    private static final Pattern DECIMAL =
            Pattern.compile("(" + ChineseNumerals.ONE + "+)[点點]([〇○零一二三四五六七八九]+)([百千万萬亿億]*)(?![分十])");

    /** About so many: 二三十, 七八百, 十七八. */
    private static final Pattern ABOUT = Pattern.compile("[一二两三四五六七八九][二两三四五六七八九][十百千万亿]+|十[一二三四五六七八九][二三四五六七八九](?!年)");

    private static final Pattern HALF_OF_TIME = Pattern.compile("半(?:个|個)?(?:小时|小時|钟头|鐘頭)");

    private static final Pattern QUOTIENT = Pattern.compile("[/／]([0-9]{1,3})(?![0-9/])");

    private static final Pattern PERCENT = Pattern.compile("\\s?[%％]");

    /** 20世纪90年代 is "the 1990s": its century is not stated twice. */
    private static final Pattern CENTURY_OF_DECADE =
            Pattern.compile("\\s?世[纪紀]初?\\s?(?:[0-9０-９]+|" + ChineseNumerals.ONE + "+)\\s?年代");

    /** 千 as a part of a unit. */
    private static final Pattern KILO = Pattern.compile("千(?:瓦|克|米|卡|帕|赫|伏|焦|牛|字[节節]|比特|安|欧)");

    private final String text;
    private final List<Scales> found = new ArrayList<>();

    private ChineseFigures(String text) {
        this.text = text;
    }

    /** The numbers of a text in order; empty where it has none. */
    static List<Figure> of(String text) {
        ChineseFigures figures = new ChineseFigures(text);
        figures.scan();
        return Scales.spread(text, figures.found);
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            i = Math.max(i + 1, step(i));
        }
    }

    /** Reads what starts at an offset; returns the offset behind it, or the same where no number starts there. */
    private int step(int start) {
        char c = text.charAt(start);
        int word = endOf(CountingWords.WORDS, start);
        if (word > start) {
            return word;
        }
        if (isArabic(c)) {
            int share = share(start);
            return share > start ? share : arabic(start);
        }
        if (ChineseNumerals.isNumeral(c)) {
            int share = share(start);
            return share > start ? share : numerals(start);
        }
        return word(start, c);
    }

    private int word(int start, char c) {
        switch (c) {
            case '半' -> {
                int end = endOf(HALF_OF_TIME, start);
                Figure half = Figure.of(start, start + 1, Demand.NONE, new BigDecimal("0.5"), BigDecimal.valueOf(50));
                boolean isTime = end > start || (start > 0 && "点點".indexOf(text.charAt(start - 1)) >= 0);
                add(isTime ? half.or(BigDecimal.valueOf(30)) : half);
            }
            case '双', '雙', '俩', '倆', '对', '倍', '番' ->
                add(Figure.of(start, start + 1, Demand.NONE, BigDecimal.valueOf(2)));
            case '仨' -> add(Figure.of(start, start + 1, Demand.NONE, BigDecimal.valueOf(3)));
            case '廿' -> add(Figure.of(start, start + 1, Demand.NONE, BigDecimal.valueOf(20)));
            case '刻' -> add(Figure.of(start, start + 1, Demand.NONE, BigDecimal.valueOf(15)));
            case '首', '元' -> add(Figure.of(start, start + 1, Demand.NONE, BigDecimal.ONE));
            default -> {
                return start;
            }
        }
        return start + 1;
    }

    private int share(int start) {
        Matcher share = SHARE.matcher(text).region(start, text.length());
        if (!share.lookingAt()) {
            return start;
        }
        BigDecimal whole = value(share.group(1));
        BigDecimal part = value(share.group(2));
        if (whole == null || part == null || whole.signum() == 0) {
            return start;
        }
        add(Figure.fraction(start, share.end(), Demand.FULL, part, whole));
        return share.end();
    }

    private BigDecimal value(String number) {
        Matcher decimal = DECIMAL.matcher(number);
        if (decimal.matches()) {
            return decimal(decimal);
        }
        ChineseNumber whole = ChineseNumber.at(number, 0);
        if (whole != null && whole.end() == number.length()) {
            return whole.value();
        }
        return number.length() == 1 ? ChineseNumerals.single(number.charAt(0)) : null;
    }

    private BigDecimal decimal(Matcher decimal) {
        BigDecimal whole = value(decimal.group(1));
        if (whole == null) {
            return null;
        }
        BigDecimal value = whole;
        String digits = decimal.group(2);
        for (int i = 0; i < digits.length(); i++) {
            value = value.add(ChineseNumerals.single(digits.charAt(i)).movePointLeft(i + 1));
        }
        return value.multiply(ChineseNumerals.scale(decimal.group(3)));
    }

    private int arabic(int start) {
        ChineseNumber number = ChineseNumber.at(text, start);
        int end = number.end();
        BigDecimal value = number.value();
        Matcher quotient = QUOTIENT.matcher(text).region(end, text.length());
        if (quotient.lookingAt() && !quotient.group(1).matches("0+")) {
            // 1/4 is a fraction, or January 4: its parts follow as numbers of their own.
            add(Figure.fraction(start, quotient.end(), Demand.NONE, value, new BigDecimal(quotient.group(1))));
            add(Figure.of(start, end, Demand.NONE, value));
            add(Figure.of(quotient.start(1), quotient.end(1), Demand.NONE, new BigDecimal(quotient.group(1))));
            return quotient.end();
        }
        // 38 万: some write a blank between digits and units.
        while (end + 1 < text.length() && isBlank(text.charAt(end)) && "万萬亿億".indexOf(text.charAt(end + 1)) >= 0) {
            value = value.multiply(ChineseNumerals.single(text.charAt(end + 1)));
            end += 2;
        }
        Figure figure = Figure.of(start, end, demand(isStated(start, end, number.value())), value);
        if (KILO.matcher(text).region(end - 1, text.length()).lookingAt()) {
            // 5100千瓦时 is 5,100 kilowatt-hours as well as 5.1 million watt-hours.
            figure = figure.or(value.divide(ChineseNumerals.single('千')));
        }
        return add(
                CENTURY_OF_DECADE.matcher(text).region(end, text.length()).lookingAt() ? figure.spared() : figure,
                value,
                end - start == 2);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0';
    }

    /** Digits within a name (A380, 3D) or a placeholder (%1, {0}) need not be stated on the other side, nor does 1 ("a"). */
    private boolean isStated(int start, int end, BigDecimal value) {
        boolean inName = CountingWords.isBefore(CountingWords.PLACEHOLDER_BEFORE, text, start)
                || (end < text.length() && isLatin(text.charAt(end)) && endOf(CountingWords.UNIT_LETTERS, end) == end);
        boolean isFullHour = value.signum() == 0 && CountingWords.isBefore(CountingWords.HOUR_BEFORE, text, start);
        return !inName && !isFullHour && value.compareTo(BigDecimal.ONE) != 0;
    }

    private int numerals(int start) {
        int about = endOf(ABOUT, start);
        if (about > start) {
            return about(start, about);
        }
        Matcher decimal = DECIMAL.matcher(text).region(start, text.length());
        if (decimal.lookingAt() && decimal(decimal) != null) {
            BigDecimal value = decimal(decimal);
            Figure figure = Figure.of(
                    start, decimal.end(), demand(!decimal.group(3).isEmpty() || isCounted(decimal.end())), value);
            return add(isClock(decimal) ? figure.or(value(decimal.group(1))).spared() : figure, value, false);
        }
        ChineseNumber number = ChineseNumber.at(text, start);
        if (number == null) {
            return singles(start);
        }
        boolean demanded = isDemanded(start, number)
                && !CENTURY_OF_DECADE
                        .matcher(text)
                        .region(number.end(), text.length())
                        .lookingAt();
        return add(Figure.of(start, number.end(), demand(demanded), number.value()), number.value(), false);
    }

    /** 三点五十 may be ten to four. */
    private static boolean isClock(Matcher decimal) {
        return decimal.group(3).isEmpty();
    }

    private boolean isDemanded(int start, ChineseNumber number) {
        String written = text.substring(start, number.end());
        boolean hasUnit = written.chars().anyMatch(c -> ChineseNumerals.isUnit(c));
        boolean isLarge = number.value().compareTo(BigDecimal.valueOf(100)) >= 0;
        if (!hasUnit) {
            // 九一八 and 一二三 are names or lists; 二〇一九 and 一九一九年 are years.
            return written.matches(".*[〇○零].*") || isAt(number.end(), "年");
        }
        return isLarge || isCounted(number.end()) || (start > 0 && text.charAt(start - 1) == '第');
    }

    private boolean isCounted(int end) {
        return endOf(CountingWords.MEASURE, end) > end;
    }

    private int about(int start, int end) {
        for (int i = start; i < end; i++) {
            BigDecimal digit = ChineseNumerals.single(text.charAt(i));
            BigDecimal scaled = digit.multiply(ChineseNumerals.scale(text.substring(start, end)));
            add(Figure.of(start, end, Demand.NONE, digit, scaled, digit.add(BigDecimal.TEN)));
        }
        return end;
    }

    /** Numerals that form no number: each may be one by itself, 两位 "two people", 九八年 "1998". */
    private int singles(int start) {
        int end = start;
        while (end < text.length() && ChineseNumerals.isNumeral(text.charAt(end))) {
            end++;
        }
        if (end - start == 2 && isAt(end, "年") && digits(start, end) != null) {
            return add(Figure.of(start, end, Demand.FULL, digits(start, end)), digits(start, end), true);
        }
        if (end - start == 2 && isAt(end, "折")) {
            BigDecimal share = digits(start, end);
            if (share != null) {
                addDiscount(start, end + 1, share);
                return end + 1;
            }
        }
        if (end - start == 1) {
            BigDecimal value = ChineseNumerals.single(text.charAt(start));
            return add(Figure.of(start, end, countDemand(start, end, value), value), value, false);
        }
        for (int i = start; i < end; i++) {
            add(Figure.of(i, i + 1, Demand.NONE, ChineseNumerals.single(text.charAt(i))));
        }
        return end;
    }

    /** What a single numeral demands: something where it counts, less where Chinese counts by habit (两个名字 "the names"). */
    private Demand countDemand(int start, int end, BigDecimal value) {
        boolean isOrdinal = start > 0 && text.charAt(start - 1) == '第';
        boolean isTeens = text.charAt(start) == '十' && end < text.length() && "几幾来多".indexOf(text.charAt(end)) >= 0;
        if (isOrdinal || isTeens || value.compareTo(BigDecimal.ONE) <= 0 || !isSmall(value) || !isCounted(end)) {
            return Demand.NONE;
        }
        return value.compareTo(BigDecimal.valueOf(2)) == 0 ? Demand.WEAK : Demand.FULL;
    }

    private static Demand demand(boolean isDemanded) {
        return isDemanded ? Demand.FULL : Demand.NONE;
    }

    /** 百年, 千年, 万里 are said of more or less so many. */
    private static boolean isSmall(BigDecimal value) {
        return value.compareTo(BigDecimal.TEN) <= 0;
    }

    private BigDecimal digits(int start, int end) {
        BigDecimal value = BigDecimal.ZERO;
        for (int i = start; i < end; i++) {
            if (ChineseNumerals.isUnit(text.charAt(i))) {
                return null;
            }
            value = value.multiply(BigDecimal.TEN).add(ChineseNumerals.single(text.charAt(i)));
        }
        return value;
    }

    /** Adds a number with what follows it; returns the offset behind both. */
    private int add(Figure figure, BigDecimal value, boolean isShortYear) {
        int end = figure.end();
        int percent = endOf(PERCENT, end);
        if (percent > end) {
            add(Figure.percent(figure.start(), percent, value));
            return percent;
        }
        if (isAt(end, "成") && value.compareTo(BigDecimal.TEN) <= 0 && isTenths(end + 1)) {
            return tenths(figure.start(), end, value);
        }
        if (isAt(end, "折") && value.compareTo(BigDecimal.valueOf(100)) < 0) {
            addDiscount(figure.start(), end + 1, value);
            return end + 1;
        }
        BigDecimal scale = ChineseNumerals.scale(text.substring(figure.start(), end));
        found.add(new Scales(suffixed(figure, value, isShortYear), scale));
        return end;
    }

    private Figure suffixed(Figure figure, BigDecimal value, boolean isShortYear) {
        int end = figure.end();
        if (isAt(end, "年代")) {
            return figure.or(value.remainder(BigDecimal.valueOf(100)), value.add(BigDecimal.valueOf(1900)));
        }
        if (isAt(end, "年") && isShortYear) {
            return figure.or(
                    value.add(BigDecimal.valueOf(1900)), value.add(BigDecimal.valueOf(2000)), halved(end, value));
        }
        if (isAt(end, "倍")) {
            return figure.or(value.add(BigDecimal.ONE));
        }
        if (isAt(end, "点") || isAt(end, "點") || isAt(end, "时") || isAt(end, "時") || isAt(end, ":") || isAt(end, "：")) {
            return figure.or(halfDay(value), halved(end, value));
        }
        if (isAt(end, "斤") || isAt(end, "里地") || isAt(end, "华里")) {
            return figure.or(value.divide(BigDecimal.valueOf(2)));
        }
        return figure.or(halved(end, value));
    }

    private static BigDecimal halfDay(BigDecimal hour) {
        BigDecimal twelve = BigDecimal.valueOf(12);
        return hour.compareTo(twelve) <= 0 ? hour.add(twelve) : hour.subtract(twelve);
    }

    /** 两年半, 一个半: so many and a half; the number itself where no half follows. */
    private BigDecimal halved(int end, BigDecimal value) {
        int half = end;
        while (half < text.length() && half - end <= 2 && "个個年天岁歲点點米倍小时時月".indexOf(text.charAt(half)) >= 0) {
            half++;
        }
        return half > end && isAt(half, "半") ? value.add(new BigDecimal("0.5")) : value;
    }

    private boolean isTenths(int next) {
        return endOf(CountingWords.WORD_OF_CHENG, next) == next;
    }

    private int tenths(int start, int end, BigDecimal value) {
        BigDecimal hundredths = value.multiply(BigDecimal.TEN);
        int last = end + 1;
        if (last < text.length() && "一二三四五六七八九".indexOf(text.charAt(last)) >= 0 && !isCounted(last + 1)) {
            hundredths = hundredths.add(ChineseNumerals.single(text.charAt(last)));
            last++;
        } else if (isAt(last, "半")) {
            hundredths = hundredths.add(BigDecimal.valueOf(5));
            last++;
        }
        add(Figure.percent(start, last, hundredths));
        return last;
    }

    /** 八折 and 八五折: so many tenths or hundredths of the price. */
    private void addDiscount(int start, int end, BigDecimal number) {
        BigDecimal paid = number.compareTo(BigDecimal.TEN) < 0 ? number.multiply(BigDecimal.TEN) : number;
        BigDecimal off = BigDecimal.valueOf(100).subtract(paid);
        add(Figure.percent(start, end, paid).or(off, off.movePointLeft(2)));
    }

    private void add(Figure figure) {
        found.add(new Scales(figure, BigDecimal.ONE));
    }

    /** Whether a word stands at an offset, a blank before it or not. */
    private boolean isAt(int offset, String word) {
        return text.startsWith(word, offset) || (text.startsWith(" ", offset) && text.startsWith(word, offset + 1));
    }

    private int endOf(Pattern pattern, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher.end() : start;
    }

    private static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
