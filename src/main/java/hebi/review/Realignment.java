package hebi.review;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.text.Language;
import hebi.text.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets the aligner look again at what nobody judged. Rows that a person confirmed, made, rejected or called furniture stay
 * as they are, and each run of rows between two of them is aligned by itself. Thread-safe.
 */
public final class Realignment {
    private final Aligner aligner;

    public Realignment(Aligner aligner) {
        this.aligner = aligner;
    }

    /** The change that puts the new rows in place; empty where that changes nothing. */
    public Optional<Change> of(Draft draft, Language sourceLanguage) {
        List<Row> rows = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        for (Row row : draft.rows()) {
            if (isOpen(row)) {
                run.add(row);
            } else {
                rows.addAll(again(run, sourceLanguage));
                run.clear();
                rows.add(row);
            }
        }
        rows.addAll(again(run, sourceLanguage));
        return rows.equals(draft.rows())
                ? Optional.empty()
                : Optional.of(new Change.Realigned(0, draft.rows().size(), rows));
    }

    private static boolean isOpen(Row row) {
        return row.mark() == Row.Mark.PENDING && row.confidence().isPresent();
    }

    private List<Row> again(List<Row> run, Language sourceLanguage) {
        if (run.isEmpty()) {
            return List.of();
        }
        List<Segment> source =
                run.stream().flatMap(row -> row.source().stream()).toList();
        List<Segment> target =
                run.stream().flatMap(row -> row.target().stream()).toList();
        Alignment alignment = aligner.align(sourceLanguage, source, target);
        return alignment.beads().stream()
                .map(bead -> AlignmentStore.row(alignment, bead))
                .toList();
    }
}
