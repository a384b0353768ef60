package hebi.exchange;

import hebi.error.FormatException;
import hebi.error.HebiException;
import hebi.error.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file that units are read from and written to, told by the ending of the name. */
public enum Format {
    /** Translation Memory eXchange; read 1.1 to 1.4b, written 1.4. */
    TMX(".tmx") {
        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) {
            return new TmxReader(in, name, faults);
        }

        @Override
        public UnitWriter writer(OutputStream out, String name, ExchangeConfig config) {
            return new TmxWriter(out, name, config);
        }
    },
    /** Tab-separated values: see {@link TableReader} and {@link TsvText} for the columns. */
    TSV(".tsv") {
        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) {
            return new TableReader(new TsvRows(in, name), faults);
        }

        @Override
        public UnitWriter writer(OutputStream out, String name, ExchangeConfig config) {
            return new LineWriter(out, name, TsvText.header(), TsvText::line);
        }
    },
    /** Comma-separated values with the same columns. */
    CSV(".csv") {
        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) throws IOException {
            return new TableReader(new CsvRows(in, name), faults);
        }

        @Override
        public UnitWriter writer(OutputStream out, String name, ExchangeConfig config) {
            return new LineWriter(out, name, CsvText.header(), CsvText::line);
        }
    },
    /** One JSON object a line, with everything that Hebi knows of a unit: see {@link JsonlReader}. */
    JSONL(".jsonl") {
        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) {
            return new JsonlReader(in, name, faults);
        }

        @Override
        public UnitWriter writer(OutputStream out, String name, ExchangeConfig config) {
            return new LineWriter(out, name, "", JsonlText::line);
        }
    },
    /** A spreadsheet with the same columns as {@link #TSV}, and with everything that they cannot hold: see {@link XlsxWriter}. */
    XLSX(".xlsx") {
        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) throws IOException {
            return new TableReader(new XlsxRows(in, name), faults);
        }

        @Override
        public UnitWriter writer(OutputStream out, String name, ExchangeConfig config) {
            return new XlsxWriter(out, name);
        }
    },
    /** Two files, one text a line: {@code corpus.moses} means {@code corpus.en} and {@code corpus.zh}. */
    MOSES(MosesPair.ENDING) {
        @Override
        public UnitReader reader(Path path, String name, Consumer<FormatException> faults, LongConsumer progress) {
            return new MosesReader(MosesPair.of(path), faults);
        }

        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) {
            throw twoFiles(name);
        }

        @Override
        public UnitWriter writer(Path path, ExchangeConfig config) {
            return new MosesWriter(MosesPair.of(path));
        }

        @Override
        public UnitWriter writer(OutputStream out, String name, ExchangeConfig config) {
            throw twoFiles(name);
        }

        private InputException twoFiles(String name) {
            return new InputException(name, "is one stream, and a Moses corpus is two files", "name it corpus.moses");
        }
    },
    /**
     * XLIFF 1.2, 2.0, 2.1 and 2.2; read only: {@code hebi translate} fills it in. Files of Trados Studio and memoQ are XLIFF 1.2
     * with names of their own; what they add in other namespaces is passed over.
     */
    XLIFF(".xlf .xliff .sdlxliff .mqxliff") {
        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) {
            return new NeighbourReader(new XliffReader(in, name, faults));
        }
    },
    /** Message catalogues of GNU gettext; read only: {@code hebi translate} fills them in. */
    PO(".po") {
        @Override
        UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) throws IOException {
            return new NeighbourReader(new PoReader(in, name, faults));
        }
    };

    /** With spaces between. */
    private final String suffixes;

    Format(String suffixes) {
        this.suffixes = suffixes;
    }

    private Stream<String> suffixes() {
        return Arrays.stream(suffixes.split(" "));
    }

    /**
     * The format of a file by the ending of its name, in any case; {@code .gz} behind it is passed over.
     *
     * @throws InputException when the ending is none of the known ones
     */
    public static Format of(Path path) {
        return of(path, format -> true).orElseThrow(() -> unknown(path));
    }

    private static InputException unknown(Path path) {
        return Files.isDirectory(path)
                ? new InputException(path, "is a folder", "give a file")
                : new InputException(
                        path,
                        "the ending of the name tells no known format",
                        "give a name that ends in one of "
                                + endings(format -> true).collect(Collectors.joining(", ")));
    }

    /**
     * The same for a file to be written.
     *
     * @param others endings of what else can be written where the name was given, for the message
     * @throws InputException also when units are not written in that format
     */
    public static Format toWrite(Path path, List<String> others) {
        return of(path, Format::isWritten).orElseThrow(() -> notWritten(path, others));
    }

    /** Whether the ending of a name tells a format of units. */
    public static boolean isNamed(Path path) {
        return of(path, format -> true).isPresent();
    }

    private static InputException notWritten(Object path, List<String> others) {
        String endings =
                Stream.concat(endings(Format::isWritten), others.stream()).collect(Collectors.joining(", "));
        return new InputException(
                path, "is no format in which units are written", "give a name that ends in one of " + endings);
    }

    /** The files that a name to write or to read stands for: that of a Moses corpus for two, any other for itself. */
    public static List<Path> files(Path path) {
        return of(path, MOSES::equals)
                .map(corpus -> MosesPair.of(path))
                .map(pair -> List.of(pair.english(), pair.chinese()))
                .orElse(List.of(path));
    }

    private static Optional<Format> of(Path path, Predicate<Format> wanted) {
        String name = path.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return Arrays.stream(values())
                .filter(format -> wanted.test(format) && format.suffixes().anyMatch(name::endsWith))
                .findFirst();
    }

    /** Whether units are written in this format too. */
    public boolean isWritten() {
        return this != XLIFF && this != PO;
    }

    /**
     * Reads the whole file once and keeps nothing, so that an import can refuse a faulty file before its first unit.
     *
     * @return how many entries the file holds
     * @throws FormatException at the first fault
     * @throws InputException when the file is missing, empty or cannot be read
     */
    public long check(Path path) {
        try (UnitReader reader = reader(path)) {
            long entries = 0;
            while (reader.next().isPresent()) {
                entries++;
            }
            return entries;
        }
    }

    /**
     * A reader that throws a {@link FormatException} at the first fault.
     *
     * @throws FormatException when the file declares an encoding that is not known
     * @throws InputException when the file is missing, empty or cannot be read
     */
    public UnitReader reader(Path path) {
        return reader(path, fault -> {
            throw fault;
        });
    }

    /**
     * A reader that keeps going: an entry with a fault is handed to {@code faults} and passed over. A fault past which
     * nothing can be read, such as in the XML itself, is handed over too, and the entries end there.
     *
     * @throws FormatException when the file declares an encoding that is not known
     * @throws InputException when the file is missing, empty or cannot be read
     */
    public UnitReader reader(Path path, Consumer<FormatException> faults) {
        return reader(path, path.toString(), faults);
    }

    /** The same for a file that the user knows by another name, such as a copy of standard input. */
    public UnitReader reader(Path path, String name, Consumer<FormatException> faults) {
        return reader(path, name, faults, bytes -> {});
    }

    /** The same that tells, now and then, how many bytes of the file have been read. */
    public UnitReader reader(Path path, String name, Consumer<FormatException> faults, LongConsumer progress) {
        try {
            return opened(bytes(path, progress), name, faults);
        } catch (IOException e) {
            throw InputException.reading(name, e);
        }
    }

    /** The bytes of a file, unpacked; an {@link InputException} where it has none. */
    static InputStream bytes(Path path) throws IOException {
        return bytes(path, bytes -> {});
    }

    private static InputStream bytes(Path path, LongConsumer progress) throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) == 0) {
            throw new InputException(path, "the file is empty", "give a file with translation units");
        }
        return unpacked(new CountedInput(Files.newInputStream(path), progress));
    }

    /** A reader that fails at the first bytes does not leave the file open. */
    private UnitReader opened(InputStream in, String name, Consumer<FormatException> faults) throws IOException {
        try {
            return reader(in, name, faults);
        } catch (HebiException | IOException e) {
            in.close();
            throw e;
        }
    }

    /** What gzip packed, told by its first two bytes, is unpacked; anything else stays as it is. */
    private static InputStream unpacked(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        boolean isPacked = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return isPacked ? new GzipInput(in) : in;
    }

    /**
     * A writer that puts its file at {@code path} on {@link UnitWriter#commit}, in place of one that stands there; packed where
     * the name ends in {@code .gz}.
     *
     * @throws InputException when the folder does not exist or cannot be written in
     */
    public UnitWriter writer(Path path, ExchangeConfig config) {
        if (!isWritten()) {
            throw notWritten(path, List.of());
        }
        AtomicFile file = AtomicFile.packedByName(path);
        return new FileUnitWriter(writer(file.stream(), path.toString(), config), file);
    }

    /**
     * A writer to a stream, which is flushed but not closed. What was written before a failure has left.
     *
     * @param name what the output is called in error messages
     */
    public UnitWriter writer(OutputStream out, String name, ExchangeConfig config) {
        throw notWritten(name, List.of());
    }

    /** A reader of a stream, which it closes. */
    abstract UnitReader reader(InputStream in, String name, Consumer<FormatException> faults) throws IOException;

    private static Stream<String> endings(Predicate<Format> wanted) {
        return Arrays.stream(values()).filter(wanted).flatMap(Format::suffixes);
    }
}
