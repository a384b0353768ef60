package hebi.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets the first number of a range share the unit of the second: in 3至5万 and in "3 to 5 million" the 3 may be 3, 3万 or 3
 * million.
 *
 * @param figure a number of the text
 * @param scale what the unit behind its digits multiplied it with; 1 without a unit
 */
record Scales(Figure figure, BigDecimal scale) {
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[%％]?\\s*(?:[-–—~～－至到、]|或|to|and|or)\\s*(?:US|HK)?[$£€¥]?\\s*");

    /** The figures in order, those that start a range worth the scale of its end too. */
    static List<Figure> spread(String text, List<Scales> scaled) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < scaled.size(); i++) {
            Figure figure = scaled.get(i).figure();
            if (i + 1 < scaled.size() && isRange(text, figure, scaled.get(i + 1))) {
                BigDecimal scale = scaled.get(i + 1).scale();
                figure = figure.or(figure.values().stream().map(scale::multiply).toArray(BigDecimal[]::new));
            }
            figures.add(figure);
        }
        return figures;
    }

    private static boolean isRange(String text, Figure first, Scales second) {
        return second.scale().compareTo(BigDecimal.ONE) > 0
                && first.end() <= second.figure().start()
                && BETWEEN.matcher(text.substring(first.end(), second.figure().start()))
                        .matches();
    }
}
