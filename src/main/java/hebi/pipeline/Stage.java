package hebi.pipeline;

import java.util.Objects;

/** What is being done to two texts on their way to an alignment, for a person who waits. */
public sealed interface Stage {
    /**
     * A file, an address or a text is being read.
     *
     * @param document its name as the user gave it
     */
    record Reading(String document) implements Stage {
        public Reading {
            Objects.requireNonNull(document);
        }
    }

    /**
     * A text is being cut into segments.
     *
     * @param document its name
     */
    record Segmenting(String document) implements Stage {
        public Segmenting {
            Objects.requireNonNull(document);
        }
    }

    /**
     * The segments are being paired: the last stage, and in long texts the longest.
     *
     * @param source how many segments the source has
     * @param target how many the target has
     */
    record Aligning(int source, int target) implements Stage {}
}
