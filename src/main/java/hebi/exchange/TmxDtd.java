package hebi.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the DTD of TMX 1.4 allows. */
final class TmxDtd {
    static final List<String> SEGMENT_TYPES = List.of("block", "paragraph", "sentence", "phrase");

    private static final Set<String> IN_TEXT = Set.of("bpt", "ept", "it", "ph", "hi", "ut", "sub");

    private static final String LIFE = " creationdate creationid changedate changeid";
    private static final String USE = " o-encoding datatype usagecount lastusagedate creationtool creationtoolversion";

    /** The attributes of each element, in the order of writing. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
            element(
                    "header",
                    "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype o-encoding" + LIFE),
            element("note", "o-encoding xml:lang lang"),
            element("prop", "type xml:lang o-encoding lang"),
            element("ude", "name base"),
            element("map", "unicode code ent subst"),
            element("tu", "tuid segtype o-tmf srclang" + USE + LIFE),
            element("tuv", "xml:lang lang o-tmf" + USE + LIFE),
            element("seg", ""),
            element("bpt", "i x type"),
            element("ept", "i"),
            element("sub", "datatype type"),
            element("it", "pos x type"),
            element("ph", "x assoc type"),
            element("hi", "x type"),
            element("ut", "x"));

    private TmxDtd() {}

    private static Map.Entry<String, List<String>> element(String name, String attributes) {
        return Map.entry(name, attributes.isEmpty() ? List.of() : List.of(attributes.split(" ")));
    }

    /** Whether it knows an element. */
    static boolean hasElement(String name) {
        return ATTRIBUTES.containsKey(name);
    }

    /** The attributes of an element, in the order of writing; empty for one that it does not know. */
    static List<String> attributes(String element) {
        return ATTRIBUTES.getOrDefault(element, List.of());
    }

    /** Whether an element is a code, a highlight, or the text within a code. */
    static boolean isInText(String element) {
        return IN_TEXT.contains(element);
    }

    /** Whether a code may stand in an element: in a text, in a highlight, or as the text within a code. */
    static boolean mayStandIn(String parent, String code) {
        boolean parentHoldsText = parent.equals("seg") || parent.equals("hi") || parent.equals("sub");
        return code.equals("sub") != parentHoldsText;
    }
}
