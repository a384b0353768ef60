package hebi.server;

import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.error.MemoryException;
import hebi.exchange.AtomicFile;
import hebi.lexicon.Lexicon;
import hebi.memory.Concordance;
import hebi.memory.Lookup;
import hebi.memory.LuceneMemory;
import hebi.memory.MemoryConfig;
import hebi.memory.TranslationMemory;
import hebi.quality.Waivers;
import hebi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory that all requests share. Questions go straight to it, and each sees what any process committed before. A
 * change holds the writer as long as it takes and no longer, so that commands may add beside the server; it waits up to
 * five seconds for another change, be it of this process or of another. Thread-safe.
 */
final class MemoryAccess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("hebi.server");
    private static final int WAIT_SECONDS = 5;
    /** Chinese within English makes ICU load its dictionary of words, which takes longest of all. */
    private static final Map<Language, String> REHEARSAL =
            Map.of(Language.EN, "The tunnel (隧道) was the hardest part.", Language.ZH, "最难的部分是隧道。");

    private final Path folder;
    private final TranslationMemory memory;
    private final ReentrantLock changing = new ReentrantLock(true);
    private final Thread rehearsal = new Thread(this::rehearse, "hebi-rehearsal");

    MemoryAccess(Path folder) {
        this.folder = folder;
        memory = LuceneMemory.open(
                folder,
                new MemoryConfig(WAIT_SECONDS * 1_000, MemoryConfig.defaults().bufferMb()));
    }

    Path folder() {
        return folder;
    }

    /** What words can mean; read when it is first asked for. */
    Lexicon lexicon() {
        return Shipped.LEXICON;
    }

    /**
     * Reads the lexicon and asks a question in each language beside the caller, so that nobody waits for what the first questions load
     * who types a first sentence. A memory that cannot be asked says so to whoever asks it first.
     */
    void readAhead() {
        rehearsal.setDaemon(true);
        rehearsal.start();
    }

    private void rehearse() {
        try {
            for (Language language : Language.values()) {
                Lookup lookup = Lookup.of(REHEARSAL.get(language), language);
                memory.lookup(lookup);
                memory.search(Concordance.of(lookup.text(), language));
                memory.fragments(lookup, lexicon());
            }
        } catch (HebiException e) {
            LOG.debug("the rehearsal failed", e);
        }
    }

    private static final class Shipped {
        static final Lexicon LEXICON = Lexicon.shipped();
    }

    /** The findings that were let pass, as {@code hebi check --waive} keeps them. */
    Waivers waivers() {
        return Waivers.read(waiversFile());
    }

    private Path waiversFile() {
        return folder.resolve("waivers.txt");
    }

    /** Changes which findings pass, in the file that {@code hebi check} reads too. */
    synchronized void waive(UnaryOperator<Waivers> change) {
        try (AtomicFile file = new AtomicFile(waiversFile())) {
            file.stream().write(change.apply(waivers()).text().getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException e) {
            throw InputException.writing(waiversFile(), e);
        }
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
        try {
            rehearsal.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        memory.close();
    }
}
