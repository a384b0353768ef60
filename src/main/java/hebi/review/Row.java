package hebi.review;

import hebi.text.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A bead under review: a run of source segments, and the run of target segments that translates it. Either may be empty.
 *
 * @param source the source segments in order
 * @param target the target segments in order
 * @param confidence the aligner's probability that it is right, 0..1; empty where a person made it
 * @param mark what a person said of it
 * @param bookmarked whether a person wants to come back to it
 */
public record Row(
        List<Segment> source, List<Segment> target, OptionalDouble confidence, Mark mark, boolean bookmarked) {
    /** What a person said of a row. */
    public enum Mark {
        /** Nothing yet. */
        PENDING,
        /** It is right. */
        CONFIRMED,
        /** It is wrong, and yields no unit. */
        REJECTED,
        /** It is page furniture, and yields no unit. */
        FURNITURE
    }

    public Row {
        source = List.copyOf(source);
        target = List.copyOf(target);
        Objects.requireNonNull(confidence);
        Objects.requireNonNull(mark);
    }

    /** A row that a person made. */
    static Row byHand(List<Segment> source, List<Segment> target, boolean bookmarked) {
        return new Row(source, target, OptionalDouble.empty(), Mark.PENDING, bookmarked);
    }

    /** The segments of a side. */
    public List<Segment> side(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    /** Whether it holds no segment, so that it is no row. */
    boolean isEmpty() {
        return source.isEmpty() && target.isEmpty();
    }

    /** Whether one side is empty. */
    public boolean isNull() {
        return source.isEmpty() || target.isEmpty();
    }

    /** Whether a person made it what it is, by hand or by confirming it. */
    public boolean isByPerson() {
        return mark == Mark.CONFIRMED || confidence.isEmpty();
    }

    /** The same row with a mark. */
    Row with(Mark other) {
        return new Row(source, target, confidence, other, bookmarked);
    }

    /** The same row, to come back to or not. */
    Row withBookmark(boolean on) {
        return new Row(source, target, confidence, mark, on);
    }

    /** The row with other segments on a side, made by hand. */
    Row withSide(Side side, List<Segment> segments) {
        return byHand(side == Side.SOURCE ? segments : source, side == Side.TARGET ? segments : target, bookmarked);
    }

    /** Both rows as one. */
    Row plus(Row next) {
        return byHand(joined(source, next.source), joined(target, next.target), bookmarked || next.bookmarked);
    }

    static List<Segment> joined(List<Segment> first, List<Segment> second) {
        List<Segment> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
