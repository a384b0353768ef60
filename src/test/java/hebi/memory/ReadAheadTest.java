package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_023, 1_024, 1_025, 100_000})
    void everythingComesInOrder(int n) throws IOException {
        List<Integer> all = IntStream.range(0, n).boxed().toList();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(all.iterator())) {
            assertEquals(all, rest(ahead));
            assertEquals(Optional.empty(), ahead.next());
        }
    }

    @Test
    void aFailureComesBehindWhatWasGivenBefore() throws IOException {
        IllegalStateException failure = new IllegalStateException("broken off");
        Iterator<Integer> source = Stream.iterate(0, i -> i + 1)
                .map(i -> {
                    if (i == 3_000) {
                        throw failure;
                    }
                    return i;
                })
                .iterator();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(source)) {
            for (int i = 0; i < 3_000; i++) {
                assertEquals(i, ahead.next().orElseThrow());
            }
            assertSame(failure, assertThrows(IllegalStateException.class, ahead::next));
        }
    }

    @Test
    void nothingIsReadAnyMoreOnceItIsClosed() throws Exception {
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> endless = Stream.generate(read::incrementAndGet).iterator();
        ReadAhead<Integer> ahead = new ReadAhead<>(endless);
        assertEquals(1, ahead.next().orElseThrow());
        ahead.close();
        int before = read.get();
        Thread.sleep(20);
        assertEquals(before, read.get());
    }

    private static List<Integer> rest(ReadAhead<Integer> ahead) throws IOException {
        List<Integer> rest = new ArrayList<>();
        for (Optional<Integer> next = ahead.next(); next.isPresent(); next = ahead.next()) {
            rest.add(next.get());
        }
        return rest;
    }
}
