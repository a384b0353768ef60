package hebi.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number as a text states it, in digits or in words.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last one
 * @param values what it can be worth, never empty: 八折 is .8 of a price and 20 % off it
 * @param demand whether the other language must state it too
 */
record Figure(int start, int end, Set<BigDecimal> values, Demand demand) {
    /** Whether the other language must state a number too. */
    enum Demand {
        /** It must: the number has digits, or is large. */
        FULL,
        /** It may leave the number out (两个 in "these two names"), but not state another in its place. */
        WEAK,
        /** It need not: the number may be an idiom, a name or an article (一, "one", 三心二意, A380). Still it answers for another. */
        NONE
    }

    /** Digits of a quotient such as 1/3 that count. */
    static final MathContext PRECISION = new MathContext(6, RoundingMode.HALF_UP);

    Figure {
        values = values.stream().map(Figure::plain).collect(Collectors.toUnmodifiableSet());
    }

    static Figure of(int start, int end, Demand demand, BigDecimal... values) {
        return new Figure(start, end, new HashSet<>(List.of(values)), demand);
    }

    /** A share of a whole, given in hundredths: 30 stands for 30 %, .3 and three tenths. */
    static Figure percent(int start, int end, BigDecimal hundredths) {
        return of(start, end, Demand.FULL, hundredths, hundredths.movePointLeft(2));
    }

    /** A fraction. A share in hundredths is worth the same quotient. */
    static Figure fraction(int start, int end, Demand demand, BigDecimal numerator, BigDecimal denominator) {
        return of(start, end, demand, numerator.divide(denominator, PRECISION));
    }

    /** Whether both can be worth the same. */
    boolean isWorth(Figure other) {
        return values.stream().anyMatch(other.values::contains);
    }

    /** The same figure, worth these as well. */
    Figure or(BigDecimal... more) {
        Set<BigDecimal> all = new HashSet<>(values);
        all.addAll(List.of(more));
        return new Figure(start, end, all, demand);
    }

    /** The same figure, which the other side need not state. */
    Figure spared() {
        return new Figure(start, end, values, Demand.NONE);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
