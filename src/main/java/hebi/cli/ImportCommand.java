package hebi.cli;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.exchange.Entry;
import hebi.exchange.Format;
import hebi.exchange.UnitReader;
import hebi.memory.Added;
import hebi.memory.TranslationMemory;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hebi import}: files of units into the memory. */
@Command(
        name = "import",
        description =
                "Add the Chinese-English units of TMX or TSV files to the memory. A file with a fault adds nothing,"
                        + " unless --keep-going.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "F.tmx or F.tsv.")
    private List<Path> files;

    @Option(names = "--keep-going", description = "Take the good units of a file with faults, and list the faults.")
    private boolean keepGoing;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        try (TranslationMemory opened = memory.open()) {
            for (Path file : files) {
                importFile(opened, file);
            }
        }
        return ExitCode.OK;
    }

    private void importFile(TranslationMemory opened, Path file) {
        Format format = Format.of(file);
        Count count = check(format, file);
        if (count.units == 0) {
            throw new InputException(
                    file,
                    "holds no Chinese-English unit"
                            + (count.tags.isEmpty() ? "" : ", only " + String.join(", ", count.tags)),
                    "give a memory with both languages");
        }
        Added added;
        // The faults were said when the file was checked.
        try (UnitReader reader = format.reader(file, keepGoing ? fault -> {} : ImportCommand::fail)) {
            added = opened.add(() -> new Units(reader, file));
        }
        talk.say(String.format(
                Locale.ROOT,
                "%s: %,d units created, %,d merged with what was there%s%s",
                file,
                added.created(),
                added.merged(),
                count.blank == 0 ? "" : String.format(Locale.ROOT, ", %,d with an empty side left out", count.blank),
                count.others == 0
                        ? ""
                        : String.format(Locale.ROOT, ", %,d in other languages left out", count.others)));
    }

    /** What a file holds. */
    private static final class Count {
        private long units;
        private long blank;
        private long others;
        private final Set<String> tags = new TreeSet<>();
    }

    /** Reads the whole file before anything is added, so that a fault at its end leaves the memory as it was. */
    private Count check(Format format, Path file) {
        Count count = new Count();
        Consumer<FormatException> faults =
                keepGoing ? fault -> talk.terminal().err().println(fault.getMessage()) : ImportCommand::fail;
        try (UnitReader reader = format.reader(file, faults)) {
            for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                List<TranslationUnit> pairs = entry.get().pairs();
                count.others += pairs.isEmpty() ? 1 : 0;
                long blank = pairs.stream().filter(ImportCommand::isBlank).count();
                count.blank += blank;
                count.units += pairs.size() - blank;
                entry.get().variants().forEach(variant -> count.tags.add(variant.tag()));
            }
        }
        return count;
    }

    private static void fail(FormatException fault) {
        throw fault;
    }

    private static boolean isBlank(TranslationUnit unit) {
        return unit.source().text().isBlank() || unit.target().text().isBlank();
    }

    /** The units of a reader, one after the other; one of which nothing is known gets the file as its document. */
    private static final class Units implements Iterator<TranslationUnit> {
        private final UnitReader reader;
        private final String document;
        private final Deque<TranslationUnit> waiting = new ArrayDeque<>();

        Units(UnitReader reader, Path file) {
            this.reader = reader;
            this.document = file.getFileName().toString();
        }

        @Override
        public boolean hasNext() {
            while (waiting.isEmpty()) {
                Entry entry = reader.next().orElse(null);
                if (entry == null) {
                    return false;
                }
                entry.pairs().stream().filter(u -> !isBlank(u)).map(this::named).forEach(waiting::add);
            }
            return true;
        }

        @Override
        public TranslationUnit next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return waiting.remove();
        }

        private TranslationUnit named(TranslationUnit unit) {
            List<Provenance> provenances = unit.provenances().isEmpty()
                    ? List.of(Provenance.UNKNOWN.withDocument(document))
                    : unit.provenances().stream()
                            .map(p -> p.document().isEmpty() ? p.withDocument(document) : p)
                            .toList();
            return new TranslationUnit(unit.source(), unit.target(), provenances);
        }
    }
}
