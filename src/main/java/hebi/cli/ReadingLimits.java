package hebi.cli;

import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how much of a file is read, and for how long. */
final class ReadingLimits {
    @Option(
            names = "--max-input-mb",
            paramLabel = "N",
            description = "Largest file that is read, in MB (setting maxInputMb); default: 64.")
    private Integer maxInputMb;

    @Option(
            names = "--max-characters",
            paramLabel = "N",
            description = "Most characters of text that a file may hold (setting maxCharacters); default: 20000000.")
    private Integer maxCharacters;

    @Option(
            names = "--max-seconds",
            paramLabel = "N",
            description = "Longest processor time to read a file in (setting maxSeconds); default: 8.")
    private Integer maxSeconds;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** What reads files within these limits. */
    Extractor extractor() {
        ExtractConfig defaults = ExtractConfig.defaults();
        try {
            return new Extractor(new ExtractConfig(
                    maxInputMb == null ? defaults.maxInputMb() : maxInputMb,
                    maxCharacters == null ? defaults.maxCharacters() : maxCharacters,
                    maxSeconds == null ? defaults.maxSeconds() : maxSeconds));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }
}
