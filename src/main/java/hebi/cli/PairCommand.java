package hebi.cli;

import hebi.pipeline.FilePairs;
import hebi.pipeline.Manifest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hebi pair}: which files are two versions of one article. */
@Command(
        name = "pair",
        description =
                "List the pairs that hebi batch would align, each with how sure they are and why, as a table to edit: hebi pair"
                        + " FOLDER -o PAIRS.tsv, then hebi batch PAIRS.tsv.",
        mixinStandardHelpOptions = true)
final class PairCommand implements Callable<Integer> {
    @Mixin
    private PairSources sources;

    @Option(names = "-o", paramLabel = "PAIRS.tsv", description = "Write the table there; default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private ReadingLimits limits;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        try (PairSources opened = sources) {
            FilePairs pairs = opened.pairs(limits.extractor(), talk);
            Path folder = output.map(path -> path.toAbsolutePath().getParent()).orElse(Path.of(""));
            String table = Manifest.text(folder, pairs.pairs(), pairs.unpaired());
            output.ifPresentOrElse(
                    path -> UnitOutput.writeText(path, table),
                    () -> talk.terminal().out().print(table));
            talk.say(Counted.of(pairs.pairs().size(), "pair") + ", "
                    + Counted.of(pairs.unpaired().size(), "file") + " without a partner");
            return ExitCode.OK;
        }
    }
}
