package hebi.exchange;

import hebi.text.InlineCode;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads one {@code seg}: what a person reads becomes text, the elements become inline codes. The text in a {@code hi} is
 * text; the native code in any other element is not, and neither is a {@code sub} in it: see {@link SubText}.
 */
final class TmxSegmentParser {
    /** So deep may texts stand in codes that stand in texts. A footnote within a footnote is two; it takes the depth squared to keep them. */
    private static final int MAX_NESTING = 16;

    private final TmxCursor cursor;
    private final Content segment = new Content();
    private int nesting;

    TmxSegmentParser(TmxCursor cursor) {
        this.cursor = cursor;
    }

    /** A text that grows, with its codes. */
    private static final class Content {
        private final StringBuilder text = new StringBuilder();
        private final List<InlineCode> codes = new ArrayList<>();

        void add(InlineCode.Kind kind, SortedMap<String, String> attributes, String content) {
            codes.add(new InlineCode(text.length(), kind, attributes, content));
        }
    }

    /** Reads from the start of the {@code seg} to its end; white space is kept as it is. */
    Variant read(String tag) {
        segment.text.setLength(0);
        segment.codes.clear();
        nesting = 0;
        readInto(segment);
        return new Variant(tag, segment.text.toString(), segment.codes);
    }

    /** Reads a {@code seg} or {@code sub}, to its end. */
    private void readInto(Content into) {
        int depth = cursor.depth();
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (TmxCursor.isText(event)) {
                cursor.appendTo(into.text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                readElement(into);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                into.add(InlineCode.Kind.HI_CLOSE, Collections.emptySortedMap(), "");
            }
        }
    }

    private void readElement(Content into) {
        String name = cursor.name();
        switch (name) {
            case "hi" -> into.add(InlineCode.Kind.HI_OPEN, cursor.attributes(), "");
            case "bpt", "ept", "it", "ph", "ut" ->
                readCode(InlineCode.Kind.valueOf(name.toUpperCase(Locale.ROOT)), into);
            default ->
                throw cursor.fault(
                        "the element <" + name + "> is not one that TMX knows in a text",
                        "write it as <ph> or, where it is text, with &lt;");
        }
    }

    /** Reads a code, to its end. The text of an element in it that is no {@code sub} is native code like the rest. */
    private void readCode(InlineCode.Kind kind, Content into) {
        SortedMap<String, String> attributes = cursor.attributes();
        List<SubText> subs = new ArrayList<>(0);
        int depth = cursor.depth();
        StringBuilder content = new StringBuilder();
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (TmxCursor.isText(event)) {
                cursor.appendTo(content);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                if (cursor.name().equals("sub")) {
                    subs.add(readSub(content.length()));
                }
            }
        }
        into.add(kind, with(subs, attributes), content.toString());
    }

    private SubText readSub(int offset) {
        nesting++;
        if (nesting > MAX_NESTING) {
            throw cursor.fault(
                    "a <sub> stands within " + MAX_NESTING + " others", "take out what is deeper than a few of them");
        }
        Map<String, String> attributes = cursor.attributes();
        Content content = new Content();
        readInto(content);
        nesting--;
        return new SubText(offset, attributes, content.text.toString(), content.codes);
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
}
