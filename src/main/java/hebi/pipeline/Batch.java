package hebi.pipeline;

import hebi.error.HebiException;
import java.util.List;
import java.util.Objects;

/**
 * Aligns many pairs of files, one after the other, in order. A pair that fails is reported and the next one goes on.
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
        for (FilePair files : pairs) {
            AlignedPair pair;
            try {
                pair = pipeline.align(files.english(), files.chinese());
            } catch (HebiException e) {
                listener.failed(files, e);
                continue;
            }
            // Outside the try: what the listener throws (a full disk, a locked memory) is no failure of this pair.
            listener.aligned(files, pair);
        }
    }
}
