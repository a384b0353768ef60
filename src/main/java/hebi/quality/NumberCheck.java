package hebi.quality;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Rule#NUMBERS}: compares by value, 2.3亿 with "230 million". */
final class NumberCheck implements Check {
    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        NumberMatch match =
                NumberMatch.of(EnglishFigures.of(pair.englishText()), ChineseFigures.of(pair.chineseText()));
        if (!match.isMatch()) {
            String message = Stream.of(
                            message("English", pair.englishText(), match.source()),
                            message("Chinese", pair.chineseText(), match.target()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
            findings.accept(pair.finding(Rule.NUMBERS, spans(match.source()), spans(match.target()), message));
        }
    }

    private static String message(String side, String text, List<Figure> figures) {
        return figures.isEmpty()
                ? ""
                : "only the " + side + " side has "
                        + figures.stream()
                                .map(figure -> text.substring(figure.start(), figure.end()))
                                .distinct()
                                .collect(Collectors.joining(", "));
    }

    private static List<Span> spans(List<Figure> figures) {
        return figures.stream().map(Span::of).toList();
    }
}
