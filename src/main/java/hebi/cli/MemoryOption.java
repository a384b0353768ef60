package hebi.cli;

import hebi.error.InputException;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which memory. */
final class MemoryOption {
    @Option(
            names = "--memory",
            paramLabel = "DIR",
            description = "Folder of the translation memory; default: tm-store beside the program.")
    private Path folder;

    /** The folder that was given, else {@code tm-store} beside the program, as short as it can be said from here. */
    Path folder() {
        if (folder != null) {
            return folder;
        }
        Path store = Path.of(System.getProperty("hebi.home", ""), "tm-store").toAbsolutePath();
        Path here = Path.of("").toAbsolutePath();
        return store.startsWith(here) ? here.relativize(store) : store;
    }

    /** The option as it must be repeated for the same memory, with a space before it; empty for the default one. */
    String option() {
        return folder == null ? "" : " --memory " + folder;
    }

    /** The memory to add to; one that is missing is made by the first addition. */
    TranslationMemory open() {
        return LuceneMemory.open(folder());
    }

    /**
     * The memory to read. The default one may be missing, and is empty then.
     *
     * @throws InputException where one was named and is not there: its name was mistyped
     */
    TranslationMemory openToRead() {
        checkNamed();
        return open();
    }

    /** Refuses a memory that was named and is not there. */
    void checkNamed() {
        if (folder != null) {
            check(folder);
        }
    }

    /** Refuses a folder that is not there. */
    static void check(Path memory) {
        if (!Files.exists(memory)) {
            throw new InputException(memory, "there is no memory", "check the path");
        }
    }

    /** Refuses this memory where another is wanted. */
    void refuse(Path other) {
        if (UnitOutput.isSame(other, folder())) {
            throw new InputException(other, "is the memory itself", "give the folder of another memory");
        }
    }
}
