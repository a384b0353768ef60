package hebi.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status.SegmentInfoStatus;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/**
 * Whether a memory is whole: Lucene's own check of the index, then every unit against its id, which is a hash of what it
 * says, every column against the index, and the checksums of the log. Changes nothing.
 *
 * @param units number of units that were read; 0 where the index cannot be opened
 * @param findings what is wrong, a line each; empty where nothing is
 * @param remedy what helps
 */
public record Verification(long units, List<String> findings, Remedy remedy) {
    /** What helps against what is wrong. */
    public enum Remedy {
        /** Nothing is needed: nothing is wrong, or only what the next change mends. */
        NONE,
        /** {@link Rebuild} can read units. */
        REBUILD,
        /** The list of segments is lost: no unit can be read any more. */
        BACKUP
    }

    public Verification {
        findings = List.copyOf(findings);
    }

    /**
     * Verifies the memory in a folder. A missing one is whole. Waits for nobody: a memory that another process adds to
     * cannot be verified.
     *
     * @throws hebi.error.MemoryException where it is locked, of another format or no memory
     */
    public static Verification of(Path path) {
        MemoryFolder folder = new MemoryFolder(path);
        if (!Files.isDirectory(folder.index())) {
            folder.refuseForeign();
            return new Verification(0, List.of(), Remedy.NONE);
        }
        List<String> findings = new ArrayList<>();
        try (Directory directory = FSDirectory.open(folder.index())) {
            checkIndex(directory, findings);
            if (!findings.isEmpty()) {
                return new Verification(0, findings, folder.isRebuildable() ? Remedy.REBUILD : Remedy.BACKUP);
            }
            if (!DirectoryReader.indexExists(directory)) {
                folder.refuseForeign();
                return new Verification(0, List.of(), Remedy.NONE);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                folder.checkFormat(reader.getIndexCommit().getUserData());
                checkUnits(reader, findings);
                Columns columns = new Columns(folder.columns());
                findings.addAll(columns.faults(reader));
                checkLog(new ChangeLog(folder.changes()), reader, findings);
                Remedy remedy = findings.isEmpty() ? Remedy.NONE : Remedy.REBUILD;
                columns.missing(reader).ifPresent(findings::add);
                return new Verification(reader.numDocs(), findings, remedy);
            }
        } catch (IOException e) {
            throw folder.writing(e);
        }
    }

    /** Lucene's check reads every file of the index; it holds the lock meanwhile. */
    private static void checkIndex(Directory directory, List<String> findings) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            CheckIndex.Status status = check.checkIndex();
            if (status.clean) {
                return;
            }
            if (status.missingSegments) {
                findings.add("index: the list of segments cannot be read");
            }
            for (SegmentInfoStatus segment : status.segmentInfos) {
                firstError(segment)
                        .ifPresent(error -> findings.add("index: segment " + segment.name + " of " + segment.maxDoc
                                + " units is damaged: " + error.getMessage()));
            }
            if (findings.isEmpty()) {
                findings.add("index: " + status.totLoseDocCount + " units cannot be read");
            }
        }
    }

    private static Optional<Throwable> firstError(SegmentInfoStatus segment) {
        return Stream.of(
                        Optional.ofNullable(segment.error),
                        Optional.ofNullable(segment.liveDocStatus).map(s -> s.error),
                        Optional.ofNullable(segment.fieldInfoStatus).map(s -> s.error),
                        Optional.ofNullable(segment.termIndexStatus).map(s -> s.error),
                        Optional.ofNullable(segment.storedFieldStatus).map(s -> s.error),
                        Optional.ofNullable(segment.docValuesStatus).map(s -> s.error),
                        Optional.ofNullable(segment.indexSortStatus).map(s -> s.error))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void checkUnits(DirectoryReader reader, List<String> findings) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            Bits live = segment.getLiveDocs();
            SegmentUnits units = new SegmentUnits(segment);
            for (int doc = 0; doc < segment.maxDoc(); doc++) {
                if ((live == null || live.get(doc))
                        && !Fields.id(units.read(doc)).equals(units.id(doc))) {
                    findings.add("index: unit " + Hash.hex(units.id(doc)) + " does not say what it said when it came");
                }
            }
        }
    }

    private static void checkLog(ChangeLog log, DirectoryReader reader, List<String> findings) throws IOException {
        Checkpoint checkpoint = Checkpoint.of(reader.getIndexCommit().getUserData());
        for (long number = 1; number <= checkpoint.change(); number++) {
            Optional<ChangeFile> file = log.file(number, checkpoint);
            if (file.isPresent()) {
                try {
                    file.get().change();
                    file.get().records((id, former) -> {});
                } catch (IOException e) {
                    findings.add("changes: " + e.getMessage());
                }
            }
        }
    }
}
