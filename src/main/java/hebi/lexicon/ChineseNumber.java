package hebi.lexicon;

import java.math.BigDecimal;

/**
 * A number as Chinese text writes it, in Arabic digits, in numerals or mixed: {@code 13亿}, {@code 1.3万亿}, {@code 三千零五},
 * {@code 二〇二四}, {@code ２.５万}.
 *
 * @param end offset after its last character
 * @param value its value
 */
public record ChineseNumber(int end, BigDecimal value) {
    private static final String DIGITS = "〇一二三四五六七八九";

    /** Characters that one number has at most. Nobody writes more; without a bound a line of a million digits takes a minute. */
    private static final int LONGEST = 40;

    /**
     * The number that starts at an offset, or null where none does. A single numeral (一, 十) is a word, not a number. A run
     * of more than 40 characters is read in pieces.
     */
    public static ChineseNumber at(CharSequence text, int start) {
        char first = text.charAt(start);
        if (!isArabic(first) && digit(first) < 0 && unit(first) == 0) {
            return null;
        }
        CharSequence near = text.subSequence(start, Math.min(text.length(), start + LONGEST));
        ChineseNumber number = isArabic(first) ? withUnits(near) : inNumerals(near);
        return number == null ? null : new ChineseNumber(start + number.end, number.value);
    }

    private static ChineseNumber inNumerals(CharSequence text) {
        int end = 0;
        while (end < text.length() && (digit(text.charAt(end)) >= 0 || unit(text.charAt(end)) > 0)) {
            end++;
        }
        if (end < 2) {
            return null;
        }
        BigDecimal value = numerals(text, end);
        return value == null ? null : new ChineseNumber(end, value);
    }

    /** 1.3 with 万亿 behind it: each unit multiplies. 1亿2000万, 3万5000: what follows and is smaller is added. */
    private static ChineseNumber withUnits(CharSequence text) {
        BigDecimal sum = null;
        BigDecimal last = null;
        int end = 0;
        for (int digits = arabicEnd(text, 0); digits > end; digits = arabicEnd(text, end)) {
            BigDecimal scale = BigDecimal.ONE;
            int next = digits;
            while (next < text.length() && unit(text.charAt(next)) > 1) {
                scale = scale.multiply(BigDecimal.valueOf(unit(text.charAt(next))));
                next++;
            }
            BigDecimal part = arabic(text, end, digits).multiply(scale);
            if (sum == null) {
                sum = part;
            } else if ((next > digits || digits - end >= 3) && part.compareTo(last) < 0) {
                sum = sum.add(part);
            } else {
                break;
            }
            last = scale;
            end = next;
        }
        return new ChineseNumber(end, sum);
    }

    /** Digits with a decimal point and groups of three; full width or half width. */
    private static int arabicEnd(CharSequence text, int start) {
        int i = start;
        while (i < text.length() && isArabic(text.charAt(i))) {
            i++;
        }
        if (i == start) {
            return start;
        }
        while (isSeparator(text, i) && isArabicAt(text, i + 1)) {
            i++;
            while (isArabicAt(text, i)) {
                i++;
            }
        }
        return i;
    }

    private static boolean isSeparator(CharSequence text, int i) {
        if (i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        // A comma groups only before exactly three digits: "2019,20" is two numbers.
        boolean groups = isArabicAt(text, i + 2) && isArabicAt(text, i + 3) && !isArabicAt(text, i + 4);
        return c == '.' || c == '．' || ((c == ',' || c == '，') && groups);
    }

    private static boolean isArabicAt(CharSequence text, int i) {
        return i < text.length() && isArabic(text.charAt(i));
    }

    private static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static BigDecimal arabic(CharSequence text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        boolean point = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isArabic(c)) {
                plain.append(Character.digit(c, 10));
            } else if ((c == '.' || c == '．')) {
                if (point) {
                    // "1.2.3" is a version, not a number: its parts are kept as one figure.
                    continue;
                }
                point = true;
                plain.append('.');
            }
        }
        return new BigDecimal(plain.toString());
    }

    private static BigDecimal numerals(CharSequence text, int end) {
        boolean hasDigit = false;
        boolean hasUnit = false;
        for (int i = 0; i < end; i++) {
            hasDigit |= digit(text.charAt(i)) >= 0;
            hasUnit |= unit(text.charAt(i)) > 0;
        }
        if (!hasUnit) {
            return positional(text, end);
        }
        // 百万 and 千万 alone are words; 万一 and 百一 are idioms; 十三 is the one number that starts with its unit.
        if (!hasDigit || unit(text.charAt(0)) > 10) {
            return null;
        }
        return grouped(text.subSequence(0, end).toString());
    }

    /** 二〇二四: digit by digit, as years are read; two digits such as 三四 mean "three or four". */
    private static BigDecimal positional(CharSequence text, int end) {
        if (end < 3) {
            return null;
        }
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i < end; i++) {
            value = value.movePointRight(1).add(BigDecimal.valueOf(digit(text.charAt(i))));
        }
        return value;
    }

    /** 三千零五万六千: what stands before the last 亿, else the last 万, times it, and what stands behind it. */
    private static BigDecimal grouped(String numerals) {
        int at = Math.max(numerals.lastIndexOf('亿'), numerals.lastIndexOf('億'));
        if (at < 0) {
            at = Math.max(numerals.lastIndexOf('万'), numerals.lastIndexOf('萬'));
        }
        if (at < 0) {
            return BigDecimal.valueOf(belowTenThousand(numerals));
        }
        BigDecimal unit = BigDecimal.valueOf(unit(numerals.charAt(at)));
        String rest = numerals.substring(at + 1);
        BigDecimal tail = rest.length() == 1 && digit(rest.charAt(0)) >= 0
                ? unit.movePointLeft(1).multiply(BigDecimal.valueOf(digit(rest.charAt(0))))
                : grouped(rest);
        return grouped(numerals.substring(0, at)).multiply(unit).add(tail);
    }

    private static long belowTenThousand(String numerals) {
        long sum = 0;
        long pending = 0;
        long last = 1;
        for (int i = 0; i < numerals.length(); i++) {
            int digit = digit(numerals.charAt(i));
            if (digit >= 0) {
                pending = digit;
                last = digit == 0 ? 1 : last;
            } else {
                last = unit(numerals.charAt(i));
                sum += (pending == 0 ? 1 : pending) * last;
                pending = 0;
            }
        }
        // 一百二 is 120, but 一百零二 and 十二 are 102 and 12.
        return sum + (last >= 100 ? pending * last / 10 : pending);
    }

    private static int digit(char c) {
        return switch (c) {
            case '零' -> 0;
            case '两', '兩' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }
}
