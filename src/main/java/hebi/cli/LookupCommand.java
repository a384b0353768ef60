package hebi.cli;

import hebi.json.FragmentJson;
import hebi.json.Json;
import hebi.json.LookupJson;
import hebi.json.NeighbourJson;
import hebi.lexicon.Lexicon;
import hebi.memory.Fragment;
import hebi.memory.Lookup;
import hebi.memory.LookupAnswer;
import hebi.memory.Match;
import hebi.memory.Neighbour;
import hebi.memory.TranslationMemory;
import hebi.text.Context;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** A few show how a part was rendered; concordance shows all. */
    private static final int FRAGMENT_USES = 3;

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

    @Option(
            names = "--any-script",
            description = "Look a Chinese text up in the other script too; such matches lose 5 points.")
    private boolean anyScript;

    @Option(
            names = "--prefer-domain",
            paramLabel = "NAME",
            description = "Subject field of the text; matches of others lose 2 points.")
    private Optional<String> domain = Optional.empty();

    @Mixin
    private NeighboursOption neighbours;

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

    // Loaded when it is first needed: most queries find a match.
    private Lexicon lexicon;

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
        neighbours.check();
        Limit most = Limit.parse(limit, spec.commandLine());
        try (TranslationMemory opened = memory.openToRead()) {
            if (file == null) {
                print(opened, opened.lookup(lookup(text, new Context(previous, next), most, wishes())));
            } else {
                answerAll(opened, most);
            }
        }
        return ExitCode.OK;
    }

    private void answerAll(TranslationMemory opened, Limit most) {
        Lookup.Wishes wishes = wishes();
        new FileLookup(opened, line -> lookup(line.text(), line.context(), most, wishes))
                .answer(file, answer -> print(opened, answer));
    }

    private Lookup lookup(String query, Context context, Limit most, Lookup.Wishes wishes) {
        Language language = from != null ? from : Language.detect(query).orElse(Language.EN);
        return new Lookup(query, language, minScore, most.value(), context, wishes);
    }

    private void print(TranslationMemory opened, LookupAnswer answer) {
        List<Fragment> fragments = fragments(opened, answer);
        Map<String, List<Neighbour>> around = around(opened, answer, fragments);
        if (json) {
            talk.terminal().out().println(Json.line(out -> {
                LookupJson.fields(answer).write(out);
                FragmentJson.fields(fragments).write(out);
                if (neighbours.isAsked()) {
                    NeighbourJson.fields(around).write(out);
                }
            }));
        } else {
            new LookupText(talk.terminal(), around).print(answer, file != null);
            new FragmentText(talk.terminal(), around).print(fragments);
            boolean isNothing = file == null && answer.total() == 0 && answer.units() > 0 && fragments.isEmpty();
            talk.say(LookupText.summary(answer, memory.folder()) + (isNothing ? filter.unknownDocument(opened) : ""));
            if (isNothing) {
                talk.say("hebi search finds the units that hold a word or a phrase, whatever stands around it");
            }
        }
    }

    /** The parts of a text that occur, where nothing is like the whole. */
    private List<Fragment> fragments(TranslationMemory opened, LookupAnswer answer) {
        if (answer.total() > 0 || answer.units() == 0) {
            return List.of();
        }
        lexicon = lexicon == null ? Lexicon.shipped() : lexicon;
        return opened.fragments(
                answer.lookup().withLimit(Math.min(answer.lookup().limit(), FRAGMENT_USES)), lexicon);
    }

    /** What stood around each unit that is shown, by its id. */
    private Map<String, List<Neighbour>> around(
            TranslationMemory opened, LookupAnswer answer, List<Fragment> fragments) {
        Map<String, List<Neighbour>> around = new LinkedHashMap<>();
        Language language = answer.lookup().from();
        for (Match match : answer.matches()) {
            around.put(match.id(), neighbours.around(opened, match.unit(), language));
        }
        for (Fragment fragment : fragments) {
            for (Fragment.Use use : fragment.uses()) {
                around.put(use.id(), neighbours.around(opened, use.unit(), language));
            }
        }
        return around;
    }

    private Lookup.Wishes wishes() {
        return new Lookup.Wishes(
                anyScript, filter.filter(spec.commandLine()), Lookup.DEFAULT_MIN_CONFIDENCE, domain, Optional.empty());
    }
}
