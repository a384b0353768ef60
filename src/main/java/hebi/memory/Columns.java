package hebi.memory;

import hebi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.ByteBuffersIndexOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * The columns of all segments of a memory, each in a side file {@code columns/<hex of the segment's id>.<language>} that
 * is mapped into memory. They can be made anew at any time: where a file is missing, or is not what it should be, the
 * column is made in heap. Only who holds the lock of the memory writes and removes files. Thread-safe.
 *
 * <p>The folder stands beside the index, not in it: Lucene deletes what it finds there under names like its own.
 */
final class Columns {
    /** A segment as it was written, whatever was deleted since, and a side. */
    private record Key(IndexReader.CacheKey segment, Language language) {}

    /** One side of a segment that is open. */
    private record Side(LeafReader segment, Language language) {}

    private final Path folder;
    private final Store.Disk disk;
    private final Map<Key, Column> open = new HashMap<>();
    // Those that were made in heap as there was no file yet.
    private final Set<Key> unwritten = new HashSet<>();

    Columns(Path folder) {
        this(folder, FSDirectory::open);
    }

    /** @param disk opens the folder */
    Columns(Path folder, Store.Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** The column of a side of a segment; lives as long as the segment is open. */
    synchronized Column of(LeafReader segment, Language language) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Key key = new Key(core.getKey(), language);
        if (!open.containsKey(key)) {
            open.put(key, load(segment, key));
            core.addClosedListener(closed -> close(key));
        } else if (unwritten.contains(key) && Files.exists(file(segment, language))) {
            // The import that was going on has ended. Who searches in the one in heap may go on: it needs no closing.
            open.put(key, load(segment, key));
        }
        return open.get(key);
    }

    private synchronized void close(Key key) throws IOException {
        unwritten.remove(key);
        open.remove(key).close();
    }

    private Column load(LeafReader segment, Key key) throws IOException {
        unwritten.remove(key);
        byte[] id = id(segment);
        if (!Files.exists(file(segment, key.language()))) {
            unwritten.add(key);
            return built(segment, id, key.language());
        }
        try (Directory files = disk.open(folder)) {
            return column(files.openInput(name(id, key.language()), IOContext.DEFAULT), id, key.language());
        } catch (IOException e) {
            // Damaged, of another version, or just removed by a writer: it holds nothing that the index lacks.
            return built(segment, id, key.language());
        }
    }

    private Path file(LeafReader segment, Language language) {
        return folder.resolve(name(id(segment), language));
    }

    private static Column column(IndexInput input, byte[] id, Language language) throws IOException {
        try {
            return new Column(input, id, language);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static Column built(LeafReader segment, byte[] id, Language language) throws IOException {
        ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
        String name = name(id, language);
        try (IndexOutput out = new ByteBuffersIndexOutput(bytes, name, name)) {
            ColumnBuilder.writeQuickly(segment, id, language, out);
        }
        return new Column(new ByteBuffersIndexInput(bytes.toDataInput(), name), id, language);
    }

    /** Writes the files that the segments of a reader lack, or that are of another version, on all cores. The caller holds the lock. */
    void write(DirectoryReader reader) throws IOException {
        Files.createDirectories(folder);
        try (Directory files = disk.open(folder)) {
            // Where one fails the others are waited for all the same, as the segments that they read are closed
            // afterwards.
            List<IOException> failures = missing(files, reader).parallelStream()
                    .flatMap(side -> failure(files, side))
                    .toList();
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
        }
    }

    private static List<Side> missing(Directory files, DirectoryReader reader) throws IOException {
        Set<String> present = new HashSet<>(List.of(files.listAll()));
        List<Side> missing = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (Language language : Language.values()) {
                byte[] id = id(leaf.reader());
                if (!present.contains(name(id, language)) || !isReadable(files, id, language)) {
                    missing.add(new Side(leaf.reader(), language));
                }
            }
        }
        return missing;
    }

    /** Writes one file; what prevented it, if anything. */
    private static Stream<IOException> failure(Directory files, Side side) {
        try {
            write(files, side.segment(), side.language());
            return Stream.empty();
        } catch (IOException e) {
            return Stream.of(e);
        }
    }

    private static boolean isReadable(Directory files, byte[] id, Language language) {
        try {
            column(files.openInput(name(id, language), IOContext.DEFAULT), id, language)
                    .close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Directory files, LeafReader segment, Language language) throws IOException {
        byte[] id = id(segment);
        String temporary;
        try (IndexOutput out = files.createTempOutput(name(id, language), "column", IOContext.DEFAULT)) {
            temporary = out.getName();
            ColumnBuilder.write(segment, id, language, out);
        }
        files.sync(List.of(temporary));
        files.rename(temporary, name(id, language));
        files.syncMetaData();
    }

    /** Removes the files of other segments than a reader's, which is of the only commit. The caller holds the lock. */
    void removeOthers(DirectoryReader reader) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (Language language : Language.values()) {
                wanted.add(name(id(leaf.reader()), language));
            }
        }
        try (Directory files = disk.open(folder)) {
            for (String name : files.listAll()) {
                if (!wanted.contains(name)) {
                    files.deleteFile(name);
                }
            }
        }
    }

    /** What is wrong with the files that a reader's segments have, a line each. */
    List<String> faults(DirectoryReader reader) throws IOException {
        List<String> faults = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (Language language : Language.values()) {
                Path file = file(leaf.reader(), language);
                if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes(leaf.reader(), language))) {
                    faults.add("columns: " + file.getFileName() + " is not what the index says");
                }
            }
        }
        return faults;
    }

    /** That files are missing, which only costs time, on a line; empty where none is. */
    Optional<String> missing(DirectoryReader reader) {
        int files = Language.values().length * reader.leaves().size();
        long missing = reader.leaves().stream()
                .flatMap(leaf -> Stream.of(Language.values()).map(language -> file(leaf.reader(), language)))
                .filter(Files::notExists)
                .count();
        return missing == 0
                ? Optional.empty()
                : Optional.of("columns: " + missing + " of " + files
                        + " files are missing, as after an import that was cut off; no unit is lost, look-up is slower, and the"
                        + " next change of any kind, such as the same import again, writes them");
    }

    private static byte[] bytes(LeafReader segment, Language language) throws IOException {
        ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
        try (IndexOutput out = new ByteBuffersIndexOutput(bytes, "column", "column")) {
            ColumnBuilder.write(segment, id(segment), language, out);
        }
        return bytes.toArrayCopy();
    }

    private static String name(byte[] id, Language language) {
        return HexFormat.of().formatHex(id) + "." + language.code();
    }

    private static byte[] id(LeafReader segment) {
        return ((SegmentReader) segment).getSegmentInfo().info.getId();
    }
}
