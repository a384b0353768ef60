package hebi.quality;

import hebi.lexicon.EnglishNumber;
import hebi.quality.Figure.Demand;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of an English text, from left to right: digits with their scale (2.3 billion, $5m), numbers in words
 * (twenty-five, a hundred, half a million), fractions (two-thirds, a quarter), ordinals, and what words state by the way
 * (twice, a dozen, two decades, March). A number in words below eleven is not demanded of the other side: it is often an article or
 * part of a phrase, and Chinese may leave it out.
 */
final class EnglishFigures {
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)*|[A-Za-z]+|[½¼¾⅓⅔]");

    private static final Pattern PERCENT = Pattern.compile("[\\s-]*(?:%|％|per\\s?cent\\b|percent\\b|pct\\b)");
    private static final Pattern OFF = Pattern.compile("\\s*(?:off|discount|less|cheaper)\\b");
    private static final Pattern CLOCK = Pattern.compile("\\s?(?:[ap]\\.?m\\b|o.clock|:\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND_A_HALF = Pattern.compile("[\\s-]and[\\s-]a[\\s-]half\\b");
    private static final Pattern ITEM_AND_A_HALF = Pattern.compile("\\s(?:an?|one)\\s[a-z]+\\sand\\sa\\shalf\\b");
    private static final Pattern ADJACENT_SCALE = Pattern.compile("(m|mn|mln|bn|b|tn|k|K|M|B)(?![A-Za-z])");
    private static final Pattern ORDINAL_SUFFIX = Pattern.compile("(?:st|nd|rd|th)(?![A-Za-z])");
    private static final Pattern DECADE_SUFFIX = Pattern.compile("['’]?s(?![A-Za-z])");
    private static final Pattern TENS = Pattern.compile("[\\s-]+(dozen|decade|score|centur|fortnight)[a-z]*");
    private static final Pattern NAME_BEFORE = Pattern.compile("(?:[A-Za-z_]-?|[%$\\\\{](?<!US\\$|HK\\$)|U\\+|&#?x?)$");
    private static final Pattern RATIO =
            Pattern.compile("\\s+(?:in|out\\s+of|of\\s+every|in\\s+every)\\s+(?:every\\s+)?");
    private static final Pattern QUOTIENT = Pattern.compile("/(\\d{1,3})(?![\\d/])");

    private final String text;
    private final String lower;
    private final List<Word> words = new ArrayList<>();
    private final List<Scales> found = new ArrayList<>();

    /** A run of letters or a number in digits. */
    private record Word(String text, int start, int end) {
        boolean isDigits() {
            return Character.isDigit(text.charAt(0));
        }
    }

    private EnglishFigures(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
        Matcher token = TOKEN.matcher(lower);
        while (token.find()) {
            words.add(new Word(token.group(), token.start(), token.end()));
        }
    }

    /** The numbers of a text in order; empty where it has none. */
    static List<Figure> of(String text) {
        EnglishFigures figures = new EnglishFigures(text);
        figures.scan();
        figures.addRatios();
        return Scales.spread(text, figures.found);
    }

    private void scan() {
        int i = 0;
        while (i < words.size()) {
            i += Math.max(1, words.get(i).isDigits() ? digits(i) : word(i));
        }
    }

    /** Reads a number in digits; returns how many words it took. */
    private int digits(int at) {
        Word word = words.get(at);
        EnglishNumber number = EnglishNumber.at(run(at), 0);
        if (number == null) {
            return 1;
        }
        BigDecimal value = number.value();
        BigDecimal written = new BigDecimal(onePoint(word.text()));
        int end = words.get(at + number.words() - 1).end();
        Figure figure = Figure.of(word.start(), end, isStated(word, end, value) ? Demand.FULL : Demand.NONE, value);
        if (number.words() == 2 && words.get(at + 1).text().equals("m")) {
            // "36 m" is a length more often than so many million.
            figure = figure.or(written);
        }
        BigDecimal scale = written.signum() == 0 ? BigDecimal.ONE : value.divide(written);
        Matcher adjacent = at(ADJACENT_SCALE, end);
        if (number.words() == 1 && adjacent.lookingAt()) {
            scale = scaleOf(adjacent.group(1));
            figure = figure.or(value.multiply(scale));
        }
        Matcher quotient = at(QUOTIENT, end);
        if (quotient.lookingAt() && !quotient.group(1).matches("0+")) {
            found.add(new Scales(
                    Figure.fraction(
                            word.start(), quotient.end(), Demand.NONE, value, new BigDecimal(quotient.group(1))),
                    BigDecimal.ONE));
        }
        add(figure, value, scale);
        return number.words();
    }

    /** The value of 1.2.3 is read with one point, as its Chinese counterpart is. */
    private static String onePoint(String digits) {
        String plain = digits.replace(",", "");
        int point = plain.indexOf('.');
        return point < 0
                ? plain
                : plain.substring(0, point + 1) + plain.substring(point + 1).replace(".", "");
    }

    private static BigDecimal scaleOf(String letters) {
        return switch (letters) {
            case "k", "K" -> BigDecimal.valueOf(1000);
            case "bn", "b", "B" -> BigDecimal.valueOf(1_000_000_000);
            case "tn" -> BigDecimal.valueOf(1_000_000_000_000L);
            default -> BigDecimal.valueOf(1_000_000);
        };
    }

    private boolean isStated(Word word, int end, BigDecimal value) {
        boolean inName =
                CountingWords.isBefore(NAME_BEFORE, text, word.start()) || (isLetter(end) && !isKnownSuffix(end));
        boolean isFullHour =
                value.signum() == 0 && CountingWords.isBefore(CountingWords.HOUR_BEFORE, text, word.start());
        return !inName && !isFullHour && value.compareTo(BigDecimal.ONE) != 0;
    }

    private boolean isKnownSuffix(int end) {
        return at(ADJACENT_SCALE, end).lookingAt()
                || at(ORDINAL_SUFFIX, end).lookingAt()
                || at(DECADE_SUFFIX, end).lookingAt()
                || at(CLOCK, end).lookingAt()
                || CountingWords.UNIT_LETTERS
                        .matcher(text)
                        .region(end, text.length())
                        .lookingAt();
    }

    /** Reads a number in words; returns how many words it took, 0 where none starts here. */
    private int word(int at) {
        Word word = words.get(at);
        List<String> run = run(at);
        EnglishNumber number = EnglishNumber.at(run, 0);
        if (number != null) {
            return spelled(at, number);
        }
        int scaled = article(at, run);
        if (scaled > 0) {
            return scaled;
        }
        BigDecimal small = EnglishWords.CARDINALS.get(word.text());
        if (small != null) {
            return small(at, run, small);
        }
        BigDecimal ordinal = EnglishWords.ORDINALS.get(word.text());
        if (ordinal != null) {
            Figure figure = Figure.of(word.start(), word.end(), Demand.NONE, ordinal);
            add(
                    ordinal.compareTo(BigDecimal.ONE) > 0 ? worth(figure, BigDecimal.ONE, ordinal) : figure,
                    ordinal,
                    BigDecimal.ONE);
            return 1;
        }
        return byTheWay(word);
    }

    private int spelled(int at, EnglishNumber number) {
        Word first = words.get(at);
        Word last = words.get(at + number.words() - 1);
        Figure figure = Figure.of(first.start(), last.end(), Demand.FULL, number.value());
        int next = at + number.words();
        // "twenty-first": the tens were read, the ordinal follows.
        add(figure, number.value(), EnglishWords.scale(last.text()));
        return next - at;
    }

    /** "a hundred", "half a million", "a dozen". */
    private int article(int at, List<String> run) {
        int skip = run.get(0).equals("half") ? 1 : 0;
        if (run.size() <= skip + 1
                || !(run.get(skip).equals("a") || run.get(skip).equals("an"))) {
            return 0;
        }
        BigDecimal scale = EnglishWords.scale(run.get(skip + 1));
        if (scale.compareTo(BigDecimal.ONE) == 0) {
            return 0;
        }
        List<String> counted = new ArrayList<>(run.subList(skip, run.size()));
        counted.set(0, "one");
        EnglishNumber number = skip == 0 ? EnglishNumber.at(counted, 0) : null;
        if (number != null && number.words() > 2) {
            return spelled(at, number);
        }
        BigDecimal value = skip == 1 ? scale.divide(BigDecimal.valueOf(2)) : scale;
        Word last = words.get(at + skip + 1);
        add(Figure.of(words.get(at).start(), last.end(), Demand.NONE, value), value, scale);
        return skip + 2;
    }

    private int small(int at, List<String> run, BigDecimal small) {
        Word word = words.get(at);
        if (run.size() > 1) {
            BigDecimal ordinal = EnglishWords.ORDINALS.get(run.get(1));
            if (ordinal != null && small.compareTo(BigDecimal.valueOf(20)) >= 0) {
                BigDecimal value = small.add(ordinal);
                add(Figure.of(word.start(), words.get(at + 1).end(), Demand.FULL, value), value, BigDecimal.ONE);
                return 2;
            }
            BigDecimal part = EnglishWords.PARTS.get(run.get(1));
            if (part != null) {
                found.add(new Scales(
                        Figure.fraction(word.start(), words.get(at + 1).end(), Demand.FULL, small, part),
                        BigDecimal.ONE));
                return 2;
            }
        }
        add(Figure.of(word.start(), word.end(), smallDemand(small), small), small, BigDecimal.ONE);
        return 1;
    }

    private static Demand smallDemand(BigDecimal small) {
        if (small.compareTo(BigDecimal.ONE) <= 0) {
            return Demand.NONE;
        }
        return small.compareTo(BigDecimal.TEN) > 0 ? Demand.FULL : Demand.WEAK;
    }

    private int byTheWay(Word word) {
        BigDecimal[] values = EnglishWords.BY_THE_WAY.get(word.text());
        if (values == null) {
            String written = text.substring(word.start(), word.end());
            BigDecimal roman = EnglishWords.ROMAN.get(written);
            values = roman == null ? null : new BigDecimal[] {roman};
        }
        if (values == null) {
            return 0;
        }
        found.add(new Scales(Figure.of(word.start(), word.end(), Demand.NONE, values), BigDecimal.ONE));
        return 1;
    }

    /** Adds a number with what the words behind it make of it. */
    private void add(Figure figure, BigDecimal value, BigDecimal scale) {
        int end = figure.end();
        Matcher percent = at(PERCENT, end);
        if (percent.lookingAt()) {
            Figure share = Figure.percent(figure.start(), percent.end(), value);
            boolean off = at(OFF, percent.end()).lookingAt();
            found.add(new Scales(off ? share.or(BigDecimal.valueOf(100).subtract(value)) : share, BigDecimal.ONE));
            return;
        }
        Figure all = figure;
        if (at(AND_A_HALF, end).lookingAt() || at(ITEM_AND_A_HALF, end).lookingAt()) {
            all = all.or(value.add(new BigDecimal("0.5")));
            Matcher half = at(AND_A_HALF, end);
            if (half.lookingAt()) {
                BigDecimal more = followingScale(half.end());
                all = all.or(value.add(new BigDecimal("0.5")).multiply(more));
            }
        }
        if (at(CLOCK, end).lookingAt()) {
            all = clock(all, value);
        }
        Matcher tens = at(TENS, end);
        if (tens.lookingAt()) {
            all = all.or(value.multiply(EnglishWords.group(tens.group(1))));
        }
        found.add(new Scales(decade(all, value), scale));
    }

    private BigDecimal followingScale(int from) {
        Matcher word = Pattern.compile("[\\s-]+([a-z]+)").matcher(lower).region(from, lower.length());
        return word.lookingAt() ? EnglishWords.scale(word.group(1)) : BigDecimal.ONE;
    }

    private Figure clock(Figure figure, BigDecimal hour) {
        BigDecimal twelve = BigDecimal.valueOf(12);
        BigDecimal whole = hour.setScale(0, java.math.RoundingMode.DOWN);
        BigDecimal minutes = hour.subtract(whole).movePointRight(2);
        Figure both = figure.or(whole, whole.compareTo(twelve) <= 0 ? whole.add(twelve) : whole.subtract(twelve));
        if (minutes.signum() > 0) {
            found.add(new Scales(Figure.of(figure.start(), figure.end(), Demand.NONE, minutes), BigDecimal.ONE));
        }
        return both;
    }

    /** 1990s and '90s; '98. */
    private Figure decade(Figure figure, BigDecimal value) {
        boolean apostrophe = figure.start() > 0 && "'’‘".indexOf(text.charAt(figure.start() - 1)) >= 0;
        BigDecimal hundred = BigDecimal.valueOf(100);
        if (at(DECADE_SUFFIX, figure.end()).lookingAt() || apostrophe) {
            return figure.or(
                    value.remainder(hundred), value.add(BigDecimal.valueOf(1900)), value.add(BigDecimal.valueOf(2000)));
        }
        return figure;
    }

    /** "one in five" and "three out of four" are shares; the numbers that they are made of need not stand on the other side. */
    private void addRatios() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Figure part = found.get(i).figure();
            Figure whole = found.get(i + 1).figure();
            if (part.end() > whole.start()
                    || !RATIO.matcher(lower.substring(part.end(), whole.start()))
                            .matches()) {
                continue;
            }
            found.set(i, new Scales(part.spared(), found.get(i).scale()));
            found.set(i + 1, new Scales(whole.spared(), found.get(i + 1).scale()));
            found.add(new Scales(ratio(part, whole), BigDecimal.ONE));
        }
    }

    private static Figure ratio(Figure part, Figure whole) {
        BigDecimal[] quotients = whole.values().stream()
                .filter(denominator -> denominator.signum() > 0)
                .flatMap(denominator -> part.values().stream()
                        .map(numerator -> numerator
                                .divide(denominator, MathContext.DECIMAL32)
                                .round(Figure.PRECISION)))
                .toArray(BigDecimal[]::new);
        return Figure.of(part.start(), whole.end(), Demand.NONE, quotients);
    }

    private static Figure worth(Figure figure, BigDecimal numerator, BigDecimal denominator) {
        Figure fraction = Figure.fraction(figure.start(), figure.end(), Demand.NONE, numerator, denominator);
        return figure.or(fraction.values().toArray(BigDecimal[]::new));
    }

    /** The words from one on that only blanks and hyphens part. */
    private List<String> run(int at) {
        List<String> run = new ArrayList<>();
        run.add(words.get(at).text());
        for (int i = at + 1; i < words.size() && run.size() < 12; i++) {
            String gap = lower.substring(words.get(i - 1).end(), words.get(i).start());
            if (!gap.isEmpty() && !gap.equals(" ") && !gap.equals("-") && !gap.equals("\u00a0")) {
                break;
            }
            // "13th" is one word to the eye: of what sticks to digits only "11million" is read as two.
            if (gap.isEmpty() && EnglishWords.scale(words.get(i).text()).compareTo(BigDecimal.ONE) == 0) {
                break;
            }
            run.add(words.get(i).text());
        }
        return run;
    }

    private boolean isLetter(int offset) {
        return offset < lower.length() && lower.charAt(offset) >= 'a' && lower.charAt(offset) <= 'z';
    }

    private Matcher at(Pattern pattern, int offset) {
        return pattern.matcher(lower).region(Math.min(offset, lower.length()), lower.length());
    }
}
