package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourTest {
    @TempDir
    Path folder;

    private static TranslationUnit unit(String document, int position) {
        return Units.pair(document + " " + position, "第" + position, Units.from(document, position));
    }

    @Test
    void showsWhatStoodAroundAnOccurrenceInItsDocument() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            // More than one stretch of places, added in two parts, and another document beside it.
            memory.add(IntStream.range(0, 100).mapToObj(i -> unit("a.txt", i)).toList());
            memory.add(IntStream.range(100, 200).mapToObj(i -> unit("a.txt", i)).toList());
            memory.add(IntStream.range(0, 200).mapToObj(i -> unit("b.txt", i)).toList());
            for (int position : new int[] {0, 1, 63, 64, 99, 199}) {
                List<Neighbour> found = memory.neighbours(Units.from("a.txt", position), Language.ZH, 3);
                List<Integer> expected = IntStream.rangeClosed(position - 3, position + 3)
                        .filter(p -> p >= 0 && p < 200 && p != position)
                        .boxed()
                        .toList();
                assertEquals(
                        expected,
                        found.stream().map(n -> position + n.distance()).toList());
                assertEquals(
                        expected.stream().map(p -> "a.txt " + p).toList(),
                        found.stream().map(n -> n.unit().target().text()).toList());
            }
        }
    }

    @Test
    void aUnitThatOccursTwiceNearbyIsANeighbourTwice() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(List.of(
                    Units.pair("yes", "是", Units.from("a", 62), Units.from("a", 65)),
                    Units.pair("no", "否", Units.from("a", 63))));
            assertEquals(
                    List.of(-1, 2),
                    memory.neighbours(Units.from("a", 63), Language.EN, 2).stream()
                            .map(Neighbour::distance)
                            .toList());
        }
    }

    @Test
    void withoutADocumentThereAreNone() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(List.of(unit("a", 1)));
            assertEquals(List.of(), memory.neighbours(Provenance.UNKNOWN, Language.EN, 5));
        }
    }
}
