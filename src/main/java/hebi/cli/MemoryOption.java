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

    /** The folder as it is shown to the user. */
    Path folder() {
        if (folder != null) {
            return folder;
        }
        String home = System.getProperty("hebi.home");
        return home == null ? Path.of("tm-store") : Path.of(home, "tm-store");
    }

    /** The option as it must be repeated for the same memory, with a space before it; empty for the default one. */
    String option() {
        return folder == null ? "" : " --memory " + folder;
    }

    TranslationMemory open() {
        return LuceneMemory.open(folder());
    }
}
