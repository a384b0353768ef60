package hebi.translate;

import hebi.exchange.Filling.PlacedCode;
import hebi.text.InlineCode;
import hebi.text.Variant;
import hebi.translate.CodePairs.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the codes of a text belong in a translation from the memory.
 *
 * <ol>
 *   <li>The codes of the text are those of the memory's source, one by one, where both open, close and stand alone in the same
 *       order; what they are called differs from format to format.
 *   <li>The codes of the memory's target are those of its source, told by kind and content, then by number; the end of a pair
 *       is that of the one that begins it.
 *   <li>Where that fails and a pair stands round the whole text, it stands round the whole translation too, and the codes
 *       within are looked at alone.
 *   <li>What would leave a pair unbalanced is refused.
 * </ol>
 */
final class CodeTransfer {
    private final Variant text;
    private final CodePairs textPairs;
    private final Variant source;
    private final CodePairs sourcePairs;
    private final Variant target;
    private final CodePairs targetPairs;
    private boolean isCertain = true;

    private CodeTransfer(Variant text, Variant source, Variant target) {
        this.text = text;
        this.textPairs = new CodePairs(text);
        this.source = source;
        this.sourcePairs = new CodePairs(source);
        this.target = target;
        this.targetPairs = new CodePairs(target);
    }

    /**
     * The places of all codes of a text.
     *
     * @param codes by position in the target's text
     * @param isCertain whether all codes are the memory's own, not only alike in what they do
     */
    record Placement(List<PlacedCode> codes, boolean isCertain) {}

    /** The places in the target's text; empty where one cannot be told. */
    static Optional<Placement> transfer(Variant text, Variant source, Variant target) {
        CodeTransfer transfer = new CodeTransfer(text, source, target);
        return transfer.places(0, text.codes().size())
                .filter(transfer::isBalanced)
                .map(codes -> new Placement(codes, transfer.isCertain));
    }

    /** Of the codes of the text from one number to before another. */
    private Optional<List<PlacedCode>> places(int from, int to) {
        if (from == to) {
            return Optional.of(List.of());
        }
        boolean isWrap = textPairs.isWrap(from, to);
        Optional<List<PlacedCode>> known = corresponds(from, to, isWrap) ? likeTheMemory(from) : Optional.empty();
        return known.isPresent() || !isWrap
                ? known
                : places(from + 1, to - 1).map(inner -> wrapped(inner, from, to - 1));
    }

    private List<PlacedCode> wrapped(List<PlacedCode> inner, int opening, int closing) {
        isCertain = false;
        List<PlacedCode> all = new ArrayList<>(inner);
        all.add(0, new PlacedCode(0, opening));
        all.add(new PlacedCode(target.text().length(), closing));
        return all;
    }

    private boolean corresponds(int from, int to, boolean isWrap) {
        int count = to - from;
        if (source.codes().size() != count
                || target.codes().size() != count
                || sourcePairs.isWrap(0, count) != isWrap) {
            return false;
        }
        boolean isSameText = text.text().strip().equals(source.text().strip());
        int[] ink = textPairs.inkBefore();
        int[] sourceInk = sourcePairs.inkBefore();
        for (int i = 0; i < count; i++) {
            InlineCode code = text.codes().get(from + i);
            InlineCode other = source.codes().get(i);
            if (Role.of(code) != Role.of(other) || isSameText && ink[from + i] != sourceInk[i]) {
                return false;
            }
            isCertain &= isAlike(code, other);
        }
        return true;
    }

    /** @param from which of the text's codes the first of the memory's source is */
    private Optional<List<PlacedCode>> likeTheMemory(int from) {
        List<PlacedCode> placed = new ArrayList<>();
        int[] found = new int[target.codes().size()];
        boolean[] used = new boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            InlineCode code = target.codes().get(i);
            int opening = Role.of(code) == Role.CLOSING ? targetPairs.partner(i) : -1;
            found[i] = opening < 0 ? find(code, used) : sourcePairs.partner(found[opening]);
            if (found[i] < 0 || used[found[i]]) {
                return Optional.empty();
            }
            used[found[i]] = true;
            isCertain &= isAlike(code, source.codes().get(found[i]));
            placed.add(new PlacedCode(Math.min(code.position(), target.text().length()), from + found[i]));
        }
        return Optional.of(placed);
    }

    /** The code of the memory's source that is most like one of its target; negative where none is like it. */
    private int find(InlineCode code, boolean[] used) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < used.length; i++) {
            int likeness = used[i] ? 0 : likeness(code, source.codes().get(i));
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    private static int likeness(InlineCode a, InlineCode b) {
        if (Role.of(a) != Role.of(b)) {
            return 0;
        }
        String number = CodePairs.number(a);
        boolean isSameNumber = number.equals(CodePairs.number(b));
        return (isAlike(a, b) ? 2 : 0) + (isSameNumber && (isAlike(a, b) || !number.isEmpty()) ? 1 : 0);
    }

    private static boolean isAlike(InlineCode a, InlineCode b) {
        return a.kind() == b.kind() && a.content().equals(b.content());
    }

    /** Pairs that cross in the text itself may do so in its translation, in the same order. */
    private boolean isBalanced(List<PlacedCode> placed) {
        List<Integer> order = placed.stream().map(PlacedCode::index).toList();
        return textPairs.isNested(order) || order.stream().sorted().toList().equals(order);
    }
}
