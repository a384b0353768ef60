package hebi.memory;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What an iterator gives, taken from it on a thread of its own, which goes on while the one who asks is busy. A failure of
 * the iterator comes at its place, behind what was given before. One thread asks and closes.
 */
final class ReadAhead<T> implements Closeable {
    private static final int LIST = 1_024;

    /** Lists that wait at most: about what is read while a step of an import is committed. */
    private static final int LISTS = 32;

    /**
     * Some elements.
     *
     * @param isLast whether nothing comes behind them
     * @param failure what the iterator failed with behind them; null where it did not
     */
    private record Part<T>(List<T> elements, boolean isLast, Throwable failure) {}

    private final BlockingQueue<Part<T>> parts = new ArrayBlockingQueue<>(LISTS);
    private final Thread thread;
    private Part<T> part = new Part<>(List.of(), false, null);
    private Iterator<T> elements = Collections.emptyIterator();

    ReadAhead(Iterator<T> source) {
        thread = new Thread(() -> read(source), "hebi-read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(Iterator<T> source) {
        try {
            Part<T> read;
            do {
                read = next(source);
                parts.put(read);
            } while (!read.isLast());
        } catch (InterruptedException e) {
            // It was closed: nobody asks for the rest.
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Part<T> next(Iterator<T> source) {
        List<T> elements = new ArrayList<>(LIST);
        try {
            while (elements.size() < LIST && source.hasNext()) {
                elements.add(source.next());
            }
            return new Part<>(elements, elements.size() < LIST, null);
        } catch (RuntimeException | Error e) {
            return new Part<>(elements, true, e);
        }
    }

    /** The next element; empty at the end. Throws what the iterator threw. */
    Optional<T> next() throws InterruptedIOException {
        while (!elements.hasNext() && !part.isLast()) {
            part = take();
            elements = part.elements().iterator();
        }
        if (elements.hasNext()) {
            return Optional.of(elements.next());
        }
        if (part.failure() instanceof Error e) {
            throw e;
        }
        if (part.failure() instanceof RuntimeException e) {
            throw e;
        }
        return Optional.empty();
    }

    private Part<T> take() throws InterruptedIOException {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        }
    }

    /** Ends the reading; when it returns, nobody asks the iterator any more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
