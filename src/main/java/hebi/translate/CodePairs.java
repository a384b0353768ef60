package hebi.translate;

import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Variant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which codes of a text open a part of it, and which of them close the same part. */
final class CodePairs {
    /** What a code does, in whatever format it was written: {@code g} and {@code bpt} with {@code ept} are the same. */
    enum Role {
        OPENING,
        CLOSING,
        LONE;

        static Role of(InlineCode code) {
            return switch (code.kind()) {
                case BPT, HI_OPEN -> OPENING;
                case EPT, HI_CLOSE -> CLOSING;
                case IT, PH, UT -> LONE;
            };
        }
    }

    private static final int NONE = -1;

    private final Variant side;
    private final int[] partners;

    /** A closing code belongs to the last one that is open and has its kind and number. */
    CodePairs(Variant side) {
        this.side = side;
        partners = new int[side.codes().size()];
        Arrays.fill(partners, NONE);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            switch (Role.of(side.codes().get(i))) {
                case OPENING -> open.add(0, i);
                case CLOSING -> close(i, open);
                case LONE -> {}
            }
        }
    }

    private void close(int closing, List<Integer> open) {
        InlineCode code = side.codes().get(closing);
        Kind kind = code.kind() == Kind.EPT ? Kind.BPT : Kind.HI_OPEN;
        for (Integer opening : open) {
            InlineCode other = side.codes().get(opening);
            if (other.kind() == kind && number(other).equals(number(code))) {
                partners[opening] = closing;
                partners[closing] = opening;
                open.remove(opening);
                return;
            }
        }
    }

    /** The number that joins two codes or names one; may be empty. */
    static String number(InlineCode code) {
        return code.attributes().getOrDefault("i", code.attributes().getOrDefault("x", ""));
    }

    /** The other end of a pair; negative where there is none in this text. */
    int partner(int code) {
        return partners[code];
    }

    /** Whether some codes in a row are a pair round the whole text, with others in it or none. */
    boolean isWrap(int from, int to) {
        return to - from >= 2
                && partners[from] == to - 1
                && side.text().substring(0, position(from)).isBlank()
                && side.text().substring(position(to - 1)).isBlank();
    }

    private int position(int code) {
        return Math.min(side.codes().get(code).position(), side.text().length());
    }

    /** How many characters that are no white space stand before each code. */
    int[] inkBefore() {
        return side.codes().stream()
                .mapToInt(code -> (int) side.text()
                        .substring(0, Math.min(code.position(), side.text().length()))
                        .codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .count())
                .toArray();
    }

    /** Whether each pair, were the codes in this order, would be closed before those that were opened before it. */
    boolean isNested(List<Integer> order) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int code : order) {
            if (partners[code] == NONE) {
                continue;
            }
            if (partners[code] > code) {
                open.push(code);
            } else if (open.isEmpty() || open.pop() != partners[code]) {
                return false;
            }
        }
        return open.isEmpty();
    }
}
