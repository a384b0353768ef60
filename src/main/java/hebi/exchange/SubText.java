package hebi.exchange;

import hebi.text.InlineCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text within a code (TMX {@code sub}), such as that of a footnote. It is no part of the segment's text and no native code;
 * it is kept among the code's attributes: {@code sub.0} is its offset and its text, {@code sub.0.type} an attribute of its own.
 *
 * @param offset where it stands in the code's content, in UTF-16 units, 0..length
 * @param attributes by name; may be empty
 * @param text its text; codes in it are left out
 */
record SubText(int offset, Map<String, String> attributes, String text) {
    /** The attributes that the DTD of TMX 1.4 gives the element. */
    static final List<String> ALLOWED = List.of("datatype", "type");

    private static final String PREFIX = "sub.";
    private static final Pattern VALUE = Pattern.compile("(\\d{1,9}) (.*)", Pattern.DOTALL);

    SubText {
        attributes = Map.copyOf(attributes);
    }

    /** Those of a code, in order; mostly none. */
    static List<SubText> of(InlineCode code) {
        List<SubText> subs = new ArrayList<>(0);
        String value = code.attributes().get(PREFIX + 0);
        while (value != null) {
            subs.add(of(code, PREFIX + subs.size(), value));
            value = code.attributes().get(PREFIX + subs.size());
        }
        return subs;
    }

    private static SubText of(InlineCode code, String name, String value) {
        Map<String, String> attributes = new TreeMap<>();
        for (String attribute : ALLOWED) {
            String own = code.attributes().get(name + "." + attribute);
            if (own != null) {
                attributes.put(attribute, own);
            }
        }
        Matcher parts = VALUE.matcher(value);
        int end = code.content().length();
        return parts.matches()
                ? new SubText(Math.min(Integer.parseInt(parts.group(1)), end), attributes, parts.group(2))
                : new SubText(end, attributes, value);
    }

    /** Puts it among the attributes of its code, as the one with this number, from 0. */
    void putInto(Map<String, String> code, int number) {
        code.put(PREFIX + number, offset + " " + text);
        for (String attribute : ALLOWED) {
            if (attributes.containsKey(attribute)) {
                code.put(PREFIX + number + "." + attribute, attributes.get(attribute));
            }
        }
    }
}
