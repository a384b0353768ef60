package hebi.cli;

import hebi.pipeline.PipelineConfig.Furniture;
import picocli.CommandLine.Option;

/** The options that keep what an alignment leaves out by itself. */
final class KeptOptions {
    @Option(
            names = "--keep-furniture",
            description =
                    "Align navigation, captions and other page furniture too: by itself, behind the article, whose pairs stay as they are.")
    private boolean furniture;

    @Option(
            names = "--keep-captions",
            description = "Of the page furniture align the captions of figures, and nothing else.")
    private boolean captions;

    @Option(
            names = "--keep-untranslated",
            description = "Keep pairs whose sides are the same or in one language: names, numbers, code.")
    private boolean untranslated;

    Furniture furniture() {
        return furniture ? Furniture.ALL : captions ? Furniture.CAPTIONS : Furniture.NONE;
    }

    boolean keepsUntranslated() {
        return untranslated;
    }

    /** What was asked for, for telling whether work must be done again. */
    String fingerprint() {
        return furniture() + " " + untranslated;
    }
}
