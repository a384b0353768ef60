package hebi.cli;

import hebi.align.AlignConfig;
import hebi.align.Alignment;
import hebi.align.PrecisionGoal;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how likely a pair must be to be kept. */
final class MinConfidence {
    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description =
                    "Pairs below it, 0..1, go only where a person will judge them, into F.html and F.tsv; default: 0.5, or 0 with --force"
                            + " for texts that do not look like translations.")
    private Double value;

    @Option(
            names = "--min-precision",
            paramLabel = "P",
            description = "Instead: keep as many pairs as can be while a share P of them, 0..1, should be right.")
    private Double precision;

    /**
     * Checks both options before any work is done.
     *
     * @throws ParameterException if one is out of range, or both are given
     */
    void check(CommandLine line) {
        check(line, "--min-confidence", value);
        check(line, "--min-precision", precision);
        // A value from the environment or the file of settings gives way.
        if (precision != null && line.getParseResult().hasMatchedOption("--min-confidence")) {
            throw new ParameterException(line, "Give --min-confidence or --min-precision, not both");
        }
    }

    private static void check(CommandLine line, String name, Double share) {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new ParameterException(line, name + " is within 0..1, not " + share);
        }
    }

    /**
     * The least confidence of a pair of an alignment to be kept, 0..1. Texts that do not look like translations have confidences
     * near 0: whoever forces them and asks for nothing else wants all their pairs.
     */
    double of(Alignment alignment, boolean isForced) {
        if (precision != null) {
            return PrecisionGoal.threshold(
                    precision, alignment.confidences().stream().mapToDouble(Double::doubleValue));
        }
        if (value != null) {
            return value;
        }
        return isForced && !alignment.isPlausible() ? 0 : AlignConfig.defaults().minConfidence();
    }

    /** Says which confidence a wanted precision takes, and how much is kept; nothing where none was asked for. */
    void say(Talk talk, double least, List<Double> confidences) {
        if (precision != null) {
            long kept = confidences.stream().filter(c -> c >= least).count();
            double expected = confidences.stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(c -> c >= least)
                    .average()
                    .orElse(0);
            talk.say(
                    kept == 0
                            ? String.format(
                                    Locale.ROOT,
                                    "Kept      none of %s: none is that sure",
                                    Counted.of(confidences.size(), "pair"))
                            : String.format(
                                    Locale.ROOT,
                                    "Kept      %d of %s, those of confidence %.3f and above; %.1f %% of them should be right",
                                    kept,
                                    Counted.of(confidences.size(), "pair"),
                                    least,
                                    100 * expected));
        }
    }

    /** What was asked for, for telling whether work must be done again. */
    String fingerprint() {
        return value + " " + precision;
    }
}
