package hebi.cli;

import hebi.align.AlignmentPage;
import hebi.align.Evidence;
import hebi.error.InputException;
import hebi.exchange.AtomicFile;
import hebi.exchange.ExchangeConfig;
import hebi.exchange.Format;
import hebi.exchange.UnitWriter;
import hebi.pipeline.AlignedPair;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where units go that a command was asked to write: a file by the ending of its name, or "-" for TMX on standard output. */
final class UnitOutput {
    /** The name that means standard output. */
    static final Path STANDARD = Path.of("-");

    private static final List<String> PAGES = List.of(".html", ".htm");

    private final Path path;
    private final Terminal terminal;

    /** @throws InputException when the name tells no format of units or the folder does not exist, before any work is done */
    UnitOutput(Path path, Terminal terminal) {
        this(path, terminal, List.of());
    }

    /** The same where a page may be written too. */
    static UnitOutput orPage(Path path, Terminal terminal) {
        return new UnitOutput(path, terminal, PAGES);
    }

    private UnitOutput(Path path, Terminal terminal, List<String> pages) {
        this.path = path;
        this.terminal = terminal;
        if (!isStandard()) {
            if (pages.isEmpty() || !isPage()) {
                Format.toWrite(path, pages);
            }
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new InputException(
                        path, "cannot be written: there is no folder " + folder, "make the folder first");
            }
        }
    }

    /**
     * Refuses an output that is a file to read from, by whatever name.
     *
     * @throws InputException when it is one
     */
    static void keepOff(Path path, List<Path> inputs) {
        for (Path file : Format.files(path)) {
            if (inputs.stream().anyMatch(input -> isSame(file, input))) {
                throw new InputException(file, "is a file to read from", "give another name for the output");
            }
        }
    }

    /** Whether both are there and are the same, by whatever name. */
    static boolean isSame(Path path, Path input) {
        try {
            return Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input);
        } catch (IOException e) {
            throw InputException.reading(input, e);
        }
    }

    /** Whether it shows the whole alignment, as a page, rather than units. */
    boolean isPage() {
        return isPage(path);
    }

    static boolean isPage(Path path) {
        return PAGES.stream().anyMatch(path.toString().toLowerCase(Locale.ROOT)::endsWith);
    }

    /** Whether it keeps doubtful pairs too, for a person to judge: a page or a table. */
    boolean isForReview() {
        return isPage() || path.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
    }

    boolean isStandard() {
        return path.equals(STANDARD);
    }

    /** A writer for units; nothing appears before its commit. */
    UnitWriter writer() {
        return writer(ExchangeConfig.defaults());
    }

    /** The same with its own settings. */
    UnitWriter writer(ExchangeConfig config) {
        return isStandard()
                ? Format.TMX.writer(terminal.data(), "standard output", config)
                : Format.of(path).writer(path, config);
    }

    /** Writes units to the end; how many. */
    long write(Iterable<TranslationUnit> units) {
        try (UnitWriter writer = writer()) {
            units.forEach(writer::write);
            writer.commit();
            return writer.written();
        }
    }

    /** Writes the side-by-side page of a pair with the evidence for each bead; how many rows. */
    long writePage(AlignedPair pair, double minConfidence, List<Evidence> evidence) {
        String html = AlignmentPage.html(
                pair.alignment(), pair.source().location(), pair.target().location(), minConfidence, evidence);
        writeText(path, html);
        return pair.alignment().beads().size();
    }

    /** Writes a text file, whole or not at all. */
    static void writeText(Path path, String text) {
        try (AtomicFile file = new AtomicFile(path)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException e) {
            throw InputException.writing(path, e);
        }
    }

    /** What a name stands for, in words: {@code corpus.en and corpus.zh} for {@code corpus.moses}. */
    static String files(Path path) {
        return Format.files(path).stream().map(Path::toString).collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
        return isStandard() ? "standard output" : files(path);
    }
}
