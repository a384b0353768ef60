package hebi.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.error.InputException;
import hebi.exchange.AtomicFile;
import hebi.pipeline.AlignedPair;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stored alignments of a memory, in its folder {@code alignments/}. Thread-safe; a process has one store for a folder.
 */
public final class AlignmentStore {
    private static final Pattern ID = Pattern.compile("[0-9a-z]{12}");
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String ENDING = ".jsonl";

    /** One in the list. */
    public record Entry(String id, Origin origin) {}

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    /** What was opened stays at hand while there is room; one that is in use is never opened a second time. */
    private final Map<String, SoftReference<StoredAlignment>> opened = new HashMap<>();

    /** The store of the memory in a folder; nothing is made before the first alignment is stored. */
    public AlignmentStore(Path memory) {
        folder = memory.resolve("alignments");
    }

    /** Stores an alignment; its id. */
    public String create(AlignedPair pair) {
        String id = id();
        Log.Beginning beginning = new Log.Beginning(
                Origin.of(pair, Instant.now().truncatedTo(ChronoUnit.SECONDS)), rows(pair.alignment()));
        try {
            Files.createDirectories(folder);
            try (AtomicFile file = new AtomicFile(path(id))) {
                file.stream().write(Log.first(beginning));
                file.commit();
            }
        } catch (IOException e) {
            throw InputException.writing(folder, e);
        }
        return id;
    }

    private String id() {
        StringBuilder id = new StringBuilder();
        while (id.length() < 12) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    private static List<Row> rows(Alignment alignment) {
        List<Row> rows = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            rows.add(row(alignment, bead));
        }
        return rows;
    }

    static Row row(Alignment alignment, Bead bead) {
        return new Row(
                alignment.source().subList(bead.sourceStart(), bead.sourceEnd()),
                alignment.target().subList(bead.targetStart(), bead.targetEnd()),
                OptionalDouble.of(bead.confidence()),
                Row.Mark.PENDING,
                false);
    }

    /** An alignment by its id; empty where there is none. Whatever is no id names none. */
    public synchronized Optional<StoredAlignment> open(String id) {
        if (!ID.matcher(id).matches() || !Files.exists(path(id))) {
            return Optional.empty();
        }
        SoftReference<StoredAlignment> known = opened.get(id);
        StoredAlignment alignment = known == null ? null : known.get();
        if (alignment == null) {
            alignment = new StoredAlignment(id, path(id));
            opened.put(id, new SoftReference<>(alignment));
        }
        return Optional.of(alignment);
    }

    /** All alignments, the newest first. */
    public List<Entry> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .map(id -> new Entry(id, origin(path(id))))
                    .sorted(Comparator.comparing((Entry entry) -> entry.origin().created())
                            .reversed()
                            .thenComparing(Entry::id))
                    .toList();
        } catch (IOException e) {
            throw InputException.reading(folder, e);
        }
    }

    private static Origin origin(Path path) {
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            return OriginJson.read(new ObjectMapper()
                    .readTree(Optional.ofNullable(lines.readLine()).orElse("{}")));
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
    }

    /** Removes an alignment for good; false where there is none. */
    public synchronized boolean delete(String id) {
        if (open(id).isEmpty()) {
            return false;
        }
        opened.remove(id);
        try {
            return Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw InputException.writing(path(id), e);
        }
    }

    private Path path(String id) {
        return folder.resolve(id + ENDING);
    }
}
