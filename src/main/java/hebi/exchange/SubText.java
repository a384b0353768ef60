package hebi.exchange;

import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text within a code (TMX {@code sub}), such as that of a footnote. It is no part of the segment's text and no native code;
 * it is kept among the code's attributes: {@code sub.0} is its offset and its text, {@code sub.0.type} an attribute of its own,
 * {@code sub.0.code.0} the position, kind and content of its first code, and {@code sub.0.code.0.x} an attribute of that. Texts
 * within codes of texts within codes are kept in the same way.
 *
 * @param offset where it stands in the code's content, in UTF-16 units, 0..length
 * @param attributes by name; may be empty
 * @param text its text without codes
 * @param codes those in it
 */
record SubText(int offset, Map<String, String> attributes, String text, List<InlineCode> codes) {
    private static final String PREFIX = "sub.";
    private static final String CODE = ".code.";
    private static final Pattern VALUE = Pattern.compile("(\\d{1,9}) (.*)", Pattern.DOTALL);
    private static final Pattern CODE_VALUE =
            Pattern.compile("(\\d{1,9}) (BPT|EPT|IT|PH|UT|HI_OPEN|HI_CLOSE) (.*)", Pattern.DOTALL);

    SubText {
        attributes = Map.copyOf(attributes);
        codes = List.copyOf(codes);
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
        for (String attribute : TmxDtd.attributes("sub")) {
            String own = code.attributes().get(name + "." + attribute);
            if (own != null) {
                attributes.put(attribute, own);
            }
        }
        List<InlineCode> codes = codes(code.attributes(), name + CODE);
        Matcher parts = VALUE.matcher(value);
        int end = code.content().length();
        return parts.matches()
                ? new SubText(Math.min(Integer.parseInt(parts.group(1)), end), attributes, parts.group(2), codes)
                : new SubText(end, attributes, value, codes);
    }

    private static List<InlineCode> codes(SortedMap<String, String> attributes, String prefix) {
        List<InlineCode> codes = new ArrayList<>(0);
        for (Optional<InlineCode> next = code(attributes, prefix + 0);
                next.isPresent();
                next = code(attributes, prefix + codes.size())) {
            codes.add(next.get());
        }
        return codes;
    }

    private static Optional<InlineCode> code(SortedMap<String, String> attributes, String name) {
        Matcher value = CODE_VALUE.matcher(attributes.getOrDefault(name, ""));
        if (!value.matches()) {
            return Optional.empty();
        }
        SortedMap<String, String> own = new TreeMap<>();
        // The character after the full stop ends the names that begin so.
        attributes.subMap(name + ".", name + "/").forEach((key, it) -> own.put(key.substring(name.length() + 1), it));
        return Optional.of(
                new InlineCode(Integer.parseInt(value.group(1)), Kind.valueOf(value.group(2)), own, value.group(3)));
    }

    /** Puts it among the attributes of its code, as the one with this number, from 0. */
    void putInto(Map<String, String> code, int number) {
        String name = PREFIX + number;
        code.put(name, offset + " " + text);
        attributes.forEach((attribute, value) -> code.put(name + "." + attribute, value));
        for (int n = 0; n < codes.size(); n++) {
            InlineCode inner = codes.get(n);
            String key = name + CODE + n;
            code.put(key, inner.position() + " " + inner.kind() + " " + inner.content());
            inner.attributes().forEach((attribute, value) -> code.put(key + "." + attribute, value));
        }
    }
}
