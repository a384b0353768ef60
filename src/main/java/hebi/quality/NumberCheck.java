package hebi.quality;

import hebi.quality.Complaint.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@link Rule#NUMBERS}: compares by value, 2.3亿 with "230 million". */
final class NumberCheck implements Check {
    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        List<Figure> english = EnglishFigures.of(pair.englishText());
        List<Figure> chinese = ChineseFigures.of(pair.chineseText());
        NumberMatch match =
                NumberMatch.of(english, Dateline.spared(pair.chineseText(), chinese, pair.englishText(), english));
        if (!match.isMatch()) {
            findings.accept(
                    pair.finding(Rule.NUMBERS, spans(match.source()), spans(match.target()), complaint(pair, match)));
        }
    }

    private static Complaint complaint(Pair pair, NumberMatch match) {
        String english = list(pair.englishText(), match.source());
        String chinese = list(pair.chineseText(), match.target());
        if (chinese.isEmpty()) {
            return Complaint.of(Kind.ONLY_ENGLISH, english);
        }
        return english.isEmpty()
                ? Complaint.of(Kind.ONLY_CHINESE, chinese)
                : Complaint.of(Kind.EACH_ALONE, english, chinese);
    }

    private static String list(String text, List<Figure> figures) {
        return figures.stream()
                .map(figure -> text.substring(figure.start(), figure.end()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Span> spans(List<Figure> figures) {
        return figures.stream().map(Span::of).toList();
    }
}
