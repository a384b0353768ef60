package hebi.align;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * Two pieces of work that do not need one another, done at the same time on two threads if the texts are long.
 *
 * @param first what the first gives
 * @param second what the second gives
 */
record Both<A, B>(A first, B second) {
    /** Segments of both sides below which a second thread is not worth its start. */
    private static final int LONG = 4_000;

    /** Does both; what either throws is thrown. */
    static <A, B> Both<A, B> of(int segments, Supplier<A> first, Supplier<B> second) {
        if (segments < LONG) {
            return new Both<>(first.get(), second.get());
        }
        ForkJoinTask<B> other = ForkJoinPool.commonPool().submit(second::get);
        A mine = first.get();
        return new Both<>(mine, other.join());
    }
}
