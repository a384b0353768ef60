package hebi.server;

import hebi.align.Aligner;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.memory.Adding;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.review.AlignmentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;

/**
 * Takes a picture of every page in both languages, light and dark, into a folder: {@code Pictures docs/pictures}. They show the
 * samples, or the memory in a folder that is named too. {@code docs/serve.md} shows some of them.
 */
final class Pictures {
    private static final String QUESTION = "最难的部分是隧道。";
    private static final String[][] SAMPLES = {
        {"news.en.html", "news.zh.html"}, {"howto.en.md", "howto.zh.md"}, {"product.en.html", "product.zh.html"}
    };

    private final Path out;
    private final Browser browser;
    private final String alignment;

    private Pictures(Path out, Browser browser, String alignment) {
        this.out = out;
        this.browser = browser;
        this.alignment = alignment;
    }

    public static void main(String[] arguments) throws IOException {
        Path memory = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("hebi-pictures");
        String alignment = fill(memory);
        try (HebiServer server = new HebiServer(ServerConfig.defaults(), memory);
                Browser browser = new Browser(server)) {
            new Pictures(Files.createDirectories(Path.of(arguments[0])), browser, alignment).all();
        }
    }

    /** Adds the samples; the id of the first one's alignment. */
    private static String fill(Path folder) {
        Pipeline pipeline = new Pipeline(
                new Extractor(ExtractConfig.defaults()), new Aligner(Lexicon.shipped()), PipelineConfig.defaults());
        String first = "";
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            for (String[] sample : SAMPLES) {
                AlignedPair pair = pipeline.align(Path.of("samples", sample[0]), Path.of("samples", sample[1]));
                memory.add(pair.units(.5), Adding.whole("align " + sample[0] + " " + sample[1]));
                first = first.isEmpty() ? new AlignmentStore(folder).create(pair) : first;
            }
        }
        return first;
    }

    private void all() throws IOException {
        for (String language : List.of("en", "zh")) {
            for (String scheme : List.of("light", "dark")) {
                browser.prefer(scheme);
                String ending = (language.equals("zh") ? ".zh" : "") + (scheme.equals("dark") ? ".dark" : "") + ".png";
                for (Map.Entry<String, String> page : pages().entrySet()) {
                    browser.open(page.getValue().replaceFirst("(\\?|(?=#)|$)", "?lang=" + language + "&"));
                    ready(page.getKey());
                    browser.picture(out.resolve(page.getKey() + ending));
                }
            }
        }
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("lookup", "/?text=" + Client.encoded(QUESTION));
        pages.put("search", "/?renderings=true&text=" + Client.encoded("隧道"));
        pages.put(
                "document",
                "/document?position=10&from=en&name=" + Client.encoded("samples/news.en.html | samples/news.zh.html")
                        + "#here");
        pages.put("align", "/align");
        pages.put("review", "/align/" + alignment);
        pages.put("memory", "/memory?phrase=" + Client.encoded("隧道"));
        pages.put("checks", "/memory?show=checks#checks");
        pages.put("changes", "/memory#changes");
        pages.put("nothing", "/nothing");
        return pages;
    }

    /** The review is shown at work: two pairs confirmed, and what is known of a doubtful one. */
    private void ready(String page) {
        browser.until("document.readyState === 'complete'");
        if (page.equals("review")) {
            browser.until("document.querySelector('bead-grid')?.dataset.ready === 'true'");
            browser.run("document.querySelector('bead-grid').cursor.go(0)");
            browser.press(Keys.ENTER, Keys.ENTER, "n", "i");
            browser.until("document.querySelector('.evidence') !== null");
        }
    }
}
