package hebi.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.memory.Concordance;
import hebi.memory.ConcordanceAnswer;
import hebi.memory.TranslationMemory;
import hebi.text.Language;
import hebi.text.Provenance;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
                "Find every unit that holds a phrase (concordance); case and full or half width make no difference.",
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

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (phrase.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Give a phrase that is not blank");
        }
        Language language = in != null ? in : side(phrase);
        int most = Limit.parse(limit, spec.commandLine()).value();
        try (TranslationMemory opened = memory.open()) {
            ConcordanceAnswer answer = opened.search(new Concordance(phrase, language, most));
            if (json) {
                talk.terminal().out().println(json(answer));
            } else {
                print(answer);
            }
        }
        return ExitCode.OK;
    }

    /** A phrase with any Chinese character or full-width mark is looked for in the Chinese texts. */
    private static Language side(String phrase) {
        return phrase.codePoints().anyMatch(c -> Language.isHan(c) || isChineseMark(c)) ? Language.ZH : Language.EN;
    }

    /** CJK Symbols and Punctuation, and Halfwidth and Fullwidth Forms. */
    private static boolean isChineseMark(int c) {
        return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private void print(ConcordanceAnswer answer) {
        PrintStream out = talk.terminal().out();
        for (ConcordanceAnswer.Hit hit : answer.hits()) {
            out.println(marked(hit.unit().source().text(), hit.ranges()));
            out.println("  " + hit.unit().target().text());
            List<Provenance> provenances = hit.unit().provenances();
            if (!provenances.isEmpty()
                    && !provenances.get(provenances.size() - 1).document().isEmpty()) {
                out.println("  "
                        + talk.terminal()
                                .faint(provenances.get(provenances.size() - 1).document()));
            }
        }
        out.flush();
        talk.say(String.format(
                Locale.ROOT,
                "%,d of %,d units hold \"%s\" in %s%s",
                answer.total(),
                answer.units(),
                phrase,
                answer.concordance().in().displayName(),
                answer.hits().size() < answer.total() ? ", " + answer.hits().size() + " shown (--limit all)" : ""));
    }

    private String marked(String text, List<ConcordanceAnswer.Range> ranges) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (ConcordanceAnswer.Range range : ranges) {
            int start = text.offsetByCodePoints(0, range.start());
            int end = text.offsetByCodePoints(0, range.end());
            marked.append(text, at, start).append(talk.terminal().marked(text.substring(start, end), "[", "]"));
            at = end;
        }
        return marked.append(text.substring(at)).toString();
    }

    private static String json(ConcordanceAnswer answer) {
        return Json.line(json -> {
            json.writeStringField("phrase", answer.concordance().phrase());
            json.writeStringField("in", answer.concordance().in().code());
            json.writeNumberField("total", answer.total());
            json.writeNumberField("units", answer.units());
            json.writeArrayFieldStart("hits");
            for (ConcordanceAnswer.Hit hit : answer.hits()) {
                write(hit, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(ConcordanceAnswer.Hit hit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", hit.unit().source().text());
        json.writeStringField("target", hit.unit().target().text());
        json.writeStringField("sourceTag", hit.unit().source().tag());
        json.writeStringField("targetTag", hit.unit().target().tag());
        json.writeArrayFieldStart("documents");
        for (Provenance provenance : hit.unit().provenances()) {
            json.writeString(provenance.document());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ranges");
        for (ConcordanceAnswer.Range range : hit.ranges()) {
            json.writeStartObject();
            json.writeNumberField("start", range.start());
            json.writeNumberField("end", range.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
