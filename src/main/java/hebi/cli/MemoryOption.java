package hebi.cli;

import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
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

    TranslationMemory open() {
        return LuceneMemory.open(folder());
    }
}
