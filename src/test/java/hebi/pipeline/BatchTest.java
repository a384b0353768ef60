package hebi.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.align.Aligner;
import hebi.error.HebiException;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.segment.Segmenter;
import hebi.segment.SentenceSegmenter;
import hebi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final Pipeline PIPELINE = new Pipeline(
            new Extractor(ExtractConfig.defaults()), new Aligner(Lexicon.shipped()), PipelineConfig.defaults());

    @TempDir
    private Path folder;

    private final List<String> events = new ArrayList<>();

    private final Batch.Listener listener = new Batch.Listener() {
        @Override
        public void aligned(FilePair files, AlignedPair pair) {
            events.add("aligned " + files.english().getFileName());
        }

        @Override
        public void failed(FilePair files, HebiException reason) {
            events.add("failed " + files.english().getFileName() + " "
                    + reason.getMessage().contains("is empty"));
        }
    };

    private FilePair pair(int number, String english) throws IOException {
        return new FilePair(
                Files.writeString(folder.resolve(number + ".en.txt"), english),
                Files.writeString(folder.resolve(number + ".zh.txt"), "博物馆开放了。\n\n馆内有300座钟。\n"));
    }

    @Test
    void pairsComeInTheirOrderOnWhateverCoreAndOneThatFailsStopsNoOther() throws IOException {
        List<FilePair> pairs = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean isEmpty = i % 7 == 3;
            // Long ones before short ones, so that the short ones are done first.
            pairs.add(pair(
                    i, isEmpty ? "" : "The museum is open.\n\nIt holds 300 clocks.\n".repeat(i % 2 == 0 ? 40 : 1)));
            expected.add(isEmpty ? "failed " + i + ".en.txt true" : "aligned " + i + ".en.txt");
        }
        new Batch(pipeline(SentenceSegmenter::new), 4).run(pairs, listener);
        assertEquals(expected, events);
    }

    @Test
    void aFaultOfOursInOnePairFailsThatPairAlone() throws IOException {
        Pipeline faulty = pipeline(language -> {
            Segmenter sentences = new SentenceSegmenter(language);
            return text -> {
                if (text.contains("fault")) {
                    throw new StackOverflowError();
                }
                return sentences.boundaries(text);
            };
        });
        List<FilePair> pairs = List.of(pair(1, "A fault.\n"), pair(2, "The museum is open.\n\nIt holds 300 clocks.\n"));
        List<String> reasons = new ArrayList<>();
        new Batch(faulty, 2).run(pairs, new Batch.Listener() {
            @Override
            public void aligned(FilePair files, AlignedPair pair) {
                reasons.add("aligned " + files.english().getFileName());
            }

            @Override
            public void failed(FilePair files, HebiException reason) {
                reasons.add(reason.problem().replaceAll(" at .*", ""));
            }
        });
        assertEquals(List.of("a fault of Hebi: java.lang.StackOverflowError", "aligned 2.en.txt"), reasons);
    }

    private static Pipeline pipeline(Function<Language, Segmenter> segmenters) {
        return new Pipeline(
                new Extractor(ExtractConfig.defaults()),
                new Aligner(Lexicon.shipped()),
                new PipelineConfig(
                        Optional.empty(),
                        Optional.empty(),
                        segmenters,
                        PipelineConfig.Furniture.NONE,
                        true,
                        Optional.empty()));
    }

    @Test
    void noPairsAreNoWork() {
        new Batch(PIPELINE).run(List.of(), listener);
        assertEquals(List.of(), events);
    }

    @Test
    void whatTheListenerThrowsEndsTheBatch() throws IOException {
        List<FilePair> pairs = List.of(pair(1, "The museum is open.\n\nIt holds 300 clocks.\n"));
        Batch.Listener full = new Batch.Listener() {
            @Override
            public void aligned(FilePair files, AlignedPair pair) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public void failed(FilePair files, HebiException reason) {
                throw new AssertionError(reason);
            }
        };
        assertThrows(IllegalStateException.class, () -> new Batch(PIPELINE).run(pairs, full));
    }
}
