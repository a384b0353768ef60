package hebi.exchange;

import hebi.text.InlineCode;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads one {@code seg}: what a person reads becomes text, the elements become inline codes. The text in a {@code hi} is
 * text; the native code in any other element is not, and neither is a {@code sub} in it: see {@link SubText}.
 */
final class TmxSegmentParser {
    private final TmxCursor cursor;
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();

    TmxSegmentParser(TmxCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads from the start of the {@code seg} to its end; white space is kept as it is. */
    Variant read(String tag) {
        text.setLength(0);
        codes.clear();
        int depth = cursor.depth();
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (TmxCursor.isText(event)) {
                cursor.appendTo(text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                readElement();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                add(InlineCode.Kind.HI_CLOSE, Collections.emptySortedMap(), "");
            }
        }
        return new Variant(tag, text.toString(), codes);
    }

    private void readElement() {
        String name = cursor.name();
        switch (name) {
            case "hi" -> add(InlineCode.Kind.HI_OPEN, cursor.attributes(), "");
            case "bpt", "ept", "it", "ph", "ut" -> readCode(InlineCode.Kind.valueOf(name.toUpperCase(Locale.ROOT)));
            default ->
                throw cursor.fault(
                        "the element <" + name + "> is not one that TMX knows in a text",
                        "write it as <ph> or, where it is text, with &lt;");
        }
    }

    private void readCode(InlineCode.Kind kind) {
        SortedMap<String, String> attributes = cursor.attributes();
        List<SubText> subs = new ArrayList<>(0);
        int depth = cursor.depth();
        StringBuilder content = new StringBuilder();
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (TmxCursor.isText(event)) {
                cursor.appendTo(content);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                boolean isSub = cursor.name().equals("sub");
                SortedMap<String, String> own = cursor.attributes();
                String inside = cursor.text();
                if (isSub) {
                    subs.add(new SubText(content.length(), own, inside));
                }
            }
        }
        add(kind, with(subs, attributes), content.toString());
    }

    private static SortedMap<String, String> with(List<SubText> subs, SortedMap<String, String> attributes) {
        if (subs.isEmpty()) {
            return attributes;
        }
        SortedMap<String, String> all = new TreeMap<>(attributes);
        for (int i = 0; i < subs.size(); i++) {
            subs.get(i).putInto(all, i);
        }
        return all;
    }

    private void add(InlineCode.Kind kind, SortedMap<String, String> attributes, String content) {
        codes.add(new InlineCode(text.length(), kind, attributes, content));
    }
}
