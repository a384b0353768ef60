package hebi.cli;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.exchange.Format;
import hebi.exchange.ImportCheck;
import hebi.exchange.ImportedUnits;
import hebi.exchange.UnitReader;
import hebi.memory.Added;
import hebi.memory.Adding;
import hebi.memory.TranslationMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hebi import}: files of units into the memory. */
@Command(
        name = "import",
        description =
                "Add the Chinese-English units of files to the memory. Each file is read twice: a file with a fault"
                        + " adds nothing, unless --keep-going.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final Path STANDARD = Path.of("-");

    /** Units that a killed import may lose at most: some seconds of work. */
    private static final long STEP = 100_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "F.tmx, F.tsv or another format by its ending, also packed as F.tmx.gz; - for standard input.")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Read every file as one of ${COMPLETION-CANDIDATES}, whatever its name; default for -: TMX.")
    private Format format;

    @Option(names = "--keep-going", description = "Take the good units of a file with faults, and list the faults.")
    private boolean keepGoing;

    @Option(names = "--dry-run", description = "Check and count, and add nothing.")
    private boolean dryRun;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        try (TranslationMemory opened = memory.open()) {
            for (Path file : files) {
                if (file.equals(STANDARD)) {
                    importStandardInput(opened);
                } else {
                    importFile(opened, file, file.toString(), format == null ? Format.of(file) : format);
                }
            }
        }
        return ExitCode.OK;
    }

    /** What can be read only once goes through a temporary file. */
    private void importStandardInput(TranslationMemory opened) {
        String name = "standard input";
        try {
            Path copy = Files.createTempFile("hebi", ".import");
            try {
                Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
                importFile(opened, copy, name, format == null ? Format.TMX : format);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw InputException.reading(name, e);
        }
    }

    private void importFile(TranslationMemory opened, Path path, String name, Format as) {
        ImportCheck check = ImportCheck.of(as, path, name, this::onFault);
        if (check.units() == 0) {
            throw new InputException(
                    name,
                    "holds no Chinese-English unit" + (check.tags().isEmpty() ? "" : ", only " + check.tags()),
                    "give a memory with both languages");
        }
        Added added = add(opened, path, name, as);
        talk.say(name + ": " + counts(added.created(), added.merged()) + skipped(check) + "; texts: " + check.tags());
        if (added.byTags().size() > 1) {
            added.byTags()
                    .forEach(pair -> talk.say("  " + pair.source() + " → " + pair.target() + ": "
                            + counts(pair.created(), pair.merged())));
        }
    }

    private Added add(TranslationMemory opened, Path path, String name, Format as) {
        String document = Path.of(name).getFileName().toString();
        try (Progress progress = new Progress(talk, name, path);
                // The faults were said when the file was checked.
                UnitReader reader =
                        as.reader(path, name, keepGoing ? fault -> {} : ImportCommand::fail, progress::read)) {
            Adding how = dryRun ? Adding.preview() : Adding.inSteps("import " + name, STEP, progress::committed);
            return opened.add(() -> new ImportedUnits(reader, document), how);
        }
    }

    private String counts(long created, long merged) {
        return Counted.of(created, "unit")
                + String.format(
                        Locale.ROOT,
                        dryRun
                                ? " would be created, %,d merged with what is there"
                                : " created, %,d merged with what was there",
                        merged);
    }

    private void onFault(FormatException fault) {
        if (!keepGoing) {
            throw fault;
        }
        talk.terminal().err().println(fault.getMessage());
    }

    private static void fail(FormatException fault) {
        throw fault;
    }

    private static String skipped(ImportCheck check) {
        return check.skipped().stream().map(reason -> ", " + reason).collect(Collectors.joining());
    }
}
