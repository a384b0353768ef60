package hebi.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Whether the server is to stop at once. What takes long is done on a thread beside that of the request, which is answered when it is
 * done or when the server stops, whichever is first. Thread-safe.
 */
final class Stopping {
    private final CompletableFuture<Void> declared = new CompletableFuture<>();

    /** From now on nothing that takes long goes on. */
    void declare() {
        declared.complete(null);
    }

    /** Goes on, for work that is done piece by piece, unless the server stops. */
    void check() {
        if (declared.isDone()) {
            throw refusal();
        }
    }

    private static Refusal refusal() {
        return new Refusal(
                Refusal.UNAVAILABLE, "the server is stopping, and nothing was changed; ask again when it runs");
    }

    /**
     * Does work on a thread of its own.
     *
     * @throws Refusal where the server stops before it is done; the work may go on, and what it gives is dropped
     */
    <T> T await(String name, Supplier<T> work) {
        return await(task -> daemon(name, task).start(), work);
    }

    static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The same on a given thread. */
    <T> T await(Executor executor, Supplier<T> work) {
        CompletableFuture<T> done = CompletableFuture.supplyAsync(work, executor);
        try {
            CompletableFuture.anyOf(done, declared).join();
            if (!done.isDone()) {
                throw refusal();
            }
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
