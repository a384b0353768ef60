package hebi.exchange;

import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The codes of one segment as a sound TMX has them. A {@code bpt} and its {@code ept} have an {@code i} that no other pair of the segment
 * has; one that is alone becomes an {@code it}. An {@code it} without its position becomes a {@code ph}. The end of a highlight that does
 * not begin is left out.
 */
final class SoundCodes {
    private static final int NONE = -1;

    private final Set<String> numbers = new HashSet<>();
    private int free = 1000;

    /** Those of a text of the segment: its own first, then each text within a code. */
    List<InlineCode> of(List<InlineCode> codes) {
        int[] partners = partners(codes);
        String[] given = new String[codes.size()];
        List<InlineCode> sound = new ArrayList<>(codes.size());
        int open = 0;
        for (int n = 0; n < codes.size(); n++) {
            InlineCode code = codes.get(n);
            switch (code.kind()) {
                case BPT -> {
                    given[n] =
                            partners[n] == NONE ? "" : number(code.attributes().get("i"));
                    sound.add(paired(code, given[n], "begin"));
                }
                case EPT -> sound.add(paired(code, partners[n] == NONE ? "" : given[partners[n]], "end"));
                case IT -> sound.add(isPosition(code.attributes().get("pos")) ? code : as(Kind.PH, code, Map.of()));
                case HI_OPEN -> {
                    open++;
                    sound.add(code);
                }
                case HI_CLOSE -> {
                    if (open > 0) {
                        open--;
                        sound.add(code);
                    }
                }
                case PH, UT -> sound.add(code);
            }
        }
        return sound;
    }

    /** For each {@code bpt} and {@code ept} the index of its other half. */
    private static int[] partners(List<InlineCode> codes) {
        int[] partners = new int[codes.size()];
        Arrays.fill(partners, NONE);
        Map<String, Integer> open = new HashMap<>();
        for (int n = 0; n < codes.size(); n++) {
            String i = codes.get(n).attributes().getOrDefault("i", "");
            if (codes.get(n).kind() == Kind.BPT && !i.isEmpty()) {
                open.put(i, n);
            } else if (codes.get(n).kind() == Kind.EPT && open.containsKey(i)) {
                partners[n] = open.remove(i);
                partners[partners[n]] = n;
            }
        }
        return partners;
    }

    /** The number itself, or a free one where another pair has it. */
    private String number(String wanted) {
        if (numbers.add(wanted)) {
            return wanted;
        }
        String number;
        do {
            number = Integer.toString(free++);
        } while (!numbers.add(number));
        return number;
    }

    private static InlineCode paired(InlineCode code, String number, String position) {
        return number.isEmpty()
                ? as(Kind.IT, code, Map.of("pos", position))
                : as(code.kind(), code, Map.of("i", number));
    }

    private static InlineCode as(Kind kind, InlineCode code, Map<String, String> changed) {
        Map<String, String> attributes = new TreeMap<>(code.attributes());
        attributes.putAll(changed);
        return new InlineCode(code.position(), kind, attributes, code.content());
    }

    private static boolean isPosition(String pos) {
        return "begin".equals(pos) || "end".equals(pos);
    }
}
