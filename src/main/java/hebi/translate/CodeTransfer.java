package hebi.translate;

import hebi.exchange.Filling.PlacedCode;
import hebi.text.InlineCode;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the codes of a text belong in a translation from the memory. The memory's source must have the same codes in the
 * same order; each code of its target is then one of its source's, told by kind, content and number, and so one of the text's.
 */
final class CodeTransfer {
    private CodeTransfer() {}

    /** The places of all codes in the target's text; empty where one cannot be told. */
    static Optional<List<PlacedCode>> transfer(List<InlineCode> codes, Variant source, Variant target) {
        if (codes.size() != source.codes().size()
                || codes.size() != target.codes().size()) {
            return Optional.empty();
        }
        for (int i = 0; i < codes.size(); i++) {
            if (!isAlike(codes.get(i), source.codes().get(i))) {
                return Optional.empty();
            }
        }
        List<PlacedCode> placed = new ArrayList<>();
        boolean[] used = new boolean[codes.size()];
        for (InlineCode code : target.codes()) {
            int index = find(code, source.codes(), used);
            if (index < 0) {
                return Optional.empty();
            }
            used[index] = true;
            placed.add(new PlacedCode(Math.min(code.position(), target.text().length()), index));
        }
        return Optional.of(placed);
    }

    private static int find(InlineCode code, List<InlineCode> sources, boolean[] used) {
        int alike = -1;
        for (int i = 0; i < sources.size(); i++) {
            if (!used[i] && isAlike(code, sources.get(i))) {
                if (number(code).equals(number(sources.get(i)))) {
                    return i;
                }
                alike = alike < 0 ? i : alike;
            }
        }
        return alike;
    }

    private static boolean isAlike(InlineCode a, InlineCode b) {
        return a.kind() == b.kind() && a.content().equals(b.content());
    }

    private static String number(InlineCode code) {
        return code.attributes().getOrDefault("i", code.attributes().getOrDefault("x", ""));
    }
}
