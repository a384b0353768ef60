package hebi.cli;

import hebi.exchange.ExchangeConfig;
import hebi.exchange.Format;
import hebi.exchange.UnitWriter;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes a memory as one file for each document or domain. Some files are open at a time, so a memory of many documents
 * is read several times.
 */
final class SplitExport {
    private static final int OPEN_FILES = 100;

    /** What a unit belongs to, by its newest occurrence; nothing is known where the value is empty. */
    enum By {
        DOMAIN,
        DOCUMENT;

        private String of(TranslationUnit unit) {
            List<Provenance> all = unit.provenances();
            if (all.isEmpty()) {
                return "";
            }
            Provenance newest = all.get(all.size() - 1);
            return this == DOMAIN ? newest.domain() : newest.document();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Supplier<Stream<TranslationUnit>> memory;
    private final Path output;
    private final ExchangeConfig config;
    private final Talk talk;

    /** @param memory gives the units to write, the same each time */
    SplitExport(Supplier<Stream<TranslationUnit>> memory, Path output, ExchangeConfig config, Talk talk) {
        this.memory = memory;
        this.output = output;
        this.config = config;
        this.talk = talk;
    }

    void write(By by) {
        List<Map.Entry<String, Path>> files = new ArrayList<>(files(by).entrySet());
        for (int i = 0; i < files.size(); i += OPEN_FILES) {
            write(by, files.subList(i, Math.min(files.size(), i + OPEN_FILES)));
        }
    }

    /** The file of each document or domain, in the order of their names. */
    private Map<String, Path> files(By by) {
        Set<String> values = new TreeSet<>();
        try (Stream<TranslationUnit> units = memory.get()) {
            units.forEach(unit -> values.add(by.of(unit)));
        }
        Map<String, Path> files = new LinkedHashMap<>();
        PartNames.of(values).forEach((value, name) -> files.put(value, named(name)));
        return files;
    }

    private Path named(String part) {
        String file = output.getFileName().toString();
        int dot = file.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? file.lastIndexOf('.', file.length() - 4)
                : file.lastIndexOf('.');
        return output.resolveSibling(file.substring(0, dot) + "." + part + file.substring(dot));
    }

    private void write(By by, List<Map.Entry<String, Path>> files) {
        Map<String, UnitWriter> writers = new LinkedHashMap<>();
        try (Stream<TranslationUnit> units = memory.get()) {
            files.forEach(file ->
                    writers.put(file.getKey(), Format.of(file.getValue()).writer(file.getValue(), config)));
            for (Iterator<TranslationUnit> i = units.iterator(); i.hasNext(); ) {
                TranslationUnit unit = i.next();
                UnitWriter writer = writers.get(by.of(unit));
                if (writer != null) {
                    writer.write(unit);
                }
            }
            for (Map.Entry<String, Path> file : files) {
                UnitWriter writer = writers.get(file.getKey());
                writer.commit();
                talk.say(ExportCommand.written(writer, UnitOutput.files(file.getValue())));
            }
        } finally {
            writers.values().forEach(UnitWriter::close);
        }
    }
}
