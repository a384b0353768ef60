package hebi.quality;

import java.math.BigDecimal;

/** The characters that Chinese writes numbers with, Simplified and Traditional. */
final class ChineseNumerals {
    private static final String UNITS = "十百千万萬亿億";
    private static final String ALL = "〇○零一二两兩三四五六七八九" + UNITS;

    /** One of them, as a regular expression. */
    static final String ONE = "[" + ALL + "]";

    private ChineseNumerals() {}

    static boolean isNumeral(int c) {
        return ALL.indexOf(c) >= 0;
    }

    /** Whether a numeral multiplies what stands before it. */
    static boolean isUnit(int c) {
        return UNITS.indexOf(c) >= 0;
    }

    /** The product of the units at the end of a number, 万亿 10¹²; 1 without. */
    static BigDecimal scale(String number) {
        BigDecimal scale = BigDecimal.ONE;
        for (int i = number.length() - 1; i >= 0 && isUnit(number.charAt(i)); i--) {
            scale = scale.multiply(single(number.charAt(i)));
        }
        return scale;
    }

    /** What one numeral is worth by itself, 两 2 and 百 100. */
    static BigDecimal single(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> BigDecimal.valueOf(100);
            case '千' -> BigDecimal.valueOf(1000);
            case '万', '萬' -> BigDecimal.valueOf(10_000);
            case '亿', '億' -> BigDecimal.valueOf(100_000_000);
            case '两', '兩' -> BigDecimal.valueOf(2);
            case '零', '○' -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf("〇一二三四五六七八九".indexOf(c));
        };
    }
}
