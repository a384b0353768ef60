package hebi.review;

import hebi.text.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a person does to an alignment. Rows are counted from 0, segments from 0 within their row and side,
 * places within a text in code points. A change that cannot be made is an {@link hebi.error.AlignmentException}.
 */
public sealed interface Change {
    /** The draft after the change. */
    Draft apply(Draft draft);

    /** Joins a row and the one below. */
    record Merge(int row) implements Change {
        @Override
        public Draft apply(Draft draft) {
            Row first = draft.row(row);
            if (row + 1 == draft.rows().size()) {
                throw Draft.refusal(row, "has no row below it", "merge the row above with it instead");
            }
            return draft.replaced(row, row + 2, List.of(first.plus(draft.row(row + 1))));
        }
    }

    /** Cuts a row in two: behind its first {@code source} source and {@code target} target segments. */
    record Split(int row, int source, int target) implements Change {
        @Override
        public Draft apply(Draft draft) {
            Row whole = draft.row(row);
            int sources = whole.source().size();
            int targets = whole.target().size();
            boolean isInside = source >= 0 && target >= 0 && source <= sources && target <= targets;
            if (!isInside || source + target == 0 || source + target == sources + targets) {
                throw Draft.refusal(row, "cannot be split there", "split it between two of its segments");
            }
            return draft.replaced(
                    row,
                    row + 1,
                    List.of(
                            Row.byHand(
                                    whole.source().subList(0, source),
                                    whole.target().subList(0, target),
                                    whole.bookmarked()),
                            Row.byHand(
                                    whole.source().subList(source, sources),
                                    whole.target().subList(target, targets),
                                    false)));
        }
    }

    /**
     * Moves the border of one side between a row and the rows below it: {@code by} segments come up from below into the
     * row, or, where it is negative, go down from the row to the next one.
     */
    record Move(int row, Side side, int by) implements Change {
        @Override
        public Draft apply(Draft draft) {
            return by > 0 ? up(draft) : down(draft);
        }

        private Draft up(Draft draft) {
            List<Segment> taken = new ArrayList<>(draft.row(row).side(side));
            int wanted = taken.size() + by;
            List<Row> changed = new ArrayList<>();
            int below = row + 1;
            for (; below < draft.rows().size() && taken.size() < wanted; below++) {
                Row next = draft.row(below);
                int n = Math.min(next.side(side).size(), wanted - taken.size());
                taken.addAll(next.side(side).subList(0, n));
                changed.add(
                        n == 0
                                ? next
                                : next.withSide(
                                        side,
                                        next.side(side)
                                                .subList(n, next.side(side).size())));
            }
            if (taken.size() < wanted) {
                throw Draft.refusal(row, "has nothing below it on that side", "take it from the row above");
            }
            changed.add(0, draft.row(row).withSide(side, taken));
            return draft.replaced(row, below, changed);
        }

        private Draft down(Draft draft) {
            Row upper = draft.row(row);
            int rest = upper.side(side).size() + by;
            if (by == 0 || rest < 0) {
                throw Draft.refusal(row, "has no such segment to move", "move one that it has");
            }
            List<Segment> given =
                    upper.side(side).subList(rest, upper.side(side).size());
            boolean isLast = row + 1 == draft.rows().size();
            Row lower = isLast ? Row.byHand(List.of(), List.of(), false) : draft.row(row + 1);
            return draft.replaced(
                    row,
                    isLast ? row + 1 : row + 2,
                    List.of(
                            upper.withSide(side, upper.side(side).subList(0, rest)),
                            lower.withSide(side, Row.joined(given, lower.side(side)))));
        }
    }

    /**
     * Slides one side by one segment where it has slipped: up into the row, or down from it, and so on from row to row, up to where one
     * has two or, downwards, none.
     */
    record Slide(int row, Side side, boolean up) implements Change {
        @Override
        public Draft apply(Draft draft) {
            draft.row(row);
            Sliding sliding = new Sliding(draft, side);
            return up ? sliding.up(row) : sliding.down(row);
        }
    }

    /**
     * Cuts a segment in two. The second part stays in the row, or, where {@code down}, begins the next one.
     *
     * @param at how many code points the first part has; both parts must hold text
     */
    record Cut(int row, Side side, int segment, int at, boolean down) implements Change {
        @Override
        public Draft apply(Draft draft) {
            Text.refuseLocked(draft, row, side);
            Row whole = draft.row(row);
            Segment cut = Text.segment(whole, row, side, segment);
            if (at <= 0 || at >= cut.text().codePointCount(0, cut.text().length())) {
                throw Draft.refusal(row, "cannot be cut at the end of a segment", "put the caret between two words");
            }
            List<Segment> parts = new ArrayList<>(whole.side(side));
            parts.set(segment, half(cut, true));
            parts.add(segment + 1, half(cut, false));
            Draft wider = draft.replaced(row, row + 1, List.of(whole.withSide(side, parts)));
            return down ? new Move(row, side, segment + 1 - parts.size()).apply(wider) : wider;
        }

        private Segment half(Segment cut, boolean first) {
            int offset = cut.text().offsetByCodePoints(0, at);
            int border = Math.min(cut.start() + offset, cut.end());
            return first
                    ? new Segment(
                            cut.text().substring(0, offset).strip(), cut.paragraph(), cut.start(), border, cut.kind())
                    : new Segment(cut.text().substring(offset).strip(), cut.paragraph(), border, cut.end(), cut.kind());
        }
    }

    /** Gives a segment another text, not blank. */
    record Text(int row, Side side, int segment, String text) implements Change {
        @Override
        public Draft apply(Draft draft) {
            refuseLocked(draft, row, side);
            Row whole = draft.row(row);
            Segment old = segment(whole, row, side, segment);
            if (text.isBlank()) {
                throw Draft.refusal(row, "cannot hold an empty text", "reject the row instead");
            }
            List<Segment> segments = new ArrayList<>(whole.side(side));
            segments.set(segment, new Segment(text.strip(), old.paragraph(), old.start(), old.end(), old.kind()));
            Row edited = whole.withSide(side, segments);
            return draft.replaced(row, row + 1, List.of(edited.with(whole.mark())));
        }

        static Segment segment(Row whole, int row, Side side, int index) {
            if (index < 0 || index >= whole.side(side).size()) {
                throw Draft.refusal(row, "has no segment " + (index + 1) + " on that side", "reload the page");
            }
            return whole.side(side).get(index);
        }

        static void refuseLocked(Draft draft, int row, Side side) {
            if (side == Side.SOURCE && !draft.sourceUnlocked()) {
                throw Draft.refusal(row, "has its source locked", "unlock the source first");
            }
        }
    }

    /** Marks the rows from {@code from} to {@code to}, both included. */
    record Marking(int from, int to, Row.Mark mark, boolean onlyPending) implements Change {
        @Override
        public Draft apply(Draft draft) {
            draft.row(from);
            draft.row(to);
            if (to < from) {
                throw Draft.refusal(from, "stands below row " + (to + 1), "give the upper row first");
            }
            List<Row> marked = draft.rows().subList(from, to + 1).stream()
                    .map(row -> onlyPending && row.mark() != Row.Mark.PENDING ? row : row.with(mark))
                    .toList();
            return draft.replaced(from, to + 1, marked);
        }
    }

    /** Puts a bookmark at a row, or takes it away. */
    record Bookmark(int row, boolean on) implements Change {
        @Override
        public Draft apply(Draft draft) {
            return draft.replaced(row, row + 1, List.of(draft.row(row).withBookmark(on)));
        }
    }

    /** Lets the source's segments be cut and edited, or no longer. */
    record Unlock(boolean on) implements Change {
        @Override
        public Draft apply(Draft draft) {
            return new Draft(draft.rows(), on);
        }
    }

    /** Puts rows made anew of the same segments in the place of some; how the aligner's second thoughts are stored. */
    record Realigned(int from, int to, List<Row> rows) implements Change {
        public Realigned {
            rows = List.copyOf(rows);
        }

        @Override
        public Draft apply(Draft draft) {
            if (from < 0 || to < from || to > draft.rows().size()) {
                throw new IllegalArgumentException("rows " + from + ".." + to);
            }
            return draft.replaced(from, to, rows);
        }
    }
}
