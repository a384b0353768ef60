package hebi.cli;

import hebi.json.Json;
import hebi.pipeline.OtherLanguage;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Paragraph;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hebi extract}: the paragraphs of a file. */
@Command(
        name = "extract",
        description = "Print the text of a file, one paragraph a line.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "HTML, DOCX, PDF, Markdown, plain text, …; or a web address.")
    private String file;

    @Option(
            names = "--all",
            description = "Print page furniture too, each line with its kind or the reason it is left out.")
    private boolean all;

    @Option(
            names = "--json",
            description =
                    "Print every block as a JSON object a line: kind, text, why it is leftOut, and its language where that is not"
                            + " the document's.")
    private boolean json;

    @Option(names = "--speed", description = "Print only how fast FILE is read, over and over for four seconds.")
    private boolean speed;

    @Mixin
    private ReadingLimits limits;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        if (speed) {
            talk.terminal().out().println(ExtractionSpeed.of(Path.of(file)));
            return ExitCode.OK;
        }
        Document document = Place.read(limits.extractor(), file);
        Optional<Language> language = document.language();
        PrintStream out = talk.terminal().out();
        for (Paragraph paragraph : all || json ? document.paragraphs() : document.article()) {
            Optional<Language> other = language.filter(l -> OtherLanguage.isOther(paragraph.text(), l))
                    .map(Language::other);
            out.println(
                    json
                            ? json(paragraph, other)
                            : all ? label(paragraph, other) + "\t" + paragraph.text() : paragraph.text());
        }
        report(document, language);
        return ExitCode.OK;
    }

    private void report(Document document, Optional<Language> language) {
        List<Paragraph> furniture = document.furniture();
        talk.say(Counted.of(document.article().size(), "paragraph") + "; left out as page furniture: "
                + Counted.of(furniture.size(), "block")
                + (furniture.isEmpty() || all || json || talk.isVerbose() ? "" : " (--all shows them)"));
        if (talk.isVerbose()) {
            furniture.forEach(p -> talk.say("Left out  [" + p.furniture().orElseThrow() + "] " + p.text()));
        }
        language.ifPresent(l -> {
            long others = document.article().stream()
                    .filter(p -> OtherLanguage.isOther(p.text(), l))
                    .count();
            if (others > 0) {
                talk.say(Counted.of(others, "paragraph is", "paragraphs are") + " in "
                        + l.other().displayName() + ": align leaves out those that the other text does not have alike");
            }
        });
    }

    private static String label(Paragraph paragraph, Optional<Language> other) {
        return paragraph
                .furniture()
                .map(reason -> "[" + reason + "]")
                .orElse(kind(paragraph)
                        + other.map(l -> ", in " + l.displayName()).orElse(""));
    }

    private static String json(Paragraph paragraph, Optional<Language> other) {
        return Json.line(line -> {
            line.writeStringField("kind", kind(paragraph));
            line.writeStringField("text", paragraph.text());
            if (paragraph.isFurniture()) {
                line.writeStringField("leftOut", paragraph.furniture().orElseThrow());
            }
            if (other.isPresent()) {
                line.writeStringField("language", other.get().code());
            }
        });
    }

    private static String kind(Paragraph paragraph) {
        return paragraph.kind().name().toLowerCase(Locale.ROOT);
    }
}
