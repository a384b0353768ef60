package hebi.pipeline;

import hebi.error.AlignmentException;
import hebi.error.HebiException;
import hebi.extract.RecurringBlocks;
import hebi.text.Document;
import hebi.text.Paragraph;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Aligns many pairs of files on all cores, and hands them on in their order. A pair that fails is reported and the next one goes on.
 *
 * <ol>
 *   <li>All files are read for the blocks that recur over many of them and so are page furniture; of a batch of moderate size their texts stay
 *       in heap.
 *   <li>Each pair is aligned without those. A few pairs a core are under way at a time, so heap does not grow with their number.
 * </ol>
 */
public final class Batch {
    /** What becomes of each pair; called in the order of the pairs, on the calling thread. */
    public interface Listener {
        /** A pair was aligned. */
        void aligned(FilePair files, AlignedPair pair);

        /** A pair failed for a reason that the user can mend. */
        void failed(FilePair files, HebiException reason);
    }

    /** Tasks that may wait for an earlier one: a long article does not hold up the other core. */
    private static final int WAITING_PER_CORE = 8;

    /** Characters of text that stay in heap from the first reading, some 100 MB; files beyond that are read again. */
    private static final long MOST_KEPT = 40_000_000;

    private final Pipeline pipeline;
    private final int cores;

    /** On as many cores as there are. */
    public Batch(Pipeline pipeline) {
        this(pipeline, Runtime.getRuntime().availableProcessors());
    }

    /** @param cores pairs that are aligned at the same time, at least 1 */
    public Batch(Pipeline pipeline, int cores) {
        this.pipeline = Objects.requireNonNull(pipeline);
        this.cores = cores;
    }

    /** The result of work that may fail for a reason that the user can mend; one of the two is null. */
    private record Outcome<T>(T value, HebiException failure) {}

    /** Aligns all pairs. The first file of each, the source, is the English one. */
    public void run(List<FilePair> pairs, Listener listener) {
        run(pairs, pairs, listener);
    }

    /**
     * Aligns some of the pairs of a batch, as they would be with all the others.
     *
     * @param all every pair of the batch: what recurs is told from all files
     * @param todo those to align
     */
    public void run(List<FilePair> all, List<FilePair> todo, Listener listener) {
        if (todo.isEmpty()) {
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try {
            Reading english =
                    new Reading(workers, all.stream().map(FilePair::english).toList());
            Reading chinese =
                    new Reading(workers, all.stream().map(FilePair::chinese).toList());
            inOrder(
                    workers,
                    todo,
                    pair -> pipeline.align(english.document(pair.english()), chinese.document(pair.chinese())),
                    (pair, outcome) -> {
                        if (outcome.failure() == null) {
                            listener.aligned(pair, outcome.value());
                        } else {
                            listener.failed(pair, outcome.failure());
                        }
                    });
        } finally {
            workers.shutdownNow();
        }
    }

    /** The files of one side: what recurs over them, and their texts as far as they are kept. */
    private final class Reading {
        private final RecurringBlocks recurring = new RecurringBlocks();
        private final Map<Path, Document> kept = new HashMap<>();
        private long characters;

        Reading(ExecutorService workers, List<Path> files) {
            // A file that cannot be read is read again when its turn comes, and then the failure is reported.
            inOrder(workers, files, pipeline::read, (file, outcome) -> {
                if (outcome.failure() == null) {
                    take(file, outcome.value());
                }
            });
        }

        private void take(Path file, Document document) {
            recurring.add(document);
            long size = document.paragraphs().stream()
                    .map(Paragraph::text)
                    .mapToLong(String::length)
                    .sum();
            if (characters + size <= MOST_KEPT / 2) {
                characters += size;
                kept.put(file, document);
            }
        }

        Document document(Path file) {
            Document document = kept.get(file);
            return recurring.leftOut(document == null ? pipeline.read(file) : document);
        }
    }

    /** Works on items by all threads of a pool, and hands on what comes of each in the order of the items. */
    private <I, O> void inOrder(
            ExecutorService workers, List<I> items, Function<I, O> work, BiConsumer<I, Outcome<O>> consumer) {
        record Task<I, O>(I item, Future<Outcome<O>> outcome) {}
        Deque<Task<I, O>> waiting = new ArrayDeque<>();
        Iterator<I> next = items.iterator();
        while (next.hasNext() || !waiting.isEmpty()) {
            while (next.hasNext() && waiting.size() < WAITING_PER_CORE * cores) {
                I item = next.next();
                Callable<Outcome<O>> attempt = () -> attempt(item, work);
                waiting.add(new Task<>(item, workers.submit(attempt)));
            }
            Task<I, O> first = waiting.remove();
            // What the consumer throws (a full disk, a locked memory) is no failure of this item.
            consumer.accept(first.item(), result(first.outcome()));
        }
    }

    private static <I, O> Outcome<O> attempt(I item, Function<I, O> work) {
        try {
            return new Outcome<>(work.apply(item), null);
        } catch (HebiException e) {
            return new Outcome<>(null, e);
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault of ours in one pair of thousands is told with it, and costs no other its result.
            return new Outcome<>(null, told(item, fault));
        }
    }

    private static HebiException told(Object item, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = item instanceof FilePair pair ? pair.english() + " | " + pair.chinese() : item.toString();
        return new AlignmentException(
                place,
                "a fault of Hebi: " + fault + (trace.length == 0 ? "" : " at " + trace[0]),
                "report it with the two files");
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while aligning", e);
        }
    }
}
