package hebi.extract;

import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.text.Document;
import hebi.text.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the text of a file. Thread-safe.
 *
 * <ol>
 *   <li>The whole file is read, up to the limit of size.
 *   <li>{@link MediaType} tells what it is, by its first bytes and its name.
 *   <li>The reader of that type gives the blocks, in a thread of its own that is given up when its time is over.
 * </ol>
 */
public final class Extractor {
    private static final int MB = 1 << 20;

    private static final int CHECK_MILLIS = 100;

    private static final int PATIENCE = 5;

    private final ExtractConfig config;

    /** @param config the limits to hold */
    public Extractor(ExtractConfig config) {
        this.config = config;
    }

    /**
     * The text of a file.
     *
     * @throws InputException if it is missing, a folder, empty, too large, encrypted, no text, or takes too long
     * @throws hebi.error.FormatException if it is damaged
     */
    public Document extract(Path path) {
        if (Files.isDirectory(path)) {
            throw new InputException(path, "is a folder", "give a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = read(path, in);
            Instant modified = Files.getLastModifiedTime(path).toInstant();
            return document(new Source(path.toString(), fileName(path), bytes, modified));
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
    }

    /**
     * The text of a stream, which is read to its end and not closed.
     *
     * @param name a file name or address: its ending helps to tell the type, and it is the place named in errors
     * @param modified the date that the document shall bear
     * @throws hebi.error.HebiException as {@link #extract(Path)}
     */
    public Document extract(InputStream in, String name, Instant modified) {
        try {
            return document(new Source(name, name, read(name, in), modified));
        } catch (IOException e) {
            throw InputException.reading(name, e);
        }
    }

    /** The text of bytes already in memory; see {@link #extract(InputStream, String, Instant)}. */
    public Document extract(byte[] bytes, String name, Instant modified) {
        checkSize(name, bytes.length);
        return document(new Source(name, name, bytes, modified));
    }

    /**
     * The text of a page on the web.
     *
     * @throws InputException if the address is not http or https, does not answer in time or with a page, or the page is empty
     *     or too large
     * @throws hebi.error.FormatException if it is damaged
     */
    public Document extract(URI address) {
        FutureTask<Source> work = new FutureTask<>(() -> new PageDownload(config).fetch(address));
        return document(run(work, address.toString(), 1));
    }

    private byte[] read(Object place, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(config.maxInputMb() * MB + 1);
        checkSize(place, bytes.length);
        return bytes;
    }

    private void checkSize(Object place, int length) {
        if (length > config.maxInputMb() * MB) {
            throw new InputException(
                    place, "is larger than " + config.maxInputMb() + " MB", "split it or raise maxInputMb");
        }
        if (length == 0) {
            throw new InputException(place, "is empty", "give a file with text");
        }
    }

    private static String fileName(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    private Document document(Source source) {
        Blocks blocks = new Blocks(source.location(), config.maxCharacters());
        FutureTask<Void> work = new FutureTask<>(() -> MediaType.of(source).read(source, blocks), null);
        run(work, source.location(), PATIENCE);
        if (blocks.paragraphs().stream().allMatch(Paragraph::isFurniture)) {
            throw new InputException(source.location(), "has no text", "give a file with text");
        }
        return new Document(source.location(), source.modified(), blocks.paragraphs());
    }

    /**
     * Runs work in a thread of its own, given up when it has used up its time.
     *
     * @param patience how many times its time may pass by the clock, since the work sleeps or others keep the machine busy
     */
    private <T> T run(FutureTask<T> work, String location, int patience) {
        Thread thread = new Thread(work, "extract " + location);
        thread.setDaemon(true);
        thread.start();
        try {
            long start = System.nanoTime();
            while (true) {
                try {
                    return work.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    checkTime(thread, (System.nanoTime() - start) / patience, location);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(location, "reading was interrupted", "");
        } catch (ExecutionException e) {
            throw failure(e.getCause(), location);
        } finally {
            work.cancel(true);
        }
    }

    private void checkTime(Thread thread, long share, String location) {
        long limit = TimeUnit.SECONDS.toNanos(config.maxSeconds());
        long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        if (used > limit || share > limit) {
            throw new InputException(
                    location,
                    "takes more than " + config.maxSeconds() + " seconds to read",
                    "split it or raise maxSeconds");
        }
    }

    private static RuntimeException failure(Throwable cause, String location) {
        if (cause instanceof StackOverflowError) {
            return new InputException(location, "is nested too deeply to be a text", "give a text, page or document");
        }
        if (cause instanceof OutOfMemoryError) {
            return new InputException(location, "needs more memory than there is", "split it or give Java more memory");
        }
        if (cause instanceof HebiException known) {
            return known;
        }
        return new IllegalStateException("reading " + location, cause);
    }
}
