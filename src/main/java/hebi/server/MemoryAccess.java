package hebi.server;

import hebi.error.MemoryException;
import hebi.lexicon.Lexicon;
import hebi.memory.LuceneMemory;
import hebi.memory.MemoryConfig;
import hebi.memory.TranslationMemory;
import hebi.quality.Waivers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The memory that all requests share. Questions go straight to it, and each sees what any process committed before. A
 * change holds the writer as long as it takes and no longer, so that commands may add beside the server; it waits up to
 * five seconds for another change, be it of this process or of another. Thread-safe.
 */
final class MemoryAccess implements AutoCloseable {
    private static final int WAIT_SECONDS = 5;

    private final Path folder;
    private final TranslationMemory memory;
    private final ReentrantLock changing = new ReentrantLock(true);

    MemoryAccess(Path folder) {
        this.folder = folder;
        memory = LuceneMemory.open(
                folder,
                new MemoryConfig(WAIT_SECONDS * 1_000, MemoryConfig.defaults().bufferMb()));
    }

    Path folder() {
        return folder;
    }

    /** What words can mean; read when it is first asked for, or {@link #readAhead} was. */
    Lexicon lexicon() {
        return Shipped.LEXICON;
    }

    /** Reads the lexicon beside the caller, so that nobody waits for it who types a first sentence or aligns first texts. */
    void readAhead() {
        Thread reading = new Thread(this::lexicon, "hebi-lexicon");
        reading.setDaemon(true);
        reading.start();
    }

    private static final class Shipped {
        static final Lexicon LEXICON = Lexicon.shipped();
    }

    /** The findings that were let pass, as {@code hebi check --waive} keeps them. */
    Waivers waivers() {
        return Waivers.read(folder.resolve("waivers.txt"));
    }

    /** For questions only. */
    TranslationMemory memory() {
        return memory;
    }

    /**
     * Changes the memory.
     *
     * @throws MemoryException where another change does not end in time
     */
    <T> T change(Function<TranslationMemory, T> change) {
        try {
            if (!changing.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new MemoryException(
                        folder, "another change is under way, such as an import", "try again when it has ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MemoryException(folder, "the server is stopping", "start it again", e);
        }
        try {
            return change.apply(memory);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
