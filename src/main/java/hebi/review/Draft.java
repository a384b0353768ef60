package hebi.review;

import hebi.error.AlignmentException;
import java.util.ArrayList;
import java.util.List;

/**
 * An alignment as it stands after some changes. Immutable.
 *
 * @param rows the rows in order; together they hold all segments of both texts
 * @param sourceUnlocked whether the source's segments may be cut and edited too; a CAT tool that segments for itself
 *     finds units again only while they are as they were
 */
public record Draft(List<Row> rows, boolean sourceUnlocked) {
    public Draft {
        rows = List.copyOf(rows);
    }

    /** The rows from {@code from} to before {@code to} replaced; rows without a segment vanish. */
    Draft replaced(int from, int to, List<Row> others) {
        List<Row> all = new ArrayList<>(rows.subList(0, from));
        others.stream().filter(row -> !row.isEmpty()).forEach(all::add);
        all.addAll(rows.subList(to, rows.size()));
        return new Draft(all, sourceUnlocked);
    }

    /** A row by its place, from 0. */
    Row row(int index) {
        if (index < 0 || index >= rows.size()) {
            throw refusal(index, "is none of the " + rows.size() + " rows", "reload the page");
        }
        return rows.get(index);
    }

    /** A change that cannot be made; rows are counted from 1 for people. */
    static AlignmentException refusal(int row, String problem, String remedy) {
        return new AlignmentException("row " + (row + 1), problem, remedy);
    }

    /** How many wrong rows the aligner's confidences lead to expect among those that nobody judged. */
    public double expectedErrors() {
        return rows.stream()
                .filter(row -> row.mark() == Row.Mark.PENDING
                        && !row.isNull()
                        && row.confidence().isPresent())
                .mapToDouble(row -> 1 - row.confidence().getAsDouble())
                .sum();
    }

    /** How many rows bear a mark. */
    public long count(Row.Mark mark) {
        return rows.stream().filter(row -> row.mark() == mark).count();
    }
}
