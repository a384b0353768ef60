package hebi.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.error.InputException;
import hebi.pipeline.FilePair;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a batch has done, so that the same command goes on where the last one ended: {@code journal.jsonl} in the batch's folder, a line
 * for each pair, the last one for a pair counts. A line that was cut off by a crash is passed over.
 */
final class BatchJournal {
    private final Path file;
    private final ObjectMapper mapper = new ObjectMapper();
    /** Whether the last line has no end, since the run that wrote it crashed. */
    private boolean isCutOff;

    private final Map<List<String>, JournalEntry> entries = new HashMap<>();

    /** Reads the journal of a folder; one that does not exist is empty. */
    BatchJournal(Path folder) {
        file = folder.resolve("journal.jsonl");
        if (!Files.exists(file)) {
            return;
        }
        try {
            String text = Files.readString(file);
            isCutOff = !text.isEmpty() && !text.endsWith("\n");
            text.lines().forEach(line -> read(line).ifPresent(this::put));
        } catch (IOException e) {
            throw InputException.reading(file, e);
        }
    }

    private Optional<JournalEntry> read(String line) {
        try {
            return Optional.of(mapper.readValue(line, JournalEntry.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void put(JournalEntry entry) {
        entries.put(List.of(entry.english(), entry.chinese()), entry);
    }

    /** What came of a pair the last time; empty where it was never finished. */
    Optional<JournalEntry> entry(FilePair files) {
        return Optional.ofNullable(
                entries.get(List.of(files.english().toString(), files.chinese().toString())));
    }

    /** What came of every pair, of other batches with the same folder too. */
    Collection<JournalEntry> entries() {
        return entries.values();
    }

    /** Adds lines to the end and makes sure that they are on the disk. */
    void append(List<JournalEntry> done) {
        try (BufferedWriter writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            if (isCutOff) {
                writer.write("\n");
                isCutOff = false;
            }
            for (JournalEntry entry : done) {
                writer.write(mapper.writeValueAsString(entry) + "\n");
                put(entry);
            }
        } catch (IOException e) {
            throw InputException.writing(file, e);
        }
    }
}
