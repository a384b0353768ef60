package hebi.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.align.Aligner;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class ContentPairingTest {
    private static final Extractor EXTRACTOR = new Extractor(ExtractConfig.defaults());
    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final ContentPairing PAIRING = new ContentPairing(
            EXTRACTOR, LEXICON, new Pipeline(EXTRACTOR, new Aligner(LEXICON), PipelineConfig.defaults()));

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<FilePair> pair(Path... files) {
        return PAIRING.pair(List.of(files), failure -> {});
    }

    private Set<String> names(List<FilePair> pairs) {
        return pairs.stream()
                .map(pair ->
                        pair.english().getFileName() + " = " + pair.chinese().getFileName())
                .collect(Collectors.toSet());
    }

    @Test
    void articlesArePairedByWhatTheySay() throws IOException {
        Path[] files = {
            file("1", "The museum of clocks opens on Monday.\n\nIt holds 300 clocks from 12 countries."),
            file("2", "Farmers in the north harvested 40,000 tons of apples.\n\nThe price of apples fell."),
            file("3", "The river flooded two villages.\n\nNobody was hurt, but the bridge is closed."),
            file("4", "河水淹没了两个村庄。\n\n没有人受伤，但桥梁关闭。"),
            file("5", "钟表博物馆周一开放。\n\n馆内有来自12个国家的300座钟。")
        };
        assertEquals(Set.of("1 = 5", "3 = 4"), names(pair(files)));
    }

    @Test
    void twoReportsOfOneThingThatAreNoTranslationsAreNoPair() throws IOException {
        assertEquals(
                List.of(),
                pair(
                        file(
                                "1",
                                "The museum of clocks is a place for dreamers. Whoever enters forgets the time."
                                        + " A bell rings, and children laugh in the garden."),
                        file("2", "市长昨天宣布，明年将新建三所学校。\n\n教育局长表示，资金已经到位，工程将于五月开工。\n\n家长们对此表示欢迎。")));
    }

    @Test
    void filesOfOneLanguageAndNoFilesHaveNoPairs() throws IOException {
        assertEquals(List.of(), pair());
        assertEquals(List.of(), pair(file("1", "One text."), file("2", "Another text.")));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndLeftOut() throws IOException {
        List<String> failures = new ArrayList<>();
        List<FilePair> pairs = PAIRING.pair(
                List.of(
                        file("1", "The museum of clocks opens on Monday. It holds 300 clocks."),
                        file("2", ""),
                        file("3", "钟表博物馆周一开放。馆内有300座钟。")),
                failure -> failures.add(failure.getMessage()));
        assertEquals(Set.of("1 = 3"), names(pairs));
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).contains("is empty"), failures.get(0));
    }

    /** 60 news articles a side, names hidden, shuffled; six a side have no partner. */
    @Test
    @EnabledIfEnvironmentVariable(
            named = "HEBI_DATA",
            matches = ".+",
            disabledReason = "HEBI_DATA names no folder of data")
    void newsArticlesArePairedRightEvenWhereATenthHasNoPartner(TestReporter reporter) throws IOException {
        Path set = Path.of(System.getenv("HEBI_DATA"), "align-dev");
        List<Path> files = new ArrayList<>();
        Set<String> gold = new HashSet<>();
        try (Stream<Path> english = Files.list(set.resolve("en"))) {
            List<Path> names = english.sorted().toList();
            for (int i = 0; i < names.size(); i++) {
                Path other = set.resolve("zh").resolve(names.get(i).getFileName());
                if (i % 10 != 3) {
                    files.add(file("e" + i, paragraphs(names.get(i))));
                }
                if (i % 10 != 8) {
                    files.add(file("z" + i, paragraphs(other)));
                }
                if (i % 10 != 3 && i % 10 != 8) {
                    gold.add("e" + i + " = z" + i);
                }
            }
        }
        Collections.shuffle(files, new Random(1));
        Set<String> found = names(PAIRING.pair(files, failure -> {}));
        Set<String> right = new HashSet<>(found);
        right.retainAll(gold);
        double precision = (double) right.size() / found.size();
        double recall = (double) right.size() / gold.size();
        reporter.publishEntry(
                "by content", String.format(Locale.ROOT, "precision %.3f, recall %.3f", precision, recall));
        assertTrue(precision >= .97 && recall >= .97, precision + " " + recall);
    }

    private static String paragraphs(Path file) throws IOException {
        return String.join("\n\n", Files.readAllLines(file));
    }
}
