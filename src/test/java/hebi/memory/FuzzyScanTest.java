package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Language;
import hebi.text.MatchKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the scan to the table of distances over every document, without any filter. */
class FuzzyScanTest {
    private static final int[] MIN_SCORES = {30, 45, 50, 60, 70, 75, 80, 90, 99, 100};

    @TempDir
    Path folder;

    private final Random random = new Random(17);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 40, 5000})
    void findsWhatTheTableFindsWhateverTheAlphabet(int alphabet) throws IOException {
        List<int[]> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            texts.add(random(random.nextInt(30), alphabet));
        }
        check(texts, withEdits(texts, 60, alphabet));
    }

    @Test
    void findsWhatTheTableFindsAmongTextsOfEqualUnits() throws IOException {
        List<int[]> texts = new ArrayList<>();
        for (int n = 0; n < 140; n++) {
            int[] text = new int[n];
            Arrays.fill(text, n % 3 == 0 ? 8 : 7);
            texts.add(text);
        }
        check(texts, texts.subList(0, 135));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300})
    void findsWhatTheTableFindsAroundTheWidthsOfSignaturesAndWords(int alphabet) throws IOException {
        List<int[]> texts = new ArrayList<>();
        for (int edge : new int[] {10, 21, 32, 42, 64, 128, 255}) {
            for (int i = 0; i < 60; i++) {
                texts.add(random(edge - 4 + random.nextInt(9), alphabet));
            }
            texts.addAll(withEdits(texts.subList(texts.size() - 20, texts.size()), 60, alphabet));
        }
        check(texts, withEdits(texts, 40, alphabet));
    }

    @Test
    void findsWhatTheTableFindsWhereOneLengthIsInTwoBlocks() throws IOException {
        List<int[]> texts = new ArrayList<>();
        for (int i = 0; i < SignatureBlock.MAX_WORDS * Long.SIZE + 1_000; i++) {
            texts.add(random(random.nextInt(3) == 0 ? 3 : 2, 40));
        }
        check(texts, withEdits(texts, 3, 40));
    }

    @Test
    void findsWhatTheTableFindsAmongTextsOfThousandsOfUnits() throws IOException {
        List<int[]> texts = new ArrayList<>(List.of(random(7000, 2000), random(3000, 2), random(1, 2), new int[5000]));
        texts.addAll(withEdits(texts, 8, 50));
        check(texts, texts.subList(0, 8));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x3FF})
    void hashesThatFallTogetherLoseNothing(int mask) throws IOException {
        for (Language language : Language.values()) {
            RandomTexts words = new RandomTexts(language, 5);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                texts.add(words.text(1, 25) + Character.toString(0x20000 + random.nextInt(2000)));
            }
            List<int[]> hashes =
                    texts.stream().map(t -> hashes(language, t, mask)).toList();
            try (Index index = new Index(hashes)) {
                for (int i = 0; i < 40; i++) {
                    String query = words.edited(texts.get(random.nextInt(texts.size())));
                    int minScore = 30 + random.nextInt(71);
                    int[] found = index.found(hashes(language, query, mask), minScore);
                    IntStream.range(0, texts.size())
                            .filter(d -> PlainDistance.score(language, query, texts.get(d)) >= minScore)
                            .forEach(d -> assertTrue(Arrays.binarySearch(found, d) >= 0, query + " " + texts.get(d)));
                }
            }
        }
    }

    @Test
    void aScanThatSkipsAnAdmissibleLengthIsCaught() throws IOException {
        List<int[]> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            texts.add(random(random.nextInt(12), 3));
        }
        int caught = 0;
        try (Index index = new Index(texts)) {
            for (int[] query : withEdits(texts, 50, 3)) {
                int longest = 100 * query.length / 50;
                FuzzyScan mutant = new FuzzyScan(query, 50) {
                    @Override
                    boolean isAdmissible(int length) {
                        return length != longest && super.isAdmissible(length);
                    }
                };
                caught += Arrays.equals(expected(texts, query, 50), index.found(mutant)) ? 0 : 1;
            }
        }
        assertTrue(caught > 0);
    }

    @Test
    void deletedDocumentsAreNotFound() throws IOException {
        try (Index index = new Index(List.of(new int[] {1, 2}, new int[] {1, 2}, new int[] {1, 2, 3}))) {
            index.delete(1);
            assertArrayEquals(new int[] {0, 2}, index.found(new int[] {1, 2}, 50));
        }
    }

    @Test
    void aDocumentThatItsSignatureRulesOutIsNotCompared() throws IOException {
        try (Index index = new Index(List.of(new int[] {1, 2, 3}, new int[] {4, 5, 6}))) {
            FuzzyScan scan = new FuzzyScan(new int[] {1, 2, 3}, 70);
            index.found(scan);
            assertTrue(scan.compared() == 1);
            assertFalse(scan.isAdmissible(5));
        }
    }

    /** Compares the scan with the table for every query and lowest score. */
    private void check(List<int[]> texts, List<int[]> queries) throws IOException {
        try (Index index = new Index(texts)) {
            for (int[] query : queries) {
                int[] scores = scores(texts, query);
                for (int minScore : MIN_SCORES) {
                    int[] expected = atLeast(scores, minScore);
                    assertArrayEquals(expected, index.found(query, minScore), () -> Arrays.toString(query));
                }
            }
        }
    }

    private static int[] expected(List<int[]> texts, int[] query, int minScore) {
        return atLeast(scores(texts, query), minScore);
    }

    private static int[] atLeast(int[] scores, int minScore) {
        return IntStream.range(0, scores.length)
                .filter(d -> scores[d] >= minScore)
                .toArray();
    }

    private static int[] scores(List<int[]> texts, int[] query) {
        List<Integer> boxed = Arrays.stream(query).boxed().toList();
        return texts.stream()
                .mapToInt(text -> {
                    int longer = Math.max(text.length, query.length);
                    int distance = PlainDistance.between(
                            boxed, Arrays.stream(text).boxed().toList());
                    // No unit on either side: the keys decide later.
                    return longer == 0 ? 100 : 100 * (longer - distance) / longer;
                })
                .toArray();
    }

    private int[] random(int length, int alphabet) {
        return random.ints(length, 0, alphabet).toArray();
    }

    private List<int[]> withEdits(List<int[]> texts, int n, int alphabet) {
        List<int[]> edited = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int[] text = texts.get(random.nextInt(texts.size()));
            double share = random.nextDouble() * 0.5;
            edited.add(Arrays.stream(text)
                    .flatMap(unit -> random.nextDouble() >= share
                            ? IntStream.of(unit)
                            : random.ints(random.nextInt(3), 0, alphabet + 2))
                    .toArray());
        }
        return edited;
    }

    private static int[] hashes(Language language, String text, int mask) {
        return Arrays.stream(UnitHashes.of(language, MatchKey.of(text)))
                .map(h -> h & mask)
                .toArray();
    }

    /** An index of one segment with nothing but unit hashes. */
    private final class Index implements AutoCloseable {
        private final Directory directory = new ByteBuffersDirectory();
        private final Columns columns = new Columns(folder);
        private DirectoryReader reader;

        Index(List<int[]> texts) throws IOException {
            IndexWriterConfig config = new IndexWriterConfig();
            config.setMaxBufferedDocs(texts.size() + 2);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int i = 0; i < texts.size(); i++) {
                    Document document = new Document();
                    document.add(new StringField("number", Integer.toString(i), Field.Store.NO));
                    for (Language language : Language.values()) {
                        document.add(
                                new BinaryDocValuesField(Fields.units(language), UnitHashes.toBytes(texts.get(i))));
                    }
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
        }

        void delete(int document) throws IOException {
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
                writer.deleteDocuments(new Term("number", Integer.toString(document)));
            }
            reader.close();
            reader = DirectoryReader.open(directory);
        }

        int[] found(int[] query, int minScore) throws IOException {
            return found(new FuzzyScan(query, minScore));
        }

        int[] found(FuzzyScan scan) throws IOException {
            LeafReader segment = reader.leaves().get(0).reader();
            return scan.search(columns.of(segment, Language.ZH), segment, Fields.units(Language.ZH));
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
        }
    }
}
