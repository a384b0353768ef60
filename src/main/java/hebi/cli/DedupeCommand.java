package hebi.cli;

import hebi.memory.Revision.Deduplication;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hebi memory dedupe}: makes one of units that say the same. */
@Command(
        name = "dedupe",
        description =
                "Make one unit of those whose texts are a 100 %% match on both sides. The reviewed text stays, of several"
                        + " the newest; it keeps the origins and contexts of all.",
        mixinStandardHelpOptions = true)
final class DedupeCommand implements Callable<Integer> {
    @Mixin
    private FilterOptions filter;

    @Option(
            names = "--ignore-spaces",
            description = "Also where only spaces beside Chinese characters differ: 超过2/3的人, 超过 2/3 的人.")
    private boolean ignoresSpaces;

    @Mixin
    private RevisionOptions options;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.carryOut(new Deduplication(filter.filter(spec.commandLine()), ignoresSpaces), talk);
    }
}
