package hebi.cli;

import hebi.error.InputException;
import hebi.memory.Lookup;
import hebi.memory.LookupAnswer;
import hebi.memory.TranslationMemory;
import hebi.text.Context;
import hebi.text.Lines;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks up the lines of a file on all cores. Answers come in the order of the lines, the first ones before the last
 * lines are read; a few dozen wait at most, so a file may be of any length.
 */
final class FileLookup {
    /** A line with those around it; an empty line, or the end of the file, is the edge of a document. */
    record Line(String text, Context context) {}

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    // Enough that no core waits while one answer takes its time.
    private static final int MAX_WAITING = 16 * CORES;

    private final TranslationMemory memory;
    private final Function<Line, Lookup> lookup;
    private final Deque<Future<LookupAnswer>> waiting = new ArrayDeque<>();

    FileLookup(TranslationMemory memory, Function<Line, Lookup> lookup) {
        this.memory = memory;
        this.lookup = lookup;
    }

    /** Answers every line that is not blank. */
    void answer(Path file, Consumer<LookupAnswer> answers) {
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        try (BufferedReader lines = Lines.reader(file)) {
            String before = Context.EDGE;
            String text = lines.readLine();
            while (text != null) {
                String behind = lines.readLine();
                String next = behind == null ? Context.EDGE : behind.strip();
                if (!text.isBlank()) {
                    Line line = new Line(text.strip(), Context.of(before, next));
                    waiting.add(cores.submit(() -> memory.lookup(lookup.apply(line))));
                }
                takeAllBut(MAX_WAITING, answers);
                before = text.strip();
                text = behind;
            }
            takeAllBut(0, answers);
        } catch (IOException e) {
            throw InputException.reading(file, e);
        } finally {
            cores.shutdownNow();
        }
    }

    private void takeAllBut(int most, Consumer<LookupAnswer> answers) {
        while (waiting.size() > most) {
            answers.accept(result(waiting.remove()));
        }
    }

    private static LookupAnswer result(Future<LookupAnswer> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking up", e);
        }
    }
}
