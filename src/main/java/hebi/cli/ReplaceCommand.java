package hebi.cli;

import hebi.memory.ExpressionFault;
import hebi.memory.Revision.Replacement;
import hebi.text.Language;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi memory replace}: replaces a part of texts. */
@Command(
        name = "replace",
        description = "Replace a part of the texts wherever it occurs. Upper and lower case differ.",
        mixinStandardHelpOptions = true)
final class ReplaceCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "What is replaced.")
    private String find;

    @Parameters(index = "1", paramLabel = "NEW", description = "What comes in its place; may be empty.")
    private String replacement;

    @Option(names = "--regex", description = "OLD is a regular expression (of Java), and NEW may name its groups: $1.")
    private boolean regex;

    @Option(names = "--in", paramLabel = "zh|en", description = "Only in the texts of this side; default: both.")
    private Optional<Language> side = Optional.empty();

    @Mixin
    private FilterOptions filter;

    @Mixin
    private RevisionOptions options;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (find.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "OLD is empty; give what is to be replaced");
        }
        return options.carryOut(revision(), talk);
    }

    private Replacement revision() {
        try {
            return new Replacement(find, regex, replacement, side, filter.filter(spec.commandLine()));
        } catch (PatternSyntaxException e) {
            throw new Misuse(spec.commandLine(), ExpressionFault.line(find, e));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + replacement + "\" is no replacement: " + e.getMessage());
        }
    }
}
