package hebi.align;

import java.util.List;

/**
 * A kind of bead the aligner may build, seen from Chinese to English whatever the roles in the job.
 *
 * @param chinese Chinese segments, 0..4
 * @param english English segments, 0..6
 * @param cost what the first pass takes off a bead of this kind, in nats; 1-1 costs nothing
 */
record BeadType(int chinese, int english, double cost) {
    /** Cost of a segment without counterpart. */
    static final double NULL_COST = 4.76;

    /**
     * All kinds. The costs are those of the project's first prototype, fitted on news and novels; they only lead the first
     * pass.
     */
    static final List<BeadType> ALL = List.of(
            new BeadType(1, 1, 0),
            new BeadType(1, 2, 1.88),
            new BeadType(2, 1, 1.47),
            new BeadType(2, 2, 5.16),
            new BeadType(1, 3, 3.5),
            new BeadType(3, 1, 4.21),
            new BeadType(2, 3, 6),
            new BeadType(3, 2, 6),
            new BeadType(1, 4, 3.24),
            new BeadType(4, 1, 7),
            new BeadType(2, 4, 7),
            new BeadType(4, 2, 8),
            new BeadType(3, 3, 8),
            new BeadType(3, 4, 8),
            new BeadType(1, 5, 6),
            new BeadType(1, 6, 7),
            new BeadType(1, 0, NULL_COST),
            new BeadType(0, 1, NULL_COST));

    /** The most Chinese segments in a bead. */
    static final int MAX_CHINESE = 4;

    /** The most English segments in a bead. */
    static final int MAX_ENGLISH = 6;

    /** Chinese and English counts, such as {@code 2-1}. */
    String name() {
        return chinese + "-" + english;
    }

    boolean isNull() {
        return chinese == 0 || english == 0;
    }
}
