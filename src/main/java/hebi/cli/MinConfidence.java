package hebi.cli;

import hebi.align.AlignConfig;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says how likely a pair must be to be kept. */
final class MinConfidence {
    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description =
                    "Pairs below it, 0..1, go only where a person will judge them, into F.html and F.tsv; default: 0.5.")
    private Double value;

    /** The value, 0..1. */
    double of(CommandLine line) {
        if (value == null) {
            return AlignConfig.defaults().minConfidence();
        }
        if (!(value >= 0 && value <= 1)) {
            throw new ParameterException(line, "--min-confidence is within 0..1, not " + value);
        }
        return value;
    }
}
