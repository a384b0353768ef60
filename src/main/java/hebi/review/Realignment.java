package hebi.review;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.align.Constraints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the aligner look again at what nobody judged. Rows that a person confirmed, made, rejected or called furniture stay
 * as they are, and the rest is aligned round them. Thread-safe.
 */
public final class Realignment {
    private final Aligner aligner;

    public Realignment(Aligner aligner) {
        this.aligner = aligner;
    }

    /** The change that puts the new rows in place; empty where that changes nothing. */
    public Optional<Change> of(Snapshot snapshot) {
        List<Row> rows = snapshot.draft().rows();
        Alignment now = snapshot.alignment();
        List<Bead> fixed = new ArrayList<>();
        Map<String, Row> judged = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isJudged(rows.get(i))) {
                fixed.add(now.beads().get(i));
                judged.put(segments(now.beads().get(i)), rows.get(i));
            }
        }
        Alignment again =
                aligner.align(now.sourceLanguage(), now.source(), now.target(), new Constraints(fixed, List.of()));
        List<Row> made = again.beads().stream()
                .map(bead -> judged.getOrDefault(segments(bead), AlignmentStore.row(again, bead)))
                .toList();
        return made.equals(rows) ? Optional.empty() : Optional.of(new Change.Realigned(0, rows.size(), made));
    }

    private static boolean isJudged(Row row) {
        return row.mark() != Row.Mark.PENDING || row.confidence().isEmpty();
    }

    /** The segments of a bead; where one side has none, its place there does not count. */
    private static String segments(Bead bead) {
        String source = bead.sources() == 0 ? "" : bead.sourceStart() + "-" + bead.sourceEnd();
        String target = bead.targets() == 0 ? "" : bead.targetStart() + "-" + bead.targetEnd();
        return source + ":" + target;
    }
}
