package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.review.AlignmentStore;
import hebi.segment.SentenceSegmenter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Keys that it takes to put right errors planted in alignments of real pages, by a user who sees what is wrong, goes from one doubtful
 * pair to the next, passes over those that are right, at once where they follow one another, and never lets the aligner do it anew. Every key counts.
 */
@EnabledIf(value = "hebi.server.Browser#isInstalled", disabledReason = "there is no chromium with chromedriver here")
@EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+", disabledReason = "HEBI_DATA names no data")
class PlantedErrorsTest {
    private static final List<String> PAGES = List.of("react-thinking", "vue-intro", "og-getting-paid");
    private static final int WANTED = 12;

    private static final String ROWS =
            "return document.querySelector('bead-grid').rows.beads.map(bead => [bead.source.length, bead.target.length])";
    private static final String SETTLED = "document.querySelector('bead-grid').queue.then(arguments[0])";

    @TempDir
    private Path folder;

    private Browser browser;
    private int keys;

    @Test
    void anErrorTakesAtMostThreeKeys() {
        Fixture.fill(folder);
        int allKeys = 0;
        int allErrors = 0;
        try (HebiServer server = new HebiServer(ServerConfig.defaults(), folder);
                Browser opened = new Browser(server)) {
            browser = opened;
            for (String page : PAGES) {
                AlignedPair pair = aligned(Path.of(System.getenv("HEBI_DATA"), "pages", page));
                Alignment right = pair.alignment();
                PlantedErrors planted = PlantedErrors.in(right.beads(), WANTED, new Random(8));
                keys = 0;
                correct(store(pair, planted), ends(right.beads()));
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d pairs, %d errors planted, %d keys, %.2f an error%n",
                        page,
                        right.beads().size(),
                        planted.errors(),
                        keys,
                        (double) keys / planted.errors());
                assertTrue(keys <= 3 * planted.errors(), page);
                allKeys += keys;
                allErrors += planted.errors();
            }
        }
        assertTrue(allErrors >= 2 * WANTED, allErrors + " errors");
        assertTrue(allKeys <= 3 * allErrors, allKeys + " keys for " + allErrors + " errors");
    }

    private static AlignedPair aligned(Path page) {
        Extractor extractor = new Extractor(ExtractConfig.defaults());
        PipelineConfig config = new PipelineConfig(
                Optional.empty(),
                Optional.empty(),
                SentenceSegmenter::new,
                PipelineConfig.Furniture.NONE,
                false,
                Optional.empty());
        return new Pipeline(extractor, new Aligner(Lexicon.shipped()), config)
                .align(extractor.extract(page.resolve("en.md")), extractor.extract(page.resolve("zh.md")));
    }

    private String store(AlignedPair pair, PlantedErrors planted) {
        Alignment right = pair.alignment();
        return new AlignmentStore(folder)
                .create(new AlignedPair(
                        pair.source(),
                        pair.target(),
                        Optional.empty(),
                        Optional.empty(),
                        new Alignment(right.sourceLanguage(), right.source(), right.target(), planted.beads())));
    }

    /** Where each bead ends, on both sides. */
    private static List<List<Integer>> ends(List<Bead> beads) {
        return beads.stream()
                .map(bead -> List.of(bead.sourceEnd(), bead.targetEnd()))
                .toList();
    }

    private List<List<Integer>> shown() {
        List<List<Integer>> ends = new ArrayList<>();
        int s = 0;
        int t = 0;
        for (Object row : (List<?>) browser.run(ROWS)) {
            s += ((Number) ((List<?>) row).get(0)).intValue();
            t += ((Number) ((List<?>) row).get(1)).intValue();
            ends.add(List.of(s, t));
        }
        return ends;
    }

    private void press(CharSequence key) {
        browser.press(key);
        browser.await(SETTLED);
        keys++;
        assertTrue(keys < 500, "no end of keys");
    }

    private void correct(String id, List<List<Integer>> right) {
        browser.open("/align/" + id);
        browser.until("document.querySelector('bead-grid')?.dataset.ready === 'true'");
        while (!shown().equals(right)) {
            int at = ((Number) browser.run("return document.querySelector('bead-grid').cursor.at")).intValue();
            List<Integer> start = at == 0 ? List.of(0, 0) : shown().get(at - 1);
            boolean isWrong = right.contains(start) || at == 0;
            List<Integer> wanted = after(right, start);
            if (isWrong && !shown().get(at).equals(wanted)) {
                press(hasSlipped(at, wanted) ? "(" : key(shown().get(at), wanted));
            } else {
                boolean isNextWrong =
                        at + 1 < shown().size() && !shown().get(at + 1).equals(after(right, shown().get(at)));
                press(isNextWrong ? Keys.ARROW_DOWN : isPassageRight(right, at) ? "N" : "n");
            }
        }
        assertEquals(right, shown());
    }

    /** Whether nothing is wrong with the doubtful rows that follow one another from a row on, itself right. */
    private boolean isPassageRight(List<List<Integer>> right, int at) {
        int end = ((Number) browser.run("return document.querySelector('bead-grid').cursor.endOfPassage()")).intValue();
        List<List<Integer>> shown = shown();
        return IntStream.range(at, end)
                .allMatch(i -> right.contains(shown.get(i)) && shown.get(i + 1).equals(after(right, shown.get(i))));
    }

    /** Whether a row lacks one target segment, and the row below would lack its own if it gave it. */
    private boolean hasSlipped(int at, List<Integer> wanted) {
        List<List<Integer>> shown = shown();
        List<Integer> end = shown.get(at);
        boolean lacksOne = end.get(0).equals(wanted.get(0)) && end.get(1) + 1 == wanted.get(1);
        return lacksOne && at + 1 < shown.size() && shown.get(at + 1).get(1).equals(wanted.get(1));
    }

    /** The end of the right bead that starts at a place. */
    private static List<Integer> after(List<List<Integer>> right, List<Integer> start) {
        return right.get(right.indexOf(start) + 1);
    }

    /** What brings the end of a row nearer to where it belongs. */
    private static CharSequence key(List<Integer> end, List<Integer> wanted) {
        int source = Integer.compare(end.get(0), wanted.get(0));
        int target = Integer.compare(end.get(1), wanted.get(1));
        if (source == 0) {
            return target < 0 ? "[" : "]";
        }
        if (target == 0) {
            return source < 0 ? "{" : "}";
        }
        return source < 0 ? "m" : "s";
    }
}
