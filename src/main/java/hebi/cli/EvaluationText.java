package hebi.cli;

import hebi.align.Calibration;
import hebi.align.Evaluation;
import hebi.align.Scores;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was counted of an alignment against gold, in lines for a person. */
final class EvaluationText {
    private EvaluationText() {}

    static String of(Path folder, int documents, Scores scores) {
        Evaluation all = scores.evaluation();
        Calibration calibration = scores.calibration();
        return format("%s: %s, %s%n", folder, Counted.of(documents, "document"), Counted.of(all.gold(), "gold pair"))
                + format("  strict       P %.3f, R %.3f, F1 %.3f%n", all.precision(), all.recall(), all.f1())
                + format("  lax          P %.3f, R %.3f, F1 %.3f%n", all.laxPrecision(), all.laxRecall(), all.laxF1())
                + format("  recall       %s%n", recalls(scores.byType()))
                + format(
                        "  calibration  error %.3f; confidence .9 and above: %.3f of pairs, %.3f right%n",
                        calibration.error(), calibration.confident(), calibration.confidentPrecision());
    }

    /** The commonest types first: {@code 1-1 729/740, 2-1 44/46}. */
    private static String recalls(Map<String, Scores.Recall> byType) {
        return byType.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Scores.Recall> e) ->
                                -e.getValue().gold())
                        .thenComparing(Map.Entry::getKey))
                .map(e -> e.getKey() + " " + e.getValue().found() + "/"
                        + e.getValue().gold())
                .collect(Collectors.joining(", "));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
