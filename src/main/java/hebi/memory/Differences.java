package hebi.memory;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import hebi.segment.Words;
import hebi.text.Language;
import hebi.text.MatchKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a query differs from the source of a match: by character for Chinese, by word for English; white space
 * and what a match key folds make no difference.
 */
final class Differences {
    /** A word or character: its folded form and its place in code points. */
    private record Piece(String form, int start, int end) {}

    private final Language language;
    private final List<Piece> query;

    /** From a query to any source. */
    Differences(Language language, String query) {
        this.language = language;
        this.query = pieces(language, query);
    }

    /** The differences in the order of the source. */
    static List<Difference> between(Language language, String source, String query) {
        return new Differences(language, query).from(source);
    }

    /** The differences in the order of the source. */
    List<Difference> from(String text) {
        List<Piece> source = pieces(language, text);
        List<Difference> differences = new ArrayList<>();
        // The plain algorithm of the library keeps every path that it tries: too much for two long texts.
        var deltas = DiffUtils.diff(forms(source), forms(query), new MyersDiffWithLinearSpace<>())
                .getDeltas();
        for (int i = 0; i < deltas.size(); ) {
            AbstractDelta<String> first = deltas.get(i);
            int sourceEnd = first.getSource().getPosition();
            int queryEnd = first.getTarget().getPosition();
            // A deletion and an insertion at one place come as two; to a reader they are one change.
            while (i < deltas.size() && isAt(deltas.get(i), sourceEnd, queryEnd)) {
                sourceEnd += deltas.get(i).getSource().size();
                queryEnd += deltas.get(i).getTarget().size();
                i++;
            }
            differences.add(difference(
                    source,
                    first.getSource().getPosition(),
                    sourceEnd,
                    first.getTarget().getPosition(),
                    queryEnd));
        }
        return differences;
    }

    private static boolean isAt(AbstractDelta<String> delta, int source, int query) {
        return delta.getSource().getPosition() == source && delta.getTarget().getPosition() == query;
    }

    /** From ranges of pieces to ranges of code points. */
    private Difference difference(List<Piece> source, int sourceStart, int sourceEnd, int queryStart, int queryEnd) {
        Difference.Kind kind = sourceStart == sourceEnd
                ? Difference.Kind.INSERTED
                : queryStart == queryEnd ? Difference.Kind.DELETED : Difference.Kind.CHANGED;
        return new Difference(
                kind,
                start(source, sourceStart, sourceEnd),
                end(source, sourceEnd),
                start(query, queryStart, queryEnd),
                end(query, queryEnd));
    }

    private static int start(List<Piece> pieces, int from, int to) {
        // An empty range stands right after the piece before it.
        return from == to ? end(pieces, to) : pieces.get(from).start();
    }

    private static int end(List<Piece> pieces, int to) {
        return to == 0 ? 0 : pieces.get(to - 1).end();
    }

    private static List<String> forms(List<Piece> pieces) {
        return pieces.stream().map(Piece::form).toList();
    }

    private static List<Piece> pieces(Language language, String text) {
        int[] ranges = language == Language.EN ? Words.ranges(language, text) : characters(text);
        List<Piece> pieces = new ArrayList<>(ranges.length / 2);
        int offset = 0;
        int counted = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            int start = counted + text.codePointCount(offset, ranges[i]);
            int end = start + text.codePointCount(ranges[i], ranges[i + 1]);
            String form = MatchKey.of(text.substring(ranges[i], ranges[i + 1])).value();
            if (!form.isEmpty()) {
                pieces.add(new Piece(form, start, end));
            }
            offset = ranges[i + 1];
            counted = end;
        }
        return pieces;
    }

    /** The code points as half-open ranges in UTF-16 units, as {@link Words#ranges} gives words. */
    private static int[] characters(String text) {
        int[] ranges = new int[2 * text.codePointCount(0, text.length())];
        int offset = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            ranges[i] = offset;
            offset = text.offsetByCodePoints(offset, 1);
            ranges[i + 1] = offset;
        }
        return ranges;
    }
}
