package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.MemoryException;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddTest {
    @TempDir
    Path folder;

    @Test
    void addingAgainAddsNothing() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            List<TranslationUnit> units = List.of(
                    Units.pair("Hello.", "你好。", Units.from("a", 0)), Units.pair("Bye.", "再见。", Units.from("a", 1)));
            assertAdded(2, 0, memory.add(units));
            List<TranslationUnit> before = all(memory);
            assertAdded(0, 2, memory.add(units));
            assertEquals(before, all(memory));
        }
    }

    @Test
    void aUnitFromAnotherDocumentOrTheOtherSideGainsProvenance() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            Context around = Context.of("before", "after");
            memory.add(List.of(Units.pair("Hello.", "你好。", Units.from("a", 0))));
            TranslationUnit later =
                    Units.pair("Hello.", "你好。", Units.from("b", 3, Units.MAY.plusSeconds(1), around, Context.UNKNOWN));
            assertAdded(0, 1, memory.add(List.of(later.mirrored())));
            TranslationUnit only = all(memory).get(0);
            assertEquals("Hello.", only.source().text());
            assertEquals(2, only.provenances().size());
            assertEquals(around, only.provenances().get(1).source());
        }
    }

    @Test
    void aUnitThatComesTwiceInOneAdditionIsOne() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            List<TranslationUnit> units = new ArrayList<>();
            // More units than one part of an addition holds, and each comes again after all others.
            IntStream.range(0, 40_000).forEach(i -> units.add(Units.pair("n " + i, "第" + i)));
            units.addAll(List.copyOf(units));
            assertAdded(40_000, 40_000, memory.add(units));
            assertEquals(units.subList(0, 40_000), all(memory));
        }
    }

    @Test
    void unitsWhoseHashesFallTogetherBothStay() {
        try (LuceneMemory memory = new LuceneMemory(folder, MemoryConfig.defaults(), stored -> new BytesRef("same"))) {
            List<TranslationUnit> units =
                    List.of(Units.pair("one", "一"), Units.pair("two", "二"), Units.pair("one", "一"));
            assertAdded(2, 1, memory.add(units));
            assertAdded(1, 1, memory.add(List.of(Units.pair("two", "二"), Units.pair("three", "三"))));
            assertEquals(List.of("one", "two", "three"), texts(memory));
        }
    }

    @Test
    void aFailureInTheIterationAddsNothing() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(List.of(Units.pair("kept", "留")));
            Iterable<TranslationUnit> faulty = () -> Stream.iterate(0, i -> i + 1)
                    .map(i -> {
                        if (i == 50_000) {
                            throw new IllegalStateException("the file breaks off");
                        }
                        return Units.pair("lost " + i, "失" + i);
                    })
                    .iterator();
            assertThrows(IllegalStateException.class, () -> memory.add(faulty));
            assertEquals(List.of("kept"), texts(memory));
            assertAdded(1, 0, memory.add(List.of(Units.pair("after", "后"))));
        }
    }

    @Test
    void aUnitOfAnotherLanguageIsRefusedAndNothingAdded() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            TranslationUnit french = TranslationUnit.of(new Variant("fr", "Bonjour"), new Variant("zh", "你好"));
            TranslationUnit twice = TranslationUnit.of(new Variant("en-US", "color"), new Variant("en-GB", "colour"));
            for (TranslationUnit other : List.of(french, twice)) {
                MemoryException e =
                        assertThrows(MemoryException.class, () -> memory.add(List.of(Units.pair("a", "甲"), other)));
                assertTrue(e.getMessage().contains(other.source().tag()), e.getMessage());
                assertEquals(List.of(), all(memory));
            }
        }
    }

    @Test
    void anEmptyAdditionMakesAnEmptyMemory() {
        try (LuceneMemory memory = LuceneMemory.open(folder.resolve("deep/new"))) {
            assertAdded(0, 0, memory.add(List.of()));
            assertTrue(Files.isDirectory(folder.resolve("deep/new/index")));
            assertEquals(0, memory.statistics().units());
        }
    }

    @Test
    void unitsKeepTheirOrderThroughManyAdditionsAndChanges() {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            List<TranslationUnit> units = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                units.add(Units.pair("n " + i, "第" + i));
                memory.add(units.subList(i, i + 1));
            }
            List<TranslationUnit> changed = new ArrayList<>();
            units.forEach(u -> changed.add(new TranslationUnit(u.source(), u.target(), List.of(Units.from("a", 0)))));
            List<TranslationUnit> reversed = new ArrayList<>(changed);
            Collections.reverse(reversed);
            memory.add(reversed.subList(0, 30));
            memory.add(reversed.subList(30, 60));
            assertEquals(changed, all(memory));
        }
    }

    @Test
    void readersGoOnWhileAWriterWritesAndSeeItsWorkWhenItIsDone() {
        try (LuceneMemory writer = LuceneMemory.open(folder);
                LuceneMemory reader = LuceneMemory.open(folder)) {
            writer.add(List.of(Units.pair("first", "一")));
            try (Stream<TranslationUnit> begun = reader.units()) {
                Iterator<TranslationUnit> iterator = begun.iterator();
                writer.add(() -> {
                    assertEquals(List.of("first"), texts(reader), "nothing is seen before the end");
                    return List.of(Units.pair("second", "二")).iterator();
                });
                assertEquals(List.of("first", "second"), texts(reader));
                assertEquals("first", iterator.next().source().text());
                assertFalse(iterator.hasNext(), "a stream keeps to what there was when it began");
            }
        }
    }

    @Test
    void manyThreadsReadWhileOneAdds() throws Exception {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(List.of(Units.pair("Drink tea.", "喝茶。")));
            ExecutorService threads = Executors.newFixedThreadPool(3);
            List<Future<Integer>> found = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                found.add(threads.submit(() ->
                        memory.lookup(Lookup.of("Drink tea.", Language.EN)).total()));
            }
            for (int i = 0; i < 10; i++) {
                memory.add(List.of(Units.pair("Nothing like it " + i, "第" + i)));
            }
            threads.shutdown();
            for (Future<Integer> total : found) {
                assertEquals(1, total.get());
            }
        }
    }

    private static void assertAdded(long created, long merged, Added added) {
        assertEquals(List.of(created, merged), List.of(added.created(), added.merged()));
    }

    private static List<TranslationUnit> all(LuceneMemory memory) {
        try (Stream<TranslationUnit> units = memory.units()) {
            return units.toList();
        }
    }

    private static List<String> texts(LuceneMemory memory) {
        return all(memory).stream().map(u -> u.source().text()).toList();
    }
}
