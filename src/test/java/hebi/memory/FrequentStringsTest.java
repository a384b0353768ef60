package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrequentStringsTest {
    private static final int UNITS = 300;

    @TempDir
    Path folder;

    /** What is done with a segment of 300 units. */
    private interface Check {
        void of(LeafReader segment, FrequentStrings strings) throws IOException;
    }

    private static String english(int i) {
        return i % 3 == 0 ? "Open the FILE " + i : i % 3 == 1 ? "Close the ｆｉｌｅ" + " of " + i : "Nothing " + i;
    }

    private static String chinese(int i) {
        return i % 2 == 0 ? "打开文件夹" + i : "文件" + i;
    }

    private void check(Path columns, Language language, Check check) throws IOException {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(IntStream.range(0, UNITS)
                    .mapToObj(i -> Units.pair(english(i), chinese(i)))
                    .toList());
        }
        try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader segment = reader.leaves().get(0).reader();
            check.of(segment, new Columns(columns).of(segment, language).strings());
        }
    }

    @Test
    void eachStringHasAllItsDocuments() throws IOException {
        for (Language language : Language.values()) {
            check(folder.resolve("columns"), language, (segment, strings) -> {
                assertFalse(strings.strings().isEmpty());
                for (BytesRef string : strings.strings()) {
                    assertEquals(documents(language, string.utf8ToString()), documents(strings, string));
                }
            });
        }
    }

    private static List<Integer> documents(Language language, String string) {
        return IntStream.range(0, UNITS)
                .filter(i -> Folding.DEFAULT
                        .fold(language == Language.EN ? english(i) : chinese(i))
                        .contains(string))
                .boxed()
                .toList();
    }

    private static List<Integer> documents(FrequentStrings strings, BytesRef string) throws IOException {
        int place = strings.find(string);
        DocIdSetIterator documents = strings.documents(place);
        List<Integer> found = new ArrayList<>();
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            found.add(documents.docID());
        }
        assertEquals(strings.count(place), found.size());
        return found;
    }

    @Test
    void frequentStringsAreThereAndRareOnesAndGramsAreNot() throws IOException {
        check(folder.resolve("columns"), Language.EN, (segment, strings) -> {
            assertTrue(strings.find(new BytesRef(" the file")) >= 0);
            assertTrue(strings.find(new BytesRef("open the f")) >= 0);
            assertTrue(strings.find(new BytesRef("the")) < 0);
            assertTrue(strings.find(new BytesRef("file 299")) < 0);
        });
        check(folder.resolve("columns"), Language.ZH, (segment, strings) -> {
            assertTrue(strings.find(new BytesRef("文件夹")) >= 0);
            assertTrue(strings.find(new BytesRef("文件")) < 0);
        });
    }

    @Test
    void theLongestThatBeginsATextIsFound() throws IOException {
        check(folder.resolve("columns"), Language.EN, (segment, strings) -> {
            int longest = strings.findLongest(new BytesRef("open the window"));
            assertEquals("open the ", strings.strings().get(longest).utf8ToString());
            assertEquals(-1, strings.findLongest(new BytesRef("ope")));
            assertEquals(-1, strings.findLongest(new BytesRef("zebra")));
        });
    }

    @Test
    void aColumnThatIsMadeInHeapHasNone() throws IOException {
        check(folder.resolve("none"), Language.EN, (segment, strings) -> assertEquals(List.of(), strings.strings()));
    }
}
