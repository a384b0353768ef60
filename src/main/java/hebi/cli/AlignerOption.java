package hebi.cli;

import hebi.align.Aligner;
import hebi.align.Weights;
import hebi.lexicon.Lexicon;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says how the aligner weighs what it sees. */
final class AlignerOption {
    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights made by hebi train; default: those in the program.")
    private Path weights;

    Aligner aligner() {
        return new Aligner(Lexicon.shipped(), weights == null ? Weights.shipped() : Weights.read(weights));
    }
}
