package hebi.quality;

import hebi.quality.Figure.Demand;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares the numbers of two texts.
 *
 * @param source the figures of the source that nothing of the target is worth
 * @param target the same of the target
 */
record NumberMatch(List<Figure> source, List<Figure> target) {
    /**
     * Compares two lists of figures. A number that the other side need not state counts only where both sides have such a one left:
     * 两个 stands against "three", not against nothing.
     */
    static NumberMatch of(List<Figure> source, List<Figure> target) {
        List<Figure> left = unanswered(source, target);
        List<Figure> right = unanswered(target, source);
        boolean isConflict = !left.isEmpty() && !right.isEmpty();
        return new NumberMatch(
                kept(left, isConflict).toList(), kept(right, isConflict).toList());
    }

    boolean isMatch() {
        return source.isEmpty() && target.isEmpty();
    }

    private static List<Figure> unanswered(List<Figure> figures, List<Figure> others) {
        return figures.stream()
                .filter(figure -> figure.demand() != Demand.NONE)
                .filter(figure -> others.stream().noneMatch(figure::isWorth))
                .toList();
    }

    private static Stream<Figure> kept(List<Figure> unanswered, boolean isConflict) {
        return unanswered.stream().filter(figure -> figure.demand() == Demand.FULL || isConflict);
    }
}
