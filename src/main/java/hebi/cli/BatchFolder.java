package hebi.cli;

import hebi.align.AlignmentPage;
import hebi.error.InputException;
import hebi.exchange.ExchangeConfig;
import hebi.exchange.Format;
import hebi.exchange.UnitReader;
import hebi.exchange.UnitWriter;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.FilePair;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The folder beside a batch's output: for each pair its units, {@code NAME.tmx}, and its page, {@code NAME.html}. */
final class BatchFolder {
    /** Digits of a key: 80 bits, so that no two pairs ever share one. */
    private static final int DIGITS = 20;

    private final Path folder;
    private final String options;

    /**
     * Makes the folder where it is missing.
     *
     * @param options all that changes what becomes of a pair, beside its files
     */
    BatchFolder(Path folder, String options) {
        this.folder = folder;
        this.options = options;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw InputException.writing(folder, e);
        }
    }

    Path path() {
        return folder;
    }

    /** The hash of both files' contents and of the options; names the files as well where one cannot be read. */
    String key(FilePair files) {
        MessageDigest digest = FileHash.sha256();
        digest.update(options.getBytes(StandardCharsets.UTF_8));
        for (Path file : List.of(files.english(), files.chinese())) {
            digest.update((file + "\n" + content(file)).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** The hash of a file. One that cannot be read fails again where the pair is aligned, and is reported there. */
    private static String content(Path file) {
        try {
            return FileHash.of(file);
        } catch (InputException e) {
            return "unreadable";
        }
    }

    boolean hasUnits(String name) {
        return Files.exists(units(name));
    }

    /** Whether a pair of that name would write over a file. */
    boolean holds(String name) {
        return Files.exists(units(name)) || Files.exists(page(name));
    }

    private Path page(String name) {
        return folder.resolve(name + ".html");
    }

    private Path units(String name) {
        return folder.resolve(name + ".tmx");
    }

    /** Writes the page of a pair, then its units: where these are, the pair is whole. */
    void write(String name, AlignedPair pair, List<TranslationUnit> units, double minConfidence) {
        UnitOutput.writeText(
                page(name),
                AlignmentPage.html(
                        pair.alignment(),
                        pair.source().location(),
                        pair.target().location(),
                        minConfidence));
        try (UnitWriter writer = Format.TMX.writer(units(name), ExchangeConfig.defaults())) {
            units.forEach(writer::write);
            writer.commit();
        }
    }

    /** Hands the units of a pair on, in order. */
    void read(String name, Consumer<TranslationUnit> consumer) {
        try (UnitReader reader = Format.TMX.reader(units(name))) {
            for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                entry.get().pairs().forEach(consumer);
            }
        }
    }

    /**
     * Joins the units of pairs in their order. A unit that occurs in several of them is written once, where it comes first, with all
     * its occurrences; only those are held in heap. The files are read twice.
     */
    void join(List<String> names, UnitWriter writer) {
        Map<List<Variant>, Integer> seen = new HashMap<>();
        names.forEach(name -> read(name, unit -> seen.merge(identity(unit), 1, Integer::sum)));
        seen.values().removeIf(count -> count == 1);
        Map<List<Variant>, List<Provenance>> shared = new HashMap<>();
        names.forEach(name -> read(name, unit -> {
            if (seen.containsKey(identity(unit))) {
                shared.computeIfAbsent(identity(unit), u -> new ArrayList<>()).addAll(unit.provenances());
            }
        }));
        names.forEach(name -> read(name, unit -> {
            if (!seen.containsKey(identity(unit))) {
                writer.write(unit);
            } else if (shared.containsKey(identity(unit))) {
                writer.write(new TranslationUnit(unit.source(), unit.target(), shared.remove(identity(unit))));
            }
        }));
    }

    private static List<Variant> identity(TranslationUnit unit) {
        return List.of(unit.source(), unit.target());
    }
}
