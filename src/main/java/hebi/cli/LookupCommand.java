package hebi.cli;

import hebi.json.Json;
import hebi.json.LookupJson;
import hebi.memory.Lookup;
import hebi.memory.LookupAnswer;
import hebi.memory.TranslationMemory;
import hebi.text.Context;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi lookup}: how a text was rendered before. */
@Command(
        name = "lookup",
        description =
                "Find how a text was translated before: the same text (100 %%, with the same neighbours 101 %%) and all"
                        + " texts that are like it.",
        mixinStandardHelpOptions = true)
final class LookupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "A sentence of either language.")
    private String text;

    @Option(
            names = "--file",
            paramLabel = "QUERIES",
            description = "Look up each line of a file; the lines around it are its context, an empty line breaks it.")
    private Path file;

    @Option(names = "--from", paramLabel = "zh|en", description = "Language of the text; default: detected.")
    private Language from;

    @Option(
            names = "--min",
            paramLabel = "SCORE",
            defaultValue = "" + Lookup.DEFAULT_MIN_SCORE,
            description = "Lowest score, 0..100; default: ${DEFAULT-VALUE}.")
    private int minScore;

    @Option(
            names = "--limit",
            paramLabel = "N|all",
            defaultValue = "10",
            description = "Most matches; default: ${DEFAULT-VALUE}.")
    private String limit;

    @Option(
            names = "--previous",
            paramLabel = "TEXT",
            description = "The sentence before; \"\" for the start of the document.")
    private Optional<String> previous = Optional.empty();

    @Option(
            names = "--next",
            paramLabel = "TEXT",
            description = "The sentence after; \"\" for the end of the document.")
    private Optional<String> next = Optional.empty();

    @Option(names = "--any-script", description = "Matches in the other Chinese script too, with a penalty.")
    private boolean anyScript;

    @Option(
            names = "--prefer-domain",
            paramLabel = "NAME",
            description = "Subject field of the text; matches of others lose 2 points.")
    private Optional<String> domain = Optional.empty();

    @Option(names = "--json", description = "Print the answer as JSON, one line a query.")
    private boolean json;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((text == null) == (file == null)) {
            throw new ParameterException(spec.commandLine(), "Give a text, or a file of texts with --file");
        }
        if (text != null && text.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Give a text that is not blank");
        }
        if (minScore < 0 || minScore > 100) {
            throw new ParameterException(spec.commandLine(), "--min is within 0..100, not " + minScore);
        }
        Limit most = Limit.parse(limit, spec.commandLine());
        try (TranslationMemory opened = memory.open()) {
            if (file == null) {
                print(opened.lookup(lookup(text, new Context(previous, next), most, wishes())));
            } else {
                answerAll(opened, most);
            }
        }
        return ExitCode.OK;
    }

    private void answerAll(TranslationMemory opened, Limit most) {
        Lookup.Wishes wishes = wishes();
        new FileLookup(opened, line -> lookup(line.text(), line.context(), most, wishes)).answer(file, this::print);
    }

    private Lookup lookup(String query, Context context, Limit most, Lookup.Wishes wishes) {
        Language language = from != null ? from : Language.detect(query).orElse(Language.EN);
        return new Lookup(query, language, minScore, most.value(), context, wishes);
    }

    private void print(LookupAnswer answer) {
        if (json) {
            talk.terminal().out().println(Json.line(LookupJson.fields(answer)));
        } else {
            new LookupText(talk.terminal()).print(answer, file != null);
            talk.say(LookupText.summary(answer, memory.folder()));
        }
    }

    private Lookup.Wishes wishes() {
        return new Lookup.Wishes(
                anyScript, filter.filter(spec.commandLine()), Lookup.DEFAULT_MIN_CONFIDENCE, domain, Optional.empty());
    }
}
