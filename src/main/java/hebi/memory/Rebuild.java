package hebi.memory;

import hebi.error.MemoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A new index of the units that the old one still gives.
 *
 * <ol>
 *   <li>Each segment is read by its texts and stored fields alone, past what is damaged ({@link Salvage}).
 *   <li>What was read goes into new segments in the same folder.
 *   <li>One commit puts them in the place of the old ones, which Lucene removes only then: wherever this is cut off, the
 *       memory is either the old one or the new one.
 * </ol>
 *
 * The log goes on as it is. Of a memory whose list of segments is lost nothing can be read.
 *
 * @param units number of units in the new index
 * @param losses what was lost, a line each; empty where nothing was
 */
public record Rebuild(long units, List<String> losses) {
    public Rebuild {
        losses = List.copyOf(losses);
    }

    /**
     * Rebuilds the memory in a folder.
     *
     * @throws MemoryException where it is locked, of another format, no memory, or its list of segments cannot be read
     */
    public static Rebuild of(Path path) {
        MemoryFolder folder = filled(path);
        IndexWriterConfig settings = MemoryWriter.settings(MemoryConfig.defaults());
        settings.setOpenMode(OpenMode.CREATE);
        settings.setCommitOnClose(false);
        try (Directory directory = FSDirectory.open(folder.index())) {
            SegmentInfos old = SegmentInfos.readLatestCommit(directory);
            folder.checkFormat(old.getUserData());
            try (IndexWriter writer = new IndexWriter(directory, settings)) {
                return rebuild(folder, directory, old, writer);
            }
        } catch (IOException e) {
            throw folder.writing(e);
        }
    }

    /**
     * What {@link #of} would make of the memory in a folder; changes nothing.
     *
     * @throws MemoryException as {@link #of} does, but for the lock, of which there is no need
     */
    public static Rebuild preview(Path path) {
        MemoryFolder folder = filled(path);
        try (Directory directory = FSDirectory.open(folder.index())) {
            SegmentInfos old = SegmentInfos.readLatestCommit(directory);
            folder.checkFormat(old.getUserData());
            AtomicLong units = new AtomicLong();
            List<String> losses = salvage(directory, old, unit -> units.incrementAndGet());
            return new Rebuild(units.get(), losses);
        } catch (IOException e) {
            throw folder.reading(e);
        }
    }

    private static MemoryFolder filled(Path path) {
        MemoryFolder folder = new MemoryFolder(path);
        if (!Files.isDirectory(folder.index())) {
            folder.refuseForeign();
            throw new MemoryException(path, "holds no units", "fill it with hebi align or hebi import");
        }
        return folder;
    }

    /** Hands over every unit that can be read; returns what is lost. */
    private static List<String> salvage(Directory directory, SegmentInfos segments, Salvage.Units units)
            throws IOException {
        List<String> losses = new ArrayList<>();
        for (SegmentCommitInfo segment : segments) {
            Salvage salvage = new Salvage(directory, segment);
            salvage.units(units);
            salvage.loss().ifPresent(losses::add);
        }
        return losses;
    }

    private static Rebuild rebuild(MemoryFolder folder, Directory directory, SegmentInfos old, IndexWriter writer)
            throws IOException {
        List<String> losses;
        try (NewSegments segments = new NewSegments(writer)) {
            losses = salvage(directory, old, unit -> segments.add(unit, Fields.id(unit)));
            segments.finish();
        }
        writer.setLiveCommitData(Checkpoint.of(old.getUserData()).userData().entrySet());
        MemoryWriter.finish(writer, new Columns(folder.columns()));
        return new Rebuild(writer.getDocStats().numDocs, losses);
    }
}
