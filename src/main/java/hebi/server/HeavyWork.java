package hebi.server;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that takes a core for long: aligning, looking at every unit, regular expressions. Two pieces are done at a time, and who comes
 * third is asked to come again. Thread-safe.
 */
final class HeavyWork {
    private static final int AT_A_TIME = 2;
    private static final long KEEP_SECONDS = 60;

    private final Executor threads = new ThreadPoolExecutor(
            0,
            AT_A_TIME,
            KEEP_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> Stopping.daemon("hebi-work", task));
    private final Stopping stopping;

    HeavyWork(Stopping stopping) {
        this.stopping = stopping;
    }

    /**
     * Does a piece of work.
     *
     * @throws Refusal where two others are being done, or the server stops
     */
    <T> T run(Supplier<T> work) {
        try {
            return stopping.await(threads, work);
        } catch (RejectedExecutionException e) {
            throw new Refusal(Refusal.UNAVAILABLE, "other texts are being worked on; try again in a moment");
        }
    }
}
