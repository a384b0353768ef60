package hebi.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.align.Aligner;
import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    private static final Extractor EXTRACTOR = new Extractor(ExtractConfig.defaults());
    private static final Aligner ALIGNER = new Aligner(Lexicon.shipped());
    private static final Pipeline PIPELINE = new Pipeline(EXTRACTOR, ALIGNER, PipelineConfig.defaults());

    private static final String ENGLISH = "The museum is open.\n\nIt holds 300 clocks. Children enter free.\n";
    private static final String CHINESE = "博物馆开放了。\n\n馆内有300座钟。儿童免费入场。\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> tags(List<TranslationUnit> units) {
        return units.stream()
                .map(u -> u.source().tag() + " " + u.target().tag())
                .distinct()
                .toList();
    }

    @Test
    void theFirstFileIsTheSource() throws IOException {
        AlignedPair pair = PIPELINE.align(file("a.txt", CHINESE), file("b.txt", ENGLISH));
        TranslationUnit unit = pair.units(0).get(1);
        assertEquals("馆内有300座钟。", unit.source().text());
        assertEquals("It holds 300 clocks.", unit.target().text());
        assertEquals(List.of("zh-CN en"), tags(pair.units(0)));
    }

    @Test
    void whoWaitsIsToldEachStageAsItBegins() throws IOException {
        Path english = file("a.txt", ENGLISH);
        Path chinese = file("b.txt", CHINESE);
        List<Stage> stages = new ArrayList<>();
        PIPELINE.align(PIPELINE.read(english), PIPELINE.read(chinese), stages::add);
        assertEquals(
                List.of(
                        new Stage.Segmenting(english.toString()),
                        new Stage.Segmenting(chinese.toString()),
                        new Stage.Aligning(3, 3)),
                stages);
    }

    @Test
    void aTraditionalDocumentIsTaggedAsSuch() throws IOException {
        AlignedPair pair = PIPELINE.align(file("b.txt", ENGLISH), file("a.txt", "博物館開放了。\n\n館內有300座鐘。兒童免費入場。\n"));
        assertEquals(List.of("en zh-TW"), tags(pair.units(0)));
    }

    @Test
    void givenTagsWinOverDetection() throws IOException {
        Pipeline given =
                new Pipeline(EXTRACTOR, ALIGNER, new PipelineConfig(Optional.of("en-GB"), Optional.of("zh-SG")));
        AlignedPair pair = given.align(file("b.txt", ENGLISH), file("a.txt", CHINESE));
        assertEquals(List.of("en-GB zh-SG"), tags(pair.units(0)));
    }

    @Test
    void tagsTheWrongWayRoundAreRefused() throws IOException {
        Pipeline given = new Pipeline(EXTRACTOR, ALIGNER, new PipelineConfig(Optional.of("zh"), Optional.of("en")));
        Path english = file("b.txt", ENGLISH);
        Path chinese = file("a.txt", CHINESE);
        assertThrows(InputException.class, () -> given.align(english, chinese));
    }

    @Test
    void aTagOfAnotherLanguageIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PipelineConfig(Optional.of("fr"), Optional.empty()));
    }

    @Test
    void whatIsNoTextIsRefusedBeforeItIsAligned() throws IOException {
        Path chinese = file("a.txt", CHINESE);
        Path line = file("b.txt", "word ".repeat(5000));
        InputException e = assertThrows(InputException.class, () -> PIPELINE.align(line, chinese));
        assertEquals(
                line
                        + ": has a segment of more than 20000 characters; check that it is a text, and that its sentences end",
                e.getMessage());
        Path many = file("c.txt", "A b. ".repeat(60_001));
        e = assertThrows(InputException.class, () -> PIPELINE.align(many, chinese));
        assertEquals(many + ": has 60001 segments, too many to align; split it", e.getMessage());
    }

    @Test
    void eachUnitKnowsWhereItComesFrom() throws IOException {
        Path english = file("b.txt", ENGLISH);
        Path chinese = file("a.txt", CHINESE);
        Files.setLastModifiedTime(english, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        Files.setLastModifiedTime(chinese, FileTime.from(Instant.parse("2025-01-02T03:04:05Z")));
        Provenance provenance =
                PIPELINE.align(chinese, english).units(0).get(1).provenances().get(0);
        assertEquals(english + " | " + chinese, provenance.document());
        assertEquals(1, provenance.position().getAsInt());
        assertEquals(Optional.of(Instant.parse("2026-01-02T03:04:05Z")), provenance.date());
        assertEquals(Context.of("博物馆开放了。", "儿童免费入场。"), provenance.source());
        assertEquals(Context.of("The museum is open.", "Children enter free."), provenance.target());
    }

    @Test
    void theEdgesOfADocumentAreContexts() throws IOException {
        List<TranslationUnit> units =
                PIPELINE.align(file("a.txt", CHINESE), file("b.txt", ENGLISH)).units(0);
        assertEquals(Optional.of(""), units.get(0).provenances().get(0).source().previous());
        assertEquals(Optional.of(""), units.get(2).provenances().get(0).target().next());
    }

    @Test
    void doubtfulPairsAreLeftOut() throws IOException {
        AlignedPair pair = PIPELINE.align(file("a.txt", CHINESE), file("b.txt", ENGLISH));
        assertTrue(pair.units(1).size() < pair.units(0).size());
    }

    @Test
    void twoFilesOfOneLanguageAreRefused() throws IOException {
        Path a = file("a.txt", CHINESE);
        Path b = file("b.txt", "这是另一篇文章。");
        InputException refused = assertThrows(InputException.class, () -> PIPELINE.align(a, b));
        assertEquals(
                b + ": is in Chinese like " + a
                        + "; give one English and one Chinese file, or say with --from and --to which is which",
                refused.getMessage());
    }

    @Test
    void aBilingualFileIsTakenApart() throws IOException {
        Path both = file("both.txt", "博物馆开放了。\n\nThe museum is open.\n\n馆内有300座钟。\n\nIt holds 300 clocks.\n\n300\n");
        List<TranslationUnit> units = PIPELINE.alignBilingual(both).units(0);
        assertEquals("馆内有300座钟。", units.get(1).source().text());
        assertEquals("It holds 300 clocks.", units.get(1).target().text());
        Path one = file("one.txt", "博物馆开放了。");
        assertThrows(InputException.class, () -> PIPELINE.alignBilingual(one));
    }

    @Test
    void aNameInBothColumnsOfABilingualTableIsInBothHalves() throws IOException {
        Path both = file(
                "both.html",
                "<table><tr><td>The museum is open.</td><td>博物馆开放了。</td></tr>"
                        + "<tr><td>GitHub Actions</td><td>GitHub Actions</td></tr>"
                        + "<tr><td>It holds 300 clocks.</td><td>馆内有300座钟。</td></tr></table>");
        List<TranslationUnit> units = PIPELINE.alignBilingual(both).units(0);
        assertEquals(3, units.size());
        assertEquals("GitHub Actions", units.get(1).source().text());
        assertEquals("GitHub Actions", units.get(1).target().text());
    }

    @Test
    void aBatchLeavesOutWhatRecursOverItsDocuments() throws IOException {
        for (int i = 1; i <= 3; i++) {
            file(i + ".en.txt", "Hall " + i + " is open.\n\nRead by the sea.\n");
            file(i + ".zh.txt", i + "号厅开放了。\n\n海边的读物。\n");
        }
        List<Integer> segments = new ArrayList<>();
        new Batch(PIPELINE).run(FilePairs.in(folder).pairs(), new Batch.Listener() {
            @Override
            public void aligned(FilePair files, AlignedPair pair) {
                segments.add(pair.alignment().source().size());
            }

            @Override
            public void failed(FilePair files, HebiException reason) {
                throw reason;
            }
        });
        assertEquals(List.of(1, 1, 1), segments);
    }

    @Test
    void blocksInTheOtherLanguageAreLeftOutUnlessTheyStandInBoth() throws IOException {
        Path english = file("o.en.txt", "The museum is open to all visitors.\n\n博物馆开放了\n\nGitHub Actions\n\n12:30\n");
        Path chinese = file("o.zh.txt", "博物馆从今天起向所有游客免费开放。\n\nGitHub Actions\n\nBack to the list\n\n12:30\n");
        AlignedPair pair = PIPELINE.align(english, chinese);
        assertEquals(
                List.of("The museum is open to all visitors.", "GitHub Actions", "12:30"),
                pair.source().article().stream().map(hebi.text.Paragraph::text).toList());
        assertEquals(
                List.of("博物馆从今天起向所有游客免费开放。", "GitHub Actions", "12:30"),
                pair.target().article().stream().map(hebi.text.Paragraph::text).toList());
        assertEquals(
                "in the other language",
                pair.target().furniture().get(0).furniture().orElseThrow());
    }
}
