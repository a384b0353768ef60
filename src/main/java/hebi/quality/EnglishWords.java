package hebi.quality;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** English words that state a number. */
final class EnglishWords {
    /** "one" to "ninety", by steps of one up to "nineteen", then of ten. */
    static final Map<String, BigDecimal> CARDINALS = numbered(
            0,
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen",
            "twenty thirty forty fifty sixty seventy eighty ninety");

    /** "first" to "ninetieth". */
    static final Map<String, BigDecimal> ORDINALS = numbered(
            1,
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                    + " fifteenth sixteenth seventeenth eighteenth nineteenth",
            "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");

    /** Denominators of fractions in words. */
    static final Map<String, BigDecimal> PARTS = parts();

    /** Words that state a number by the way, with all that it can be. */
    static final Map<String, BigDecimal[]> BY_THE_WAY = byTheWay();

    /** Roman numbers of capitals; a single I, C, D, L or M is mostly a letter. */
    static final Map<String, BigDecimal> ROMAN = numberedRoman();

    private EnglishWords() {}

    /** What a word of scale multiplies with: "million" 10⁶; 1 for any other word. */
    static BigDecimal scale(String word) {
        return switch (word) {
            case "hundred" -> BigDecimal.valueOf(100);
            case "thousand" -> BigDecimal.valueOf(1000);
            case "million" -> BigDecimal.valueOf(1_000_000);
            case "billion" -> BigDecimal.valueOf(1_000_000_000);
            case "trillion" -> BigDecimal.valueOf(1_000_000_000_000L);
            case "dozen" -> BigDecimal.valueOf(12);
            case "decade" -> BigDecimal.TEN;
            case "century" -> BigDecimal.valueOf(100);
            default -> BigDecimal.ONE;
        };
    }

    /** How many a word that groups stands for, by its first letters: "dozens" 12. */
    static BigDecimal group(String stem) {
        return BigDecimal.valueOf(
                switch (stem) {
                    case "dozen" -> 12;
                    case "decade" -> 10;
                    case "score" -> 20;
                    case "centur" -> 100;
                    case "fortnight" -> 14;
                    default -> 1;
                });
    }

    private static Map<String, BigDecimal> numbered(int first, String ones, String tens) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        int value = first;
        for (String word : ones.split(" ")) {
            numbers.put(word, BigDecimal.valueOf(value++));
        }
        value = 20;
        for (String word : tens.split(" ")) {
            numbers.put(word, BigDecimal.valueOf(value));
            value += 10;
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, BigDecimal> parts() {
        Map<String, BigDecimal> parts = new HashMap<>();
        ORDINALS.forEach((word, value) -> {
            if (value.compareTo(BigDecimal.valueOf(2)) > 0) {
                parts.put(word, value);
                parts.put(word + "s", value);
            }
        });
        parts.put("quarter", BigDecimal.valueOf(4));
        parts.put("quarters", BigDecimal.valueOf(4));
        parts.put("half", BigDecimal.valueOf(2));
        parts.put("halves", BigDecimal.valueOf(2));
        return Map.copyOf(parts);
    }

    private static Map<String, BigDecimal[]> byTheWay() {
        Map<String, BigDecimal[]> words = new HashMap<>();
        put(words, "hundredth", "100", "0.01");
        put(words, "thousandth", "1000", "0.001");
        put(
                words,
                "twice double doubled doubles doubling twofold both couple pair pairs twin twins dual duo two-fold bilateral",
                "2");
        put(
                words,
                "triple tripled triples tripling threefold thrice treble trebled trio trilogy trilateral threesome",
                "3");
        put(words, "quadruple quadrupled fourfold quartet foursome foursomes fourball fourballs", "4");
        put(words, "fivefold quintet", "5");
        put(words, "tenfold decade decades", "10");
        put(words, "century centuries centenary", "100");
        put(words, "once single sole only a an", "1");
        put(words, "nil none no nothing", "0");
        put(words, "dozen dozens", "12", "10");
        put(words, "fortnight", "14", "2");
        put(words, "half halved halves halving", "0.5", "50", "30");
        put(words, "quarter quarters quarterly", "0.25", "25", "15", "3");
        put(words, "noon midday", "12");
        put(words, "midnight", "12", "0", "24");
        put(words, "nineties", "90", "1990");
        put(words, "eighties", "80", "1980");
        put(words, "seventies", "70", "1970");
        put(words, "sixties", "60", "1960");
        put(words, "fifties", "50", "1950");
        put(words, "forties", "40", "1940");
        put(words, "thirties", "30", "1930");
        put(words, "twenties", "20", "1920");
        put(words, "half-price", "50", "5");
        String[] months =
                "january february march april may june july august september october november december".split(" ");
        for (int i = 0; i < months.length; i++) {
            put(words, months[i] + " " + months[i].substring(0, 3), String.valueOf(i + 1));
        }
        put(words, "sept", "9");
        return Map.copyOf(words);
    }

    private static void put(Map<String, BigDecimal[]> words, String names, String... values) {
        BigDecimal[] numbers = new BigDecimal[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = new BigDecimal(values[i]);
        }
        for (String name : names.split(" ")) {
            words.put(name, numbers);
        }
    }

    private static Map<String, BigDecimal> numberedRoman() {
        String[] romans = "II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(" ");
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (int i = 0; i < romans.length; i++) {
            numbers.put(romans[i], BigDecimal.valueOf(i + 2L));
        }
        return Map.copyOf(numbers);
    }
}
