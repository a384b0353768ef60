package hebi.cli;

import hebi.json.Json;
import hebi.json.NeighbourJson;
import hebi.json.RenderingJson;
import hebi.json.SearchJson;
import hebi.lexicon.Lexicon;
import hebi.memory.Concordance;
import hebi.memory.ConcordanceAnswer;
import hebi.memory.ExpressionFault;
import hebi.memory.Folding;
import hebi.memory.Neighbour;
import hebi.memory.Renderings;
import hebi.memory.TextPattern;
import hebi.memory.TranslationMemory;
import hebi.text.Language;
import hebi.text.Provenance;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** {@code hebi search}: where a phrase occurs (concordance). */
@Command(
        name = "search",
        description =
                "Find every unit that holds a phrase (concordance); case and full or half width make no difference, unless"
                        + " asked for.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PHRASE", description = "A word, a part of one, or several words.")
    private String phrase;

    @Option(
            names = "--in",
            paramLabel = "zh|en",
            description = "The side to search; default: the phrase's own language.")
    private Language in;

    @Option(
            names = "--limit",
            paramLabel = "N|all",
            defaultValue = "20",
            description = "Most hits shown; default: ${DEFAULT-VALUE}.")
    private String limit;

    @Option(
            names = "--regex",
            description = "PHRASE and the conditions are regular expressions (of Java); reads all units.")
    private boolean regex;

    @Option(names = "--case", description = "Upper and lower case differ.")
    private boolean withCase;

    @Option(names = "--width", description = "Full and half width differ.")
    private boolean withWidth;

    @Option(names = "--any-script", description = "Traditional and Simplified characters are the same.")
    private boolean anyScript;

    @Option(names = "--target-has", paramLabel = "TEXT", description = "Only units whose other side holds this too.")
    private Optional<String> targetHas = Optional.empty();

    @Option(
            names = "--target-lacks",
            paramLabel = "TEXT",
            description = "Only units whose other side does not hold this.")
    private Optional<String> targetLacks = Optional.empty();

    @Option(
            names = "--renderings",
            description = "Tell how the phrase was rendered: the words that stand for it, with counts and years.")
    private boolean renderings;

    @Mixin
    private NeighboursOption neighbours;

    @Option(names = "--json", description = "Print the answer as JSON.")
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
        neighbours.check();
        TextPattern pattern = pattern(phrase);
        Language language = in != null ? in : Concordance.sideOf(phrase);
        Concordance concordance = new Concordance(
                pattern,
                language,
                targetHas.map(this::pattern),
                targetLacks.map(this::pattern),
                filter.filter(spec.commandLine()),
                Limit.parse(limit, spec.commandLine()).value());
        try (TranslationMemory opened = memory.openToRead()) {
            ConcordanceAnswer answer = opened.search(concordance);
            Map<String, List<Neighbour>> around = around(opened, answer);
            Optional<Renderings> rendered =
                    renderings ? Optional.of(opened.renderings(concordance, Lexicon.shipped())) : Optional.empty();
            if (json) {
                talk.terminal().out().println(Json.line(out -> {
                    SearchJson.fields(answer).write(out);
                    if (neighbours.isAsked()) {
                        NeighbourJson.fields(around).write(out);
                    }
                    if (rendered.isPresent()) {
                        RenderingJson.fields(rendered.get()).write(out);
                    }
                }));
            } else {
                print(answer, around, answer.total() == 0 ? filter.unknownDocument(opened) : "");
                rendered.ifPresent(r -> new RenderingText(talk.terminal()).print(r));
            }
        }
        return ExitCode.OK;
    }

    private TextPattern pattern(String text) {
        if (text.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Give a phrase that is not blank");
        }
        try {
            return new TextPattern(text, regex, new Folding(!withCase, !withWidth, anyScript));
        } catch (PatternSyntaxException e) {
            throw new Misuse(spec.commandLine(), ExpressionFault.line(text, e));
        }
    }

    private void print(ConcordanceAnswer answer, Map<String, List<Neighbour>> around, String hint) {
        PrintStream out = talk.terminal().out();
        for (ConcordanceAnswer.Hit hit : answer.hits()) {
            out.println(talk.terminal().marked(hit.unit().source().text(), hit.ranges()));
            out.println("  " + hit.unit().target().text());
            String document = newest(hit).document();
            if (!document.isEmpty()) {
                out.println("  " + talk.terminal().faint(document));
            }
            for (Neighbour neighbour : around.get(hit.id())) {
                out.println("  " + talk.terminal().faint(NeighboursOption.line(neighbour)));
            }
        }
        out.flush();
        talk.say(String.format(
                Locale.ROOT,
                "%,d of %s %s %s%s%s",
                answer.total(),
                Counted.of(answer.units(), "unit"),
                answer.total() == 1 ? "holds" : "hold",
                said(answer.concordance()),
                answer.hits().size() < answer.total() ? ", " + answer.hits().size() + " shown (--limit all)" : "",
                hint));
    }

    private Map<String, List<Neighbour>> around(TranslationMemory opened, ConcordanceAnswer answer) {
        Map<String, List<Neighbour>> around = new LinkedHashMap<>();
        for (ConcordanceAnswer.Hit hit : answer.hits()) {
            around.put(
                    hit.id(),
                    neighbours.around(opened, hit.unit(), answer.concordance().in()));
        }
        return around;
    }

    private static Provenance newest(ConcordanceAnswer.Hit hit) {
        List<Provenance> provenances = hit.unit().provenances();
        return provenances.isEmpty() ? Provenance.UNKNOWN : provenances.get(provenances.size() - 1);
    }

    private static String said(Concordance concordance) {
        return "\"" + concordance.pattern().text() + "\" in "
                + concordance.in().displayName()
                + concordance
                        .has()
                        .map(p -> ", and \"" + p.text() + "\" on the other side")
                        .orElse("")
                + concordance
                        .lacks()
                        .map(p -> ", but no \"" + p.text() + "\" on the other side")
                        .orElse("");
    }
}
