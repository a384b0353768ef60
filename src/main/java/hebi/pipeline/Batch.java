package hebi.pipeline;

import hebi.error.HebiException;
import hebi.extract.RecurringBlocks;
import hebi.text.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Aligns many pairs of files, one after the other, in order. A pair that fails is reported and the next one goes on.
 *
 * <p>The files are read twice: first for the blocks that recur over many of them and so are page furniture, then to be aligned without
 * those. So no more than one pair is in memory at a time.
 */
public final class Batch {
    /** What becomes of each pair; called in the order of the pairs, on the calling thread. */
    public interface Listener {
        /** A pair was aligned. */
        void aligned(FilePair files, AlignedPair pair);

        /** A pair failed for a reason that the user can mend. */
        void failed(FilePair files, HebiException reason);
    }

    private final Pipeline pipeline;

    public Batch(Pipeline pipeline) {
        this.pipeline = Objects.requireNonNull(pipeline);
    }

    /** Aligns all pairs. The first file of each, the source, is the English one. */
    public void run(List<FilePair> pairs, Listener listener) {
        RecurringBlocks english =
                recurring(pairs.stream().map(FilePair::english).toList());
        RecurringBlocks chinese =
                recurring(pairs.stream().map(FilePair::chinese).toList());
        for (FilePair files : pairs) {
            AlignedPair pair;
            try {
                Document source = english.leftOut(pipeline.read(files.english()));
                Document target = chinese.leftOut(pipeline.read(files.chinese()));
                pair = pipeline.align(source, target);
            } catch (HebiException e) {
                listener.failed(files, e);
                continue;
            }
            // Outside the try: what the listener throws (a full disk, a locked memory) is no failure of this pair.
            listener.aligned(files, pair);
        }
    }

    private RecurringBlocks recurring(List<Path> files) {
        RecurringBlocks recurring = new RecurringBlocks();
        for (Path file : files) {
            try {
                recurring.add(pipeline.read(file));
            } catch (HebiException e) {
                // The file is read again when its turn comes, and then the failure is reported.
            }
        }
        return recurring;
    }
}
