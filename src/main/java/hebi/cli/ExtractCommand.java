package hebi.cli;

import hebi.text.Document;
import hebi.text.Paragraph;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
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
        List<Paragraph> paragraphs = all ? document.paragraphs() : document.article();
        PrintStream out = talk.terminal().out();
        for (Paragraph paragraph : paragraphs) {
            out.println(all ? label(paragraph) + "\t" + paragraph.text() : paragraph.text());
        }
        int furniture = document.furniture().size();
        talk.say(document.article().size() + " paragraphs; left out as page furniture: " + furniture + " blocks"
                + (furniture > 0 && !all ? " (--all shows them)" : ""));
        return ExitCode.OK;
    }

    private static String label(Paragraph paragraph) {
        return paragraph
                .furniture()
                .map(reason -> "[" + reason + "]")
                .orElse(paragraph.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
}
