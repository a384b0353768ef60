package hebi.cli;

import hebi.align.Aligner;
import hebi.align.Weights;
import hebi.lexicon.Lexicon;
import hebi.lexicon.WordPairs;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says how the aligner weighs what it sees. */
final class AlignerOption {
    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights made by hebi train; default: those in the program.")
    private Path weights;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Word pairs made by hebi learn, used beside the dictionary.")
    private Path lexicon;

    Aligner aligner() {
        Lexicon shipped = Lexicon.shipped();
        Lexicon words = lexicon == null ? shipped : shipped.with(WordPairs.read(lexicon));
        return new Aligner(words, weights == null ? Weights.shipped() : Weights.read(weights));
    }

    /** What the weights and words are, for telling whether work must be done again. */
    String fingerprint() {
        return (weights == null ? "" : FileHash.of(weights)) + (lexicon == null ? "" : FileHash.of(lexicon));
    }
}
