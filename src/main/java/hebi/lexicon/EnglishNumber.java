package hebi.lexicon;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number as English text writes it: {@code 1,300}, {@code 2.3 billion}, {@code twenty-five}, {@code three hundred and five}.
 *
 * @param words how many words of the text it takes, at least 1
 * @param value its value
 */
public record EnglishNumber(int words, BigDecimal value) {
    /** Characters of a number in digits, and words of any, at most: nobody writes more, and long ones take long to multiply. */
    private static final int LONGEST = 40;

    private static final Map<String, Long> SMALL = small();
    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("hundred", 100L),
            Map.entry("thousand", 1_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("tn", 1_000_000_000_000L));

    private static Map<String, Long> small() {
        Map<String, Long> small = new HashMap<>();
        String[] units = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen")
                .split(" ");
        for (int i = 0; i < units.length; i++) {
            small.put(units[i], i + 1L);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            small.put(tens[i], 10L * (i + 2));
        }
        return Map.copyOf(small);
    }

    /**
     * The number that starts at a word, or null where none does. One small number word alone ("one", "three") is a word,
     * not a number, as its Chinese counterpart is. More than 40 words are read in pieces.
     *
     * @param words the words of a text, lower case, hyphens cut
     */
    public static EnglishNumber at(List<String> words, int start) {
        String first = words.get(start);
        if (Character.isDigit(first.charAt(0))) {
            return scaled(words, start);
        }
        return SMALL.containsKey(first) ? spelled(words, start) : null;
    }

    private static EnglishNumber scaled(List<String> words, int start) {
        BigDecimal value = digits(words.get(start));
        if (value == null) {
            return null;
        }
        int next = start + 1;
        while (isNear(words, start, next) && SCALES.containsKey(words.get(next))) {
            value = value.multiply(BigDecimal.valueOf(SCALES.get(words.get(next))));
            next++;
        }
        return new EnglishNumber(next - start, value);
    }

    private static boolean isNear(List<String> words, int start, int next) {
        return next < words.size() && next - start < LONGEST;
    }

    /** The value of 1,300.5 or 13th; null for a mix of letters and digits such as 3D, and for more than 40 characters. */
    private static BigDecimal digits(String word) {
        if (word.length() > LONGEST) {
            return null;
        }
        String plain = word.replace(",", "").replaceFirst("(?<=\\d)(st|nd|rd|th|s)$", "");
        int point = plain.indexOf('.');
        if (point >= 0) {
            // "1.2.3" is a version: its parts are kept as one figure, as on the Chinese side.
            plain = plain.substring(0, point + 1) + plain.substring(point + 1).replace(".", "");
        }
        return plain.matches("\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
    }

    private static EnglishNumber spelled(List<String> words, int start) {
        BigDecimal total = BigDecimal.ZERO;
        long section = 0;
        int next = start;
        while (isNear(words, start, next)) {
            String word = words.get(next);
            if (SMALL.containsKey(word)) {
                long small = SMALL.get(word);
                if (!joins(section, small)) {
                    break;
                }
                section = isYear(section, small) ? section * 100 + small : section + small;
            } else if (word.equals("hundred") && section > 0 && section < 100) {
                section *= 100;
            } else if (SCALES.containsKey(word) && word.length() > 2 && section > 0) {
                total = total.add(BigDecimal.valueOf(section).multiply(BigDecimal.valueOf(SCALES.get(word))));
                section = 0;
            } else if (!(word.equals("and") && next > start && goesOn(words, next))) {
                break;
            }
            next++;
        }
        return next - start < 2 ? null : new EnglishNumber(next - start, total.add(BigDecimal.valueOf(section)));
    }

    /** Whether a word below a hundred goes on with what stands before it: "twenty" with "five", but not "three" with "one". */
    private static boolean joins(long section, long small) {
        long rest = section % 100;
        return rest == 0 || (rest >= 20 && rest % 10 == 0 && small < 10) || isYear(section, small);
    }

    /** "nineteen eighty" is read in two halves. */
    private static boolean isYear(long section, long small) {
        return section >= 10 && section <= 20 && small >= 10;
    }

    /** Whether "and" stands within a number ("three hundred and five") rather than between two ("one and two"). */
    private static boolean goesOn(List<String> words, int and) {
        String before = words.get(and - 1);
        return (before.equals("hundred") || before.equals("thousand"))
                && and + 1 < words.size()
                && SMALL.containsKey(words.get(and + 1));
    }
}
