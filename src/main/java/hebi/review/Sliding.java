package hebi.review;

import hebi.text.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of the rows below a place, slid by one segment where it had slipped: each row hands one on, up to where a row has one to
 * spare or room for one.
 */
final class Sliding {
    private final Draft draft;
    private final Side side;

    Sliding(Draft draft, Side side) {
        this.draft = draft;
        this.side = side;
    }

    /** The row takes the first segment from below; a row that is left with none takes one in turn. */
    Draft up(int row) {
        List<Row> slid = new ArrayList<>(draft.rows().subList(row, draft.rows().size()));
        int taker = 0;
        for (int giver = 1; giver < slid.size(); giver++) {
            List<Segment> given = slid.get(giver).side(side);
            if (given.isEmpty()) {
                continue;
            }
            put(slid, taker, Row.joined(slid.get(taker).side(side), given.subList(0, 1)));
            put(slid, giver, given.subList(1, given.size()));
            taker = giver;
            // A row that had nothing else is gone, and lacks nothing.
            if (given.size() > 1 || slid.get(giver).isEmpty()) {
                break;
            }
        }
        if (taker == 0) {
            throw Draft.refusal(row, "has nothing below it on that side", "take it from the row above");
        }
        return draft.replaced(row, draft.rows().size(), slid);
    }

    /** The row gives its last segment to the one below; a row that has one already hands its last on in turn. */
    Draft down(int row) {
        List<Row> slid = new ArrayList<>(draft.rows().subList(row, draft.rows().size()));
        slid.add(Row.byHand(List.of(), List.of(), false));
        List<Segment> passed = List.of();
        for (int at = 0; at == 0 || !passed.isEmpty(); at++) {
            List<Segment> own = slid.get(at).side(side);
            if (at == 0 && own.isEmpty()) {
                throw Draft.refusal(row, "has no such segment to move", "move one that it has");
            }
            int kept = Math.max(0, own.size() - 1);
            put(slid, at, Row.joined(passed, own.subList(0, kept)));
            passed = own.subList(kept, own.size());
        }
        return draft.replaced(row, draft.rows().size(), slid);
    }

    private void put(List<Row> rows, int at, List<Segment> segments) {
        rows.set(at, rows.get(at).withSide(side, segments));
    }
}
